using System.Net;
using System.Text;

namespace Inspectlet.Tests.Http;

/// <summary>How much an answer may become: a small value costs far more memory as an object than it has bytes.</summary>
public class ValueBoundTests
{
    private const int MaxValues = 250_000;
    private const int Size = 4 * 1024 * 1024;
    private const long Megabyte = 1024 * 1024;

    /// <summary>Answers of 4 MB, each of the smallest values of one kind.</summary>
    public static TheoryData<string, string, string, string> Tiny => new()
    {
        { "sessions", """{"response":[""", """{"sid":1,"wid":1},""", """{"sid":1,"wid":1}]}""" },
        { "unknown members", """{"response":[{"sid":1,"wid":1""", ""","a":1""", "}]}" },
        { "unknown objects", """{"response":[{"sid":1,"wid":1""", ""","a":{}""", "}]}" },
        { "tags", """{"response":[{"sid":1,"wid":1,"tags":[""", "{},", "{}]}]}" },
        { "pages", """{"response":[{"sid":1,"wid":1,"pages":[""", "{},", "{}]}]}" },
        { "a list in an unknown member", """{"response":[{"sid":1,"wid":1,"a":[""", "0,", "0]}]}" },
        { "gaps", """{"response":[{"sid":1,"wid":1,"tags":{""", "\"0\":{},", "\"0\":{}}}]}" },
        { "the list again and again", "{", "\"response\":[],", "\"response\":[]}" },
    };

    [Theory]
    [MemberData(nameof(Tiny))]
    public async Task So_many_values_are_not_understood_and_take_little_memory(string kind, string start, string value, string end)
    {
        byte[] body = Body(start, value, end);
        InspectletClient inspectlet = Answering(body).CreateClient();
        long allocated = GC.GetAllocatedBytesForCurrentThread();

        InspectletResponseException thrown = (await inspectlet.Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletResponseException>(kind)).Which;

        thrown.Message.Should().EndWith("The body has more than 250,000 values.");
        (GC.GetAllocatedBytesForCurrentThread() - allocated).Should().BeLessThan(40 * Megabyte);
    }

    [Theory]
    [MemberData(nameof(Tiny))]
    public async Task So_many_values_in_an_error_take_little_memory(string kind, string start, string value, string end)
    {
        byte[] body = Body("""{"error":""" + start, value, end + "}");
        InspectletClient inspectlet = Answering(body, HttpStatusCode.BadRequest).CreateClient();
        long allocated = GC.GetAllocatedBytesForCurrentThread();

        InspectletBadRequestException thrown = (await inspectlet.Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletBadRequestException>(kind)).Which;

        thrown.ApiMessage.Should().BeNull();
        (GC.GetAllocatedBytesForCurrentThread() - allocated).Should().BeLessThan(40 * Megabyte);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_bound_is_exact(int more, bool isRead)
    {
        // The body, the list, the session, its two ids and the list in it are six.
        string elements = string.Concat(Enumerable.Repeat("0,", MaxValues - 7 + more));
        InspectletClient inspectlet = StubHandler.Json($$"""{"response":[{"sid":1,"wid":2,"x":[{{elements}}0]}]}""").CreateClient();

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
    public async Task A_page_of_a_hundred_long_visits_is_read()
    {
        string pages = string.Join(',', Enumerable.Range(1, 400).Select(i => $$"""{"rid":{{i}},"opened_at":1446772479,"pagetitle":"t","url":"u"}"""));
        string sessions = string.Join(',', Enumerable.Range(1, 100).Select(i => $$"""{"sid":{{i}},"wid":2,"pages":[{{pages}}]}"""));

        IReadOnlyList<Session> read = await StubHandler.Json($$"""{"response":[{{sessions}}]}""").CreateClient().SearchSessionsAsync(1);

        read.Sum(s => s.Pages.Count).Should().Be(100 * 400);
    }

    [Fact]
    public async Task An_error_that_comes_first_is_found_in_a_body_that_is_cut_off()
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"error":"Sorry.","x":[""" + string.Concat(Enumerable.Repeat("[10],", 150_000)));

        (await Answering(body, HttpStatusCode.InternalServerError).CreateClient(o => o.MaxResponseBytes = 510_001)
            .Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletApiException>()).Which.ApiMessage.Should().Be("Sorry.");
    }

    private static byte[] Body(string start, string value, string end)
    {
        var text = new StringBuilder(start, Size);
        text.Insert(text.Length, value, (Size - start.Length - end.Length) / value.Length);
        return Encoding.UTF8.GetBytes(text.Append(end).ToString());
    }

    private static StubHandler Answering(byte[] body, HttpStatusCode status = HttpStatusCode.OK) =>
        new((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(body) }));
}
