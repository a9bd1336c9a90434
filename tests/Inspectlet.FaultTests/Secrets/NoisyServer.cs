using System.Text;
using System.Text.Json;
using Inspectlet.FaultTests.Server;

namespace Inspectlet.FaultTests.Secrets;

/// <summary>Everything that can go wrong, with everything in it that should not be seen.</summary>
internal static class NoisyServer
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static readonly string Html = $"<html><body>{Confidential.Echo} {Confidential.SessionJson}</body></html>";

    public static IReadOnlyDictionary<string, Fault> Faults { get; } = Statuses().Concat(Bodies()).Concat(NoHttp()).Concat(BrokenOff())
        .ToDictionary(pair => pair.Name, pair => pair.Fault);

    /// <summary>Whether the answer breaks the rules of HTTP.</summary>
    public static bool IsNoHttp(string name) => NoHttp().Any(pair => pair.Name == name);

    private static IEnumerable<(string Name, Fault Fault)> Statuses()
    {
        foreach (string status in new[] { "400 Bad", "401 No", "403 No", "404 No", "429 Slow", "500 Oops", "502 Oops", "503 Oops", "200 OK" })
        {
            yield return ($"{status}, words", Answer(status, $$"""{"error":"{{Confidential.JsonEcho}}"}"""));
            yield return ($"{status}, list", Answer(status, $$"""{"error":["{{Confidential.JsonEcho}}"]}"""));
            yield return ($"{status}, search", ToSearch(Answer(status, JsonSerializer.Serialize(new { error = Confidential.SearchEcho }))));
            yield return ($"{status}, HTML", Answer(status, Html));
            yield return ($"{status}, recording", Answer(status, Confidential.AnswerJson + "?"));
        }

        yield return ("search in a list", ToSearch(Answer("400 Bad", JsonSerializer.Serialize(new { error = new[] { Confidential.SearchEcho } }))));
        for (int length = 950; length <= 1010; length += 6)
        {
            string dashes = new('-', length);
            yield return ($"credentials that are cut off, {length}", Answer(
                "400 Bad", $$"""{"error":"{{dashes}}{{Confidential.ApiToken}} {{Confidential.Credentials}}"}"""));
            yield return ($"access key that is cut off, {length}", Answer(
                "400 Bad", $$"""{"error":"{{dashes[18..]}}accessResourceKey={{Confidential.AccessKey}}"}"""));
        }

        yield return ("echo in the status line", Answer($"500 {Confidential.Echo}", "{}"));
        yield return ("echo in headers", Answer(
            "500 Oops",
            "{}",
            $"X-Echo: {Confidential.Echo}",
            $"Set-Cookie: token={Confidential.ApiToken}",
            $"WWW-Authenticate: Basic realm=\"{Confidential.Credentials}\""));
        yield return ("redirect to a recording", Answer("302 Found", Html, $"Location: {Confidential.SessionLink}"));
        yield return ("Retry-After with an echo", Answer("429 Slow", "{}", $"Retry-After: {Confidential.Echo}"));
        yield return ("seconds to wait", Answer("429 Slow", "{}", "Retry-After: 1"));
    }

    private static IEnumerable<(string Name, Fault Fault)> Bodies()
    {
        yield return ("fine", Answer("200 OK", Confidential.AnswerJson));
        yield return ("half a recording", Answer("200 OK", Confidential.AnswerJson[..^20]));
        yield return ("a broken element", Answer("200 OK", $$"""{"response":[{{Confidential.SessionJson}},{"display_name":"Ottoline"}]}"""));
        yield return ("no list", Answer("200 OK", $$"""{"response":"{{Confidential.JsonEcho}}"}"""));
        yield return ("another member", Answer("200 OK", $$"""{"{{Confidential.JsonEcho}}":[]}"""));
        yield return ("no JSON", Answer("200 OK", Confidential.Echo));
        yield return ("HTML", Answer("200 OK", Html));
        yield return ("echo in the content type", OfType($"text/accessResourceKey-{Confidential.AccessKey}"));
        yield return ("token in the content type", OfType($"text/plain; charset=\"{Confidential.ApiToken}\""));
        yield return ("search in the content type", ToSearch(OfType("text/zanzibar-gazette-203.0.113.77")));
        for (int length = 16; length < Confidential.ApiToken.Length; length += 3)
        {
            yield return ($"a token that ends early, {length}", Answer("200 OK", "Token " + Confidential.ApiToken[..length]));
        }

        yield return ("no gzip", Answer("200 OK", Confidential.AnswerJson, "Content-Encoding: gzip"));
        yield return ("no Brotli", Answer("200 OK", Confidential.AnswerJson, "Content-Encoding: br"));
        yield return ("too long", Answer("200 OK", Confidential.AnswerJson + new string(' ', 300_000)));
        for (int count = 1; count < 120; count += 17)
        {
            yield return ($"nothing but credentials, {count}", Answer("200 OK", string.Concat(Enumerable.Repeat(Confidential.ApiToken + " ", count))));
            yield return ($"credentials at the cut, {count}", Answer("200 OK", new string('-', 380 + count) + Confidential.Credentials));
        }
    }

    private static IEnumerable<(string Name, Fault Fault)> NoHttp()
    {
        foreach ((string name, string text) in new[] { ("echo", Confidential.Echo), ("recording", Confidential.SessionJson) })
        {
            yield return ($"no status line, but {name}", Raw($"{text}\r\n\r\n"));
            yield return ($"no HTTP version, but {name}", Raw($"HTTP/7.7 200 {text}\r\n\r\n"));
            yield return ($"no header, but {name}", Raw($"{Ok}{text.Replace(':', ';')}\r\n\r\n{{}}"));
            yield return ($"no header name, but {name}", Raw($"{Ok}{text}\r\n\r\n{{}}"));
            yield return ($"no chunk size, but {name}", Raw($"{Ok}Transfer-Encoding: chunked\r\n\r\n{text}\r\n"));
            yield return ($"no end of a chunk, but {name}", Raw($"{Ok}Transfer-Encoding: chunked\r\n\r\n1\r\n{{{text}\r\n"));
            yield return ($"no trailer, but {name}", Raw($"{Ok}Transfer-Encoding: chunked\r\n\r\n1\r\n{{\r\n0\r\n{text}\r\n\r\n"));
        }

        yield return ("length too small", Raw($"{Ok}Content-Length: 20\r\n\r\n{Confidential.AnswerJson}"));
    }

    private static IEnumerable<(string Name, Fault Fault)> BrokenOff()
    {
        yield return ("closed", (_, _) => Task.CompletedTask);
        yield return ("truncated", Raw($"{Ok}Content-Length: 9999\r\n\r\n{Confidential.AnswerJson}"));
        yield return ("reset", async (exchange, _) =>
        {
            await exchange.SendAsync($"{Ok}Content-Length: 9999\r\n\r\n{Confidential.AnswerJson}");
            exchange.Reset();
        }
        );
        yield return ("silence", async (exchange, _) =>
        {
            await exchange.SendAsync($"{Ok}Content-Length: 9999\r\n\r\n{Confidential.AnswerJson}");
            await exchange.FallSilentAsync();
        }
        );
    }

    private static Fault Answer(string status, string body, params string[] headers) => (exchange, _) => exchange.RespondAsync(status, body, headers);

    // What a request sent can be repeated to that request; of others nothing is known.
    private static Fault ToSearch(Fault fault) => (exchange, operation) => exchange.Request.Body.Length > 0
        ? fault(exchange, operation)
        : exchange.RespondAsync("400 Bad", "{}");

    private static Fault OfType(string contentType) => (exchange, _) =>
        exchange.RespondAsync("200 OK", Encoding.UTF8.GetBytes("nothing that is JSON"), $"Content-Type: {contentType}");

    private static Fault Raw(string text) => (exchange, _) => exchange.SendAsync(text);
}
