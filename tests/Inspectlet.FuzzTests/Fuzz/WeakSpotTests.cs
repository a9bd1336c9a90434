using System.Net;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using Inspectlet.FuzzTests.Properties;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Inputs that readers of this kind fall for. Most of them did once; none may again.</summary>
public class WeakSpotTests
{
    // Neither a half surrogate pair behind an escape nor the byte 0xFF is Unicode; ÿ stands for that byte here.
    [Theory]
    [InlineData("""{"respons\ud800":1,"response":[{"sid":1,"wid":9}]}""")]
    [InlineData("""{"response":[{"sid":1,"wid":9}],"respons\ud800":1}""")]
    [InlineData("""{"err\ud800r":1,"response":[{"sid":1,"wid":9}]}""")]
    [InlineData("""{"response":[{"sid":1,"wid":9}],"\ud800":1}""")]
    [InlineData("""{"response":{"session\ud800":1,"sessions":[{"sid":1,"wid":9}]}}""")]
    [InlineData("""{"response":[{"sid":1,"wid":9,"si\udfff":2,"\ud800":{"\udc00":["\ud800"]}}]}""")]
    [InlineData("{\"respons\u00FF\":1,\"response\":[{\"sid\":1,\"wid\":9,\"\u00FF\":\"\u00FF\"}],\"err\\u006f\u00FF\":1}")]
    public async Task Names_that_are_no_proper_Unicode_do_not_matter(string body)
    {
        Outcome outcome = await CallAsync(Operation.SearchSessions, body);

        outcome.Value.Should().BeAssignableTo<IReadOnlyList<Session>>().Which.Single().Id.Should().Be(1);
    }

    // What an answer repeats is made into a string once: not so what only resembles it, in its ends or in its length.
    [Theory]
    [InlineData("abéécd", "abécd")]
    [InlineData("aaaaa", "aaaaaa")]
    [InlineData("x", "xxx")]
    [InlineData("12345678-a-12345678", "12345678-b-12345678")]
    [InlineData("é", "ab")]
    public async Task Strings_that_resemble_each_other_stay_apart(string one, string other)
    {
        string[] names = [one, other, one, other, one];
        string sessions = string.Join(',', names.Select((name, id) => $$"""{"sid":{{id}},"wid":9,"display_name":"{{name}}"}"""));

        Outcome outcome = await CallAsync(Operation.SearchSessions, $$"""{"response":[{{sessions}}]}""");

        outcome.Value.Should().BeAssignableTo<IReadOnlyList<Session>>().Which.Select(s => s.DisplayName).Should().Equal(names);
    }

    [Theory]
    [InlineData("""{"error":{"a":"\ud800"}}""", """{"a":"�"}""")]
    [InlineData("{\"error\":{\"\u00FF\":[\"\u00FF\",1.50,null]}}", """{"�":["�",1.50,null]}""")]
    [InlineData("""{"erro\ud800":"x","error":"y"}""", "y")]
    [InlineData("""{"error":"\udfff"}""", "�")]
    public async Task The_words_of_an_error_may_be_no_proper_Unicode(string body, string words)
    {
        Outcome outcome = await CallAsync(Operation.ListWebsites, body, HttpStatusCode.BadRequest);

        outcome.Exception.Should().BeOfType<InspectletBadRequestException>().Which.ApiMessage.Should().Be(words);
    }

    [Theory]
    [InlineData("""{"a":"x\ud800y"}""", """{"a":"x�y"}""")]
    [InlineData("\"\u00FF\"", "\"�\"")]
    [InlineData("""{"\ud800":{"a":[1.50,-0,1e999,true,false,null,"\ud83d\ude00"]}}""", """{"�":{"a":[1.50,-0,1e999,true,false,null,"😀"]}}""")]
    [InlineData("""["\\ud800","\u00e9",{}]""", """["\\ud800","\u00e9",{}]""")]
    public async Task What_is_kept_can_be_read_and_written(string json, string kept)
    {
        Outcome outcome = await CallAsync(Operation.GetSession, """{"response":{"sid":1,"wid":9,"x":""" + json + "}}");

        JsonElement element = outcome.Value.Should().BeOfType<Session>().Which.AdditionalProperties["x"];
        Canon.Of(element).Should().Be(Canon.Of(JsonSerializer.Deserialize<JsonElement>(kept)));
        JsonSerializer.Serialize((Session)outcome.Value!).Should().EndWith(",\"x\":" + JsonSerializer.Serialize(element) + "}");
    }

    [Theory]
    [InlineData("""{"sid":"x","sid":1,"wid":9,"num_pages":"many","num_pages":3,"tags":7,"tags":[],"referrer":[1],"referrer":null}""", 3)]
    [InlineData("""{"sid":1,"wid":9,"num_pages":"many","num_pages":null}""", null)]
    public async Task A_member_that_comes_again_leaves_nothing_of_the_one_before(string session, int? pageCount)
    {
        Outcome outcome = await CallAsync(Operation.GetSession, "{\"response\":" + session + "}");

        Session read = outcome.Value.Should().BeOfType<Session>().Subject;
        read.PageCount.Should().Be(pageCount);
        read.AdditionalProperties.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_written_has_no_member_twice()
    {
        Outcome outcome = await CallAsync(
            Operation.GetSession, """{"response":{"sid":1,"wid":9,"num_pages":"many","tags":[3],"pages":[{"rid":"x","url":7,"url":[]}]}}""");

        JsonSerializer.Serialize((Session)outcome.Value!).Should().Be(
            """{"sid":1,"wid":9,"pages":[{"rid":"x","url":[]}],"num_pages":"many","tags":[3]}""");
    }

    [Theory]
    [InlineData(nameof(Operation.SearchSessions), """{"response":[],"response":[{"sid":1,"wid":9}]}""")]
    [InlineData(nameof(Operation.SearchSessions), """{"response":{"sessions":[{"sid":2,"wid":9}],"sessions":{"0":{"sid":1,"wid":9}}}}""")]
    [InlineData(nameof(Operation.SearchSessions), """{"response":[{"sid":2,"wid":9}],"took":3,"response":{"sessions":[{"sid":3,"wid":9}],"total":1,"sessions":[{"sid":1,"wid":9}]},"more":[]}""")]
    [InlineData(nameof(Operation.GetSession), """{"response":{"sid":2,"wid":9},"response":[{"sid":1,"wid":9},{}]}""")]
    public async Task Of_two_answers_in_one_the_last_wins(string operation, string body) =>
        SessionsOf(await CallAsync(Enum.Parse<Operation>(operation), body)).Should().Equal(1);

    [Theory]
    [InlineData("""{"response":{"":1,"sid":1,"wid":9}}""")]
    [InlineData("""{"response":{"0":"1","sid":"1","1":"9","wid":"9"}}""")]
    [InlineData("""{"response":[{"0":{},"sid":1,"wid":9}]}""")]
    [InlineData("""{"response":{"7":{"0":1,"sid":1,"wid":9},"8":null}}""")]
    public async Task Numeric_names_beside_others_make_no_list(string body) =>
        SessionsOf(await CallAsync(Operation.GetSession, body)).Should().Equal(1);

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, false)]
    [InlineData(10_000, false)]
    public async Task Depth_is_bounded(int depth, bool isRead)
    {
        string nested = new string('[', depth) + new string(']', depth);

        Outcome outcome = await CallAsync(Operation.GetSession, """{"response":{"sid":1,"wid":9,"x":""" + nested + "}}");

        (outcome.Value is Session, outcome.Exception is InspectletResponseException).Should().Be((isRead, !isRead));
    }

    [Theory]
    [InlineData("\"\\ud800\",", "tags")]
    [InlineData("\"\\ud800\",", "x")]
    [InlineData("{\"tag\":\"\\ud800\",\"value\":\"\u00FF\",\"\\udfff\":1},", "tags")]
    public async Task Text_that_is_no_proper_Unicode_is_read_without_exceptions(string element, string member)
    {
        string elements = string.Concat(Enumerable.Repeat(element, 1_000)) + "null";
        int thread = Environment.CurrentManagedThreadId;
        int exceptions = 0;
        void Count(object? sender, FirstChanceExceptionEventArgs args) => exceptions += Environment.CurrentManagedThreadId == thread ? 1 : 0;

        AppDomain.CurrentDomain.FirstChanceException += Count;
        Outcome outcome;
        try
        {
            outcome = await CallAsync(Operation.SearchSessions, $$"""{"response":[{"sid":1,"wid":9,"{{member}}":[{{elements}}]}]}""");
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        // One for each string makes a minute of a body of 64 MiB.
        exceptions.Should().Be(0);
        SessionsOf(outcome).Should().Equal(1);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_empty_answer_says_so(HttpStatusCode status, string operation)
    {
        Outcome outcome = await CallAsync(Enum.Parse<Operation>(operation), "", status);

        outcome.Exception.Should().BeOfType<InspectletResponseException>().Which.Message.Should().EndWith("The body is empty.");
    }

    public static TheoryData<HttpStatusCode, string> Calls => new MatrixTheoryData<HttpStatusCode, string>(
        [HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.Accepted], Enum.GetNames<Operation>());

    private static async Task<Outcome> CallAsync(Operation operation, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        FuzzInput input = FuzzInput.Answer(operation, Bytes(body), status);
        using var caller = new Caller();
        return await caller.CallAsync(input);
    }

    // ÿ stands for the byte 0xFF, which no UTF-8 has.
    private static byte[] Bytes(string body) =>
        [.. body.Split('\u00FF').SelectMany((part, i) => i == 0 ? Encoding.UTF8.GetBytes(part) : [0xFF, .. Encoding.UTF8.GetBytes(part)])];

    private static long[] SessionsOf(Outcome outcome) => outcome.Value switch
    {
        Session session => [session.Id],
        IReadOnlyList<Session> sessions => [.. sessions.Select(s => s.Id)],
        _ => throw new InvalidOperationException("There is no session.", outcome.Exception),
    };
}
