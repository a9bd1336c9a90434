using System.Collections.Specialized;
using System.Text.Json;
using System.Web;
using CsCheck;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>What a caller asks for is what travels.</summary>
public class SearchTests
{
    private const int Samples = 500;

    private static readonly byte[] NoSessions = "{\"response\":[]}"u8.ToArray();

    [Fact]
    public void Any_search_survives_JsonSerializer() => Searches.Any.Sample(
        search => JsonSerializer.Deserialize<SessionSearch>(search.ToJson()).Should().Be(search),
        iter: Samples,
        print: search => search.ToJson());

    [Fact]
    public void A_search_is_the_same_JSON_to_JsonSerializer_with_the_same_escapes() => Searches.Any.Sample(
        search =>
        {
            var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            JsonSerializer.Serialize(search, options).Should().Be(search.ToJson());
        },
        iter: 200,
        print: search => search.ToJson());

    [Fact]
    public void No_search_fails_at_being_put_into_words() => Searches.Any.Sample(
        search =>
        {
            search.Explain().Should().EndWith(".");
            search.ToString().Should().StartWith("SessionSearch {");
        },
        iter: Samples,
        print: search => search.ToJson());

    [Fact]
    public Task Any_form_decodes_to_what_was_asked_for() => Gen.Select(
        Gen.Null(Searches.Any, 0.2), Gen.Nullable(Gen.Int[1, 100], 0.3), Gen.Nullable(Gen.Frequency((4, Gen.Int[1, 50]), (1, Gen.Const(int.MaxValue))), 0.3)).SampleAsync(
        async (search, limit, page) =>
        {
            using var server = new PreparedClient(NoSessions);
            await server.Client.SearchSessionsAsync(1, search, limit, page);

            server.Form.Should().MatchRegex("^[A-Za-z0-9*._+%&=-]*$");
            NameValueCollection fields = HttpUtility.ParseQueryString(server.Form!);
            string? json = search is null || search == SessionSearch.All ? null : search.ToJson();
            (fields["search"], fields["limit"], fields["page"]).Should().Be((json, limit?.ToString(provider: null), page?.ToString(provider: null)));
            fields.Count.Should().Be(new object?[] { json, limit, page }.Count(f => f is not null));
        },
        iter: Samples,
        print: sample => $"{sample.Item1?.ToJson()} {sample.Item2} {sample.Item3}");

    [Fact]
    public void Text_that_is_no_proper_Unicode_becomes_so_on_its_way() => Texts.Any.Where(t => t.Trim().Length > 0).Sample(
        text => JsonSerializer.Deserialize<SessionSearch>(SessionSearch.All.NamedVisitor(text).ToJson())!.DisplayName.Should().Be(Texts.AsProper(text)),
        iter: Samples);
}
