using System.Text.Json;
using Evolution.Operations;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Where the arguments of a call go: path, query, headers.</summary>
public class ParameterTests
{
    private static readonly Guid CallId = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    private readonly Service _service = new("[]");

    private OperationsClient Client => new(_service.Answer);

    [Fact]
    public async Task Required_parameters_stand_before_optional_ones()
    {
        await Client.ListNotesAsync("a", "de");

        _service.Request.Should().Be("GET notes?q=a");
        _service.Headers.Should().BeEquivalentTo(new Dictionary<string, string> { ["Accept-Language"] = "de" });
    }

    [Fact]
    public async Task Every_kind_of_value_has_its_text()
    {
        await Client.ListNotesAsync(
            "a",
            "de",
            since: new DateOnly(2026, 1, 2),
            limit: 5,
            order: Order.Newest,
            status: ListNotesStatus.Closed,
            archived: false,
            changedAt: new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            readAt: DateTimeOffset.FromUnixTimeSeconds(7),
            minLength: TimeSpan.FromMinutes(2));

        _service.Request.Should().Be(
            "GET notes?q=a&since=2026-01-02&limit=5&order=newest&status=closed&archived=false&changed_at=2026-01-02T03%3A04%3A05.0000000%2B00%3A00&read_at=7&min_length=120");
    }

    [Fact]
    public async Task A_list_repeats_its_name()
    {
        await Client.ListNotesAsync("a", "de", tag: ["b", "c d"], id: [1, 2]);

        _service.Request.Should().Be("GET notes?q=a&tag=b&tag=c%20d&id=1&id=2");
    }

    [Fact]
    public async Task Lists_maps_and_objects_are_sent_in_the_style_that_the_document_says()
    {
        await Client.GetStylesAsync(
            [1, 2],
            comma: ["a,b", "c"],
            pipe: ["d", "e"],
            times: [DateTimeOffset.FromUnixTimeSeconds(7)],
            deep: new Dictionary<string, string> { ["f"] = "g" },
            map: new Dictionary<string, int> { ["h"] = 3 },
            part: new Leaf { Name = "i", Sizes = [4, 5] },
            json: JsonDocument.Parse("""{"j":1}""").RootElement,
            either: JsonDocument.Parse("\"m n\"").RootElement,
            xTags: ["k", "l"]);

        _service.Request.Should().Be("GET styles/1,2?comma=a%2Cb,c&pipe=d%7Ce&times=7&deep%5Bf%5D=g&h=3&name=i&sizes=4&sizes=5&json=%7B%22j%22%3A1%7D&either=m%20n");
        _service.Headers.Should().Contain("X-Tags", "k,l");
    }

    [Fact]
    public async Task Lists_and_maps_that_are_not_given_or_empty_are_not_sent()
    {
        await Client.GetStylesAsync([1], comma: [], xTags: []);

        _service.Request.Should().Be("GET styles/1");
        _service.Headers.Should().BeEmpty();
    }

    [Fact]
    public void An_empty_list_cannot_be_a_segment_of_the_path()
    {
        Action call = () => Client.GetStylesAsync([]);

        call.Should().Throw<ArgumentException>().WithParameterName("ids");
    }

    [Fact]
    public async Task What_has_a_meaning_in_a_query_is_escaped()
    {
        await Client.ListNotesAsync("a&b=c +#/é", "de");

        _service.Request.Should().Be("GET notes?q=a%26b%3Dc%20%2B%23%2F%C3%A9");
    }

    [Fact]
    public async Task Headers_are_sent_as_such()
    {
        await Client.ListNotesAsync("a", "de", xCallId: CallId, xOrder: Order.Oldest);

        _service.Headers.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["Accept-Language"] = "de",
            ["X-Call-Id"] = CallId.ToString(),
            ["X-Order"] = "oldest",
        });
    }

    [Fact]
    public async Task A_parameter_of_the_path_belongs_to_all_operations_on_it()
    {
        var service = new Service("""{"result":{"id":7}}""");

        await new OperationsClient(service.Answer).GetNoteAsync(7, trace: true);

        service.Request.Should().Be("GET notes/7?trace=true");
    }

    [Fact]
    public async Task A_text_in_the_path_is_escaped()
    {
        var service = new Service("{}");

        await new OperationsClient(service.Answer).GetPartAsync(7, "a/b c?");

        service.Request.Should().Be("GET notes/7/parts/a%2Fb%20c%3F");
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_text_that_would_change_the_path_is_refused(string part) => Refused(() => Client.GetPartAsync(7, part), "part");

    [Fact]
    public void A_number_out_of_bounds_is_refused()
    {
        Refused(() => Client.ListNotesAsync("a", "de", limit: 0), "limit");
        Refused(() => Client.ListNotesAsync("a", "de", limit: 101), "limit");
        Refused(() => Client.GetNoteAsync(0), "noteId");
    }

    [Fact]
    public void Null_where_something_is_required_is_refused()
    {
        Refused(() => Client.ListNotesAsync(null!, "de"), "q");
        Refused(() => Client.ListNotesAsync("a", null!), "acceptLanguage");
        Refused(() => Client.ListNotesAsync("a", "de", tag: [null!]), "tag");
    }

    [Fact]
    public void A_list_that_is_too_short_is_refused() => Refused(() => Client.ListNotesAsync("a", "de", id: []), "id");

    [Fact]
    public void An_enumeration_without_a_value_is_refused() => Refused(() => Client.ListNotesAsync("a", "de", order: default(Order)), "order");

    [Fact]
    public void A_fraction_of_a_second_is_refused() => Refused(() => Client.ListNotesAsync("a", "de", minLength: TimeSpan.FromMilliseconds(1)), "minLength");

    [Fact]
    public void A_line_break_in_a_header_is_refused()
    {
        Refused(() => Client.ListNotesAsync("a", "de\r\nX-Evil: 1"), "acceptLanguage");
        Refused(() => Client.ListNotesAsync("a", "de", xOrder: new Order("newest\r\nX-Evil: 1")), "xOrder");
    }

    [Fact]
    public async Task A_call_can_be_cancelled() =>
        await Client.Invoking(client => client.ListNotesAsync("a", "de", cancellationToken: new CancellationToken(canceled: true)))
            .Should().ThrowAsync<OperationCanceledException>();

    private void Refused(Func<Task> call, string parameter)
    {
        // On the call itself: there is no task yet.
        Action start = () => _ = call();

        start.Should().Throw<ArgumentException>().WithParameterName(parameter);
        _service.Request.Should().BeNull();
    }
}
