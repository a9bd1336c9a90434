using System.Text;
using CsCheck;
using Inspectlet.Testing;

namespace Inspectlet.ContractTests.Sandbox;

/// <summary>Requests as a program that knows the API may send them, and others in which something is broken.</summary>
internal static class RawRequests
{
    public const string Site = "12345678";
    public const string Unknown = "99";

    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The header <c>Authorization</c> with the right credentials.</summary>
    public static readonly string Right = Basic($"{InspectletSandbox.Email}:{InspectletSandbox.ApiToken}");

    private static readonly string[] BrokenIds =
        ["0", "-1", "-0", "01", "x", "1.0", "1e3", "%2B5", "5%0A", "%20" + Site, "", "9223372036854775808", "%D9%A3"];

    private static readonly string[] BrokenTargets =
        ["/v1/websites/", "/websites", "/v1/website", "/v2/websites", "/V1/websites", $"/v1/websites/{Site}/sessions/", $"/v1/websites/{Site}", "/", $"/v1/websites/{Site}/sessions/1/2"];

    private static readonly string[] BrokenAuthorizations =
        ["Bearer abc", "Basic", "Basic !", "Basic " + Convert.ToBase64String("bob"u8), Basic(":t"), Basic("bob@example.com:"), Basic("bob@example.com:other"), ""];

    private static readonly string[] BrokenFields =
        ["limit", "=5", "limit=5=5", "limit=%", "limit=%4", "limit=%FF", "search={}", "limit=5 ", "sort=date", "Limit=5", "", "limit=5&limit=5", "x=1&x=2", "page=é"];

    private static readonly string[] BrokenNumbers = ["0", "-1", "-0", "05", "+5", "5.0", "5e0", "", " 5", "5\n", "ten", "2147483648", "9223372036854775808", "٣"];

    /// <summary>Requests that keep the contract, but may ask for a site that the account does not have.</summary>
    public static Gen<RawRequest> Proper { get; } = Requests(breaks: 0);

    /// <summary>Requests in which something is broken, mostly in one place.</summary>
    public static Gen<RawRequest> Broken { get; } = Requests(breaks: 1);

    private static Gen<RawRequest> Requests(int breaks) => Gen.Select(
        Operations(breaks),
        Either(12 * breaks, Gen.OneOf<string?>(Right, Right.Replace("Basic", "basic", StringComparison.Ordinal)), Gen.OneOf<string?>([null, .. BrokenAuthorizations])),
        Either(12 * breaks, Gen.OneOf<string?>(null, "application/json", "Application/JSON", "*/*", "text/html, application/*;q=0.5"), Gen.OneOf<string?>("text/html", "", "json", "application/xml, text/*")),
        (operation, authorization, accept) => operation with { Authorization = authorization, Accept = accept });

    private static Gen<RawRequest> Operations(int breaks)
    {
        Gen<string> site = Either(12 * breaks, Gen.OneOf(Site, Site, Site, Unknown, "%312345678"), Gen.OneOf(BrokenIds));
        Gen<string> session = Either(12 * breaks, Gen.OneOf("2606721012", "1", "9223372036854775807"), Gen.OneOf(BrokenIds));
        Gen<string> query = Either(20 * breaks, Gen.OneOf("", "", "?"), Gen.OneOf("?x=1", "?limit=5", "?&", "?x"));
        Gen<(string Method, string Path)> get = Gen.OneOf(
            Gen.Const(("GET", "/v1/websites")),
            Gen.Select(site, session, (s, id) => ("GET", $"/v1/websites/{s}/sessions/{id}")));
        Gen<RawRequest> gets = Gen.Select(get, query, (g, q) => new RawRequest(g.Method, g.Path + q, null, null, null, null));
        Gen<RawRequest> searches = Gen.Select(
            site, query, Either(15 * breaks, Gen.OneOf<string?>(Form, Form + "; charset=utf-8", "Application/X-WWW-Form-Urlencoded"), Gen.OneOf<string?>(null, "application/json", "", "form")), Forms(breaks),
            (s, q, type, form) => new RawRequest("POST", $"/v1/websites/{s}/sessions{q}", null, null, type, form));
        Gen<RawRequest> misplaced = Gen.OneOf(
            Gen.Select(gets, Gen.OneOf("POST", "DELETE", "get", "HEAD"), (g, method) => g with { Method = method }),
            Gen.Select(searches, Gen.OneOf("GET", "PUT", "PATCH"), (s, method) => s with { Method = method }),
            Gen.Select(gets, Gen.OneOf("x", ""), (g, body) => g with { Body = body, ContentType = "text/plain" }),
            Gen.Select(gets, Gen.OneOf(BrokenTargets), (g, target) => g with { Target = target }));
        return Either(8 * breaks, Gen.Frequency((1, gets), (5, searches)), misplaced);
    }

    private static Gen<string> Forms(int breaks)
    {
        Gen<string> search = SearchTexts.Of(breaks).Select(json => "search=" + Escape(json));
        Gen<string> limit = Either(6 * breaks, Gen.Int[1, 100].Select(n => $"{n}"), Gen.OneOf(Gen.OneOf(BrokenNumbers), Gen.Const("101"))).Select(n => "limit=" + Escape(n));
        Gen<string> page = Either(6 * breaks, Gen.OneOf(Gen.Int[1, 5], Gen.Const(int.MaxValue)).Select(n => $"{n}"), Gen.OneOf(BrokenNumbers)).Select(n => "page=" + Escape(n));
        Gen<string[]> fields = Gen.Select(Gen.Bool, search, Gen.Bool, limit, Gen.Bool, page, Gen.Bool, (hasSearch, s, hasLimit, l, hasPage, p, isTurned) =>
        {
            string[] all = [.. hasSearch ? [s] : Array.Empty<string>(), .. hasLimit ? [l] : Array.Empty<string>(), .. hasPage ? [p] : Array.Empty<string>()];
            return isTurned ? [.. all.Reverse()] : all;
        });
        return Either(12 * breaks, fields, Gen.Select(fields, Gen.OneOf(BrokenFields), (proper, broken) => (string[])[.. proper, broken]))
            .Select(all => string.Join('&', all));
    }

    // One in so many is broken; none where that is 0.
    private static Gen<T> Either<T>(int oneIn, Gen<T> proper, Gen<T> broken) => oneIn == 0 ? proper : Gen.Frequency((oneIn - 1, proper), (1, broken));

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static string Basic(string credentials) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials));
}
