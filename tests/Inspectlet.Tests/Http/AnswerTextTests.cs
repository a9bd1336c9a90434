using System.Net;
using System.Text;

namespace Inspectlet.Tests.Http;

/// <summary>Every text that is taken from an answer has a bound, and costs no more than the bound is worth.</summary>
public class AnswerTextTests
{
    private const int Long = 50_000;
    private const int MostOfAMessage = 1_200;

    public static TheoryData<string, Func<string, HttpResponseMessage>> Answers => new()
    {
        { "media type", text => Typed($"text/{text}") },
        { "charset", text => Typed($"text/plain; charset={text}") },
        { "content type that is none", text => Typed(text + "/" + text + "/") },
        { "reason phrase", text => With(StubHandler.Response("{}", HttpStatusCode.BadRequest), r => r.ReasonPhrase = text) },
        { "header", text => With(StubHandler.Response("{}", HttpStatusCode.BadRequest), r => r.Headers.TryAddWithoutValidation("X-Error", text)) },
        { "Retry-After", text => With(StubHandler.Response("{}", HttpStatusCode.TooManyRequests), r => r.Headers.TryAddWithoutValidation("Retry-After", text)) },
        { "the API's words", text => StubHandler.Response($$"""{"error":"{{text}}"}""", HttpStatusCode.BadRequest) },
        { "its words as a list", text => StubHandler.Response($$"""{"error":["{{text}}"]}""", HttpStatusCode.BadRequest) },
        { "its words as a number", text => StubHandler.Response($$"""{"error":{{new string('7', text.Length)}}}""", HttpStatusCode.BadRequest) },
        { "name of a member", text => StubHandler.Response($$"""{"{{text}}":1}""") },
        { "name of a member of an element", text => StubHandler.Response($$"""{"response":[{"{{text}}":1}]}""") },
        { "value of an element", text => StubHandler.Response($$"""{"response":["{{text}}"]}""") },
        { "text", text => StubHandler.Response(text) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_text_of_an_answer_makes_an_exception_long(string place, Func<string, HttpResponseMessage> answer)
    {
        var stub = new StubHandler((_, _) => Task.FromResult(answer(new string('x', Long))));

        InspectletException thrown = (await stub.CreateClient().Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletException>()).Which;

        for (Exception? exception = thrown; exception is not null; exception = exception.InnerException)
        {
            exception.Message.Length.Should().BeLessThan(MostOfAMessage, place);
        }

        ((thrown as InspectletApiException)?.ApiMessage?.Length ?? 0).Should().BeLessThan(1_002);
        ((thrown as InspectletResponseException)?.BodyExcerpt.Length ?? 0).Should().BeLessThan(502);
    }

    // The beginning of such a text is as long as the bound: a byte more of it costs nothing but its place in the body.
    [Theory]
    [InlineData("accessResourceKey", "&_;")]
    [InlineData("accessResourceKey", "\\/")]
    [InlineData("", "accessResourceKey")]
    [InlineData("", "\\u0061")]
    [InlineData("", "%25")]
    [InlineData("", "secret-tok")]
    [InlineData("", "é")]
    public async Task A_long_text_is_cut_before_it_is_searched(string beginning, string repeated)
    {
        foreach (string shape in new[] { """{"error":"@"}""", """{"error":["@"]}""", """{"error":{"@":1}}""" })
        {
            byte[] body = Encoding.UTF8.GetBytes(shape.Replace("@", beginning + string.Concat(Enumerable.Repeat(repeated, 2_000_000 / repeated.Length)), StringComparison.Ordinal));
            InspectletClient inspectlet = new StubHandler((_, _) => Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new ByteArrayContent(body) })).CreateClient();
            await FailAsync(inspectlet);

            long before = GC.GetAllocatedBytesForCurrentThread();
            Exception thrown = await FailAsync(inspectlet);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            thrown.Message.Length.Should().BeLessThan(MostOfAMessage);
            allocated.Should().BeLessThan(500_000, "the body itself is in a rented buffer");
        }
    }

    private static async Task<Exception> FailAsync(InspectletClient inspectlet)
    {
        Task call = inspectlet.ListWebsitesAsync();
        await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return call.Exception!.InnerException!;
    }

    private static HttpResponseMessage Typed(string contentType)
    {
        var response = new HttpResponseMessage { Content = new ByteArrayContent("no JSON"u8.ToArray()) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return response;
    }

    private static HttpResponseMessage With(HttpResponseMessage response, Action<HttpResponseMessage> change)
    {
        change(response);
        return response;
    }
}
