using System.Net;
using System.Reflection;
using Evolution.Operations;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>What is sent in a body, as JSON or as a form, by each method of HTTP.</summary>
public class BodyTests
{
    [Fact]
    public async Task POST_sends_JSON_and_reads_what_was_created()
    {
        var service = new Service("""{"id":7,"title":"a"}""", HttpStatusCode.Created);

        Note note = await new OperationsClient(service.Answer).CreateNoteAsync(new NoteDraft { Title = "a", Order = Order.Newest });

        service.Request.Should().Be("POST notes");
        service.ContentType.Should().Be("application/json");
        service.Body.Should().Be("""{"title":"a","order":"newest"}""");
        note.Should().BeEquivalentTo(new { Id = 7, Title = "a" });
    }

    [Fact]
    public async Task PUT_sends_JSON()
    {
        var service = new Service("""{"id":7}""");

        await new OperationsClient(service.Answer).ReplaceNoteAsync(7, new NoteDraft { Title = "b" }, trace: false);

        service.Request.Should().Be("PUT notes/7?trace=false");
        service.Body.Should().Be("""{"title":"b"}""");
    }

    [Fact]
    public async Task PATCH_sends_a_bare_list_and_reads_a_bare_number()
    {
        var service = new Service("2");

        long count = await new OperationsClient(service.Answer).TagNoteAsync(7, ["a", "b"]);

        service.Request.Should().Be("PATCH notes/7");
        service.Body.Should().Be("""["a","b"]""");
        count.Should().Be(2);
    }

    [Fact]
    public async Task DELETE_sends_and_reads_nothing()
    {
        var service = new Service(status: HttpStatusCode.NoContent);

#pragma warning disable CS0618 // The document deprecates it.
        await new OperationsClient(service.Answer).DeleteNoteAsync(7);
#pragma warning restore CS0618

        service.Request.Should().Be("DELETE notes/7");
        service.Body.Should().BeNull();
    }

    [Fact]
    public void An_operation_that_is_deprecated_says_so() =>
        typeof(OperationsClient).GetMethod("DeleteNoteAsync")!.GetCustomAttribute<ObsoleteAttribute>()!.Message.Should().Contain("deleteNote");

    [Fact]
    public async Task A_form_sends_the_fields_that_are_set()
    {
        var service = new Service("""{"result":[]}""");

        await new OperationsClient(service.Answer).SearchNotesAsync("a b&c");

        service.Request.Should().Be("POST notes/search");
        service.ContentType.Should().Be("application/x-www-form-urlencoded");
        service.Body.Should().Be("q=a+b%26c");
    }

    [Fact]
    public async Task A_form_takes_its_fields_one_by_one()
    {
        var service = new Service("""{"result":[]}""");

        await new OperationsClient(service.Answer).SearchNotesAsync(
            "a",
            xCallId: new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
            limit: 5,
            filter: new NoteFilter { Title = "b", Tags = ["c"] },
            minLength: TimeSpan.FromMinutes(1),
            since: DateTimeOffset.FromUnixTimeSeconds(7),
            day: new DateOnly(2026, 1, 2),
            labels: ["d", "e"]);

        service.Body.Should().Be("q=a&limit=5&filter=%7B%22title%22%3A%22b%22%2C%22tags%22%3A%5B%22c%22%5D%7D&min_length=60&since=7&day=2026-01-02&labels=d&labels=e");
        service.Headers.Should().Contain("X-Call-Id", "0f8fad5b-d9cb-469f-a165-70867728950e");
    }

    [Fact]
    public async Task A_form_takes_its_fields_whole_with_those_that_came_later()
    {
        var service = new Service("""{"result":[]}""");

        await new OperationsClient(service.Answer).SearchNotesAsync(new SearchNotesForm { Q = "a", Order = Order.Oldest, Archived = true });

        service.Body.Should().Be("q=a&order=oldest&archived=true");
    }

    [Fact]
    public async Task A_JSON_field_without_conditions_is_not_sent()
    {
        var service = new Service("""{"result":[]}""");

        await new OperationsClient(service.Answer).SearchNotesAsync("a", filter: new NoteFilter());

        service.Body.Should().Be("q=a");
    }

    [Fact]
    public async Task A_text_is_sent_as_it_is()
    {
        var service = new Service("1");

        await new OperationsClient(service.Answer).PutTextAsync(7, "a \"b\" é");

        service.Request.Should().Be("PUT notes/7/text");
        service.ContentType.Should().Be("text/plain");
        service.Body.Should().Be("a \"b\" é");
    }

    [Fact]
    public async Task Bytes_are_sent_as_they_are()
    {
        var service = new Service();

        await new OperationsClient(service.Answer).PutImageAsync(7, "abc"u8.ToArray());

        service.ContentType.Should().Be("application/octet-stream");
        service.Body.Should().Be("abc");
    }

    [Fact]
    public async Task Parts_are_sent_as_files_texts_and_JSON()
    {
        var service = new Service();

        await new OperationsClient(service.Answer).SendImageAsync(7, "abc"u8.ToArray(), title: "b", note: new NoteDraft { Title = "c" });

        string boundary = service.ContentType!.Split("boundary=")[1];
        service.ContentType.Should().StartWith("multipart/form-data;");
        service.Body.Should().Be(
            $"""
            --{boundary}
            Content-Disposition: form-data; name="file"; filename="file"
            Content-Type: application/octet-stream

            abc
            --{boundary}
            Content-Disposition: form-data; name="title"

            b
            --{boundary}
            Content-Disposition: form-data; name="note"
            Content-Type: application/json

            {"{"}"title":"c"{"}"}
            --{boundary}--

            """.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task A_body_that_is_not_required_can_be_left_out()
    {
        var service = new Service("""{"id":7}""");

        await new OperationsClient(service.Answer).LockNoteAsync(7);

        service.Body.Should().BeNull();
        await new OperationsClient(service.Answer).LockNoteAsync(7, new NoteDraft { Title = "a" });
        service.Body.Should().Be("""{"title":"a"}""");
    }

    [Fact]
    public void A_field_that_cannot_be_right_is_refused_by_the_name_that_the_caller_used()
    {
        Refused(client => client.SearchNotesAsync("a", limit: 101), "limit", "limit *");
        Refused(client => client.SearchNotesAsync(new SearchNotesForm { Q = "a", Limit = 101 }), "form", "form.Limit *");
    }

    [Fact]
    public void Null_for_a_body_is_refused()
    {
        Refused(client => client.CreateNoteAsync(null!), "body", "body *");
        Refused(client => client.TagNoteAsync(7, null!), "body", "body *");
        Refused(client => client.TagNoteAsync(7, [null!]), "body", "body *");
    }

    private static void Refused(Func<OperationsClient, Task> call, string parameter, string message)
    {
        // On the call itself: there is no task yet.
        Action start = () => _ = call(new OperationsClient(_ => throw new InvalidOperationException("Nothing must be sent.")));

        start.Should().Throw<ArgumentException>().WithParameterName(parameter).WithMessage(message);
    }
}
