using System.Net;

namespace Inspectlet.Tests.Http;

public class BoundsTests
{
    [Fact]
    public async Task An_answer_that_is_too_large_is_given_up()
    {
        var body = new EndlessStream();
        var stub = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) }));

        InspectletResponseException thrown = (await stub.CreateClient(o => o.MaxResponseBytes = 100_000)
            .Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletResponseException>()).Which;

        thrown.Message.Should().EndWith("The body is larger than 100000 bytes.");
        body.Given.Should().BeLessThan(400_000);
    }

    [Fact]
    public async Task An_error_that_is_too_large_is_an_error_all_the_same()
    {
        var stub = new StubHandler((_, _) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(new EndlessStream()) }));

        (await stub.CreateClient(o => o.MaxResponseBytes = 1000).Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>())
            .Which.StatusCode.Should().Be(HttpStatusCode.BadGateway);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(100_000, false)]
    public async Task Depth_is_bounded(int depth, bool isRead)
    {
        string nested = new string('[', depth) + new string(']', depth);
        InspectletClient inspectlet = StubHandler.Json($$"""{"response":[{"sid":1,"wid":2,"more":{{nested}}}]}""").CreateClient();

        Func<Task> act = () => inspectlet.SearchSessionsAsync(1);

        if (isRead)
        {
            await act.Should().NotThrowAsync();
        }
        else
        {
            await act.Should().ThrowAsync<InspectletResponseException>();
        }
    }

    [Fact]
    public async Task The_excerpt_of_an_answer_is_short_and_without_access_keys()
    {
        string body = """{"response":[{"sessionlink":"http://x/?pn=1&accessResourceKey=2e1a5838&a=b"},""" + new string('x', 10_000);

        InspectletResponseException thrown = (await StubHandler.Json(body).CreateClient()
            .Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletResponseException>()).Which;

        thrown.BodyExcerpt.Should().StartWith("""{"response":[{"sessionlink":"http://x/?pn=1&accessResourceKey=***&a=b"},xxx""").And.HaveLength(501);
        thrown.Message.Should().NotContain("sessionlink");
    }

    [Fact]
    public async Task The_APIs_words_are_given_without_the_token_that_they_repeat()
    {
        InspectletApiException thrown = (await StubHandler.Json("""{"error":"Token secret-token is unknown."}""", HttpStatusCode.Unauthorized).CreateClient()
            .Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletUnauthorizedException>()).Which;

        thrown.ApiMessage.Should().Be("Token *** is unknown.");
        thrown.ToString().Should().NotContain("secret-token");
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
