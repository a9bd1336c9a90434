using System.Net;
using System.Text;
using Evolution.Operations;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>How a response is read, and which exception a failure becomes.</summary>
public class ResponseTests
{
    [Fact]
    public async Task A_bare_list_is_read() =>
        (await Client("""[{"id":1},{"id":2}]""").ListNotesAsync("a", "de")).Select(note => note.Id).Should().Equal(1, 2);

    [Fact]
    public async Task A_bare_map_is_read() =>
        (await Client("""{"word":2}""").GetPartAsync(7, "a")).Should().Equal(new Dictionary<string, int> { ["word"] = 2 });

    [Theory]
    [InlineData("""{"result":{"id":7}}""")]
    [InlineData("""{"meta":{"id":1},"result":[{"id":7}],"more":[]}""")]
    [InlineData("""{"result":{"0":{"id":7}}}""")]
    public async Task One_value_is_read_out_of_its_envelope_also_from_an_array_of_one(string answer) =>
        (await Client(answer).GetNoteAsync(7)).Id.Should().Be(7);

    [Fact]
    public async Task An_empty_array_is_no_value() =>
        await Client("""{"result":[]}""").Invoking(client => client.GetNoteAsync(7)).Should().ThrowAsync<Exception>().WithMessage("There is no such value.");

    [Theory]
    [InlineData("""{"result":[{"id":1}]}""")]
    [InlineData("""{"result":{"notes":[{"id":1}],"total":1}}""")]
    public async Task A_list_is_read_out_of_one_envelope_or_two(string answer) =>
        (await Client(answer).SearchNotesAsync("a")).Should().ContainSingle().Which.Id.Should().Be(1);

    [Fact]
    public async Task A_list_of_texts_is_read_out_of_its_envelope() =>
        (await Client("""{"languages":["de","en"]}""").ListLanguagesAsync()).Should().Equal("de", "en");

    [Fact]
    public async Task A_status_that_the_document_names_gives_its_exception() =>
        await Client("", HttpStatusCode.Conflict).Invoking(client => client.CreateNoteAsync(new NoteDraft { Title = "a" }))
            .Should().ThrowAsync<ConflictException>().WithMessage("createNote");

    [Fact]
    public async Task Any_other_status_gives_the_one_of_default() =>
        await Client("", HttpStatusCode.BadGateway).Invoking(client => client.CreateNoteAsync(new NoteDraft { Title = "a" }))
            .Should().ThrowAsync<FailureException>().WithMessage("createNote: 502");

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, typeof(ConflictException))]
    [InlineData(HttpStatusCode.InternalServerError, typeof(FailureException))]
    public async Task A_class_of_statuses_gives_its_exception(HttpStatusCode status, Type exception) =>
        (await Client("", status).Invoking(client => client.LockNoteAsync(7)).Should().ThrowAsync<Exception>()).Which.Should().BeOfType(exception);

    [Theory]
    [InlineData("a \"text\"\r\n")]
    [InlineData("\uFEFFé")]
    [InlineData("")]
    public async Task A_text_is_read_as_it_is(string text) =>
        (await new OperationsClient(new Service(Encoding.UTF8.GetBytes(text)).Answer).GetTextAsync(7)).Should().Be(text.Length == 0 ? null : text.TrimStart('\uFEFF'));

    [Fact]
    public async Task Bytes_are_read_as_they_are() =>
        (await new OperationsClient(new Service([0, 255, 0x89]).Answer).GetImageAsync(7)).Should().Equal(0, 255, 0x89);

    [Fact]
    public async Task A_number_is_read_out_of_a_text() => (await Client("12").PutTextAsync(7, "a")).Should().Be(12);

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    public async Task Several_successes_have_one_result(HttpStatusCode status) => (await Client("""{"id":7}""", status).LockNoteAsync(7))!.Id.Should().Be(7);

    [Fact]
    public async Task A_success_without_a_value_gives_null() => (await Client("", HttpStatusCode.NoContent).LockNoteAsync(7)).Should().BeNull();

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"id":7}""")]
    [InlineData(HttpStatusCode.Accepted, "1767323045")]
    public async Task Successes_with_different_values_give_them_as_JSON(HttpStatusCode status, string answer) =>
        (await Client(answer, status).UnlockNoteAsync(7)).GetRawText().Should().Be(answer);

    [Fact]
    public async Task A_bare_moment_is_read_as_its_format_says() =>
        (await Client("1767323045").GetClockAsync()).Should().Be(DateTimeOffset.FromUnixTimeSeconds(1767323045));

    [Fact]
    public async Task Bare_moments_are_read_and_written_as_their_formats_say()
    {
        var service = new Service("[1767323045678]");

        IReadOnlyList<DateTimeOffset> times = await new OperationsClient(service.Answer).SetClockAsync([DateTimeOffset.FromUnixTimeSeconds(7)]);

        times.Should().Equal(DateTimeOffset.FromUnixTimeMilliseconds(1767323045678));
        service.ContentType.Should().Be("application/merge-patch+json");
        service.Body.Should().Be("[7]");
    }

    [Fact]
    public void A_model_shows_its_ids_alone() => new Note { Id = 7, Title = "secret" }.ToString().Should().Be("Note { Id = 7 }");

    [Fact]
    public async Task A_fake_implements_what_it_needs_of_the_interface() =>
        (await ((IOperationsClient)new Fake()).ListLanguagesAsync()).Should().Equal("fr");

    [Fact]
    public async Task A_fake_says_what_it_does_not_implement() =>
        await ((IOperationsClient)new Fake()).Awaiting(client => client.GetNoteAsync(7))
            .Should().ThrowAsync<NotSupportedException>().WithMessage("GetNoteAsync *");

    private static OperationsClient Client(string answer, HttpStatusCode status = HttpStatusCode.OK) => new(new Service(answer, status).Answer);

    private sealed class Fake : IOperationsClient
    {
        public Task<IReadOnlyList<string>> ListLanguagesAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<string>>(["fr"]);
    }
}
