using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Inspectlet.Tests.Models;

public partial class SessionTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(289, 289_000)] // Seconds, as the reference says.
    [InlineData(286893, 286_893)] // Milliseconds, as its example has it.
    [InlineData(0, 0)]
    [InlineData(1, 1)] // A start and an end within one second.
    public void The_duration_takes_the_unit_that_lies_nearer(long raw, long milliseconds)
    {
        int elapsed = raw < 2 ? 0 : 289;
        var session = new Session { StartedAt = Start, EndedAt = Start.AddSeconds(elapsed), RawDuration = raw };

        session.Duration.Should().Be(TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond));
    }

    [Fact]
    public void There_is_no_duration_unless_start_end_and_number_are_known()
    {
        DateTimeOffset now = Start;

        new Session { EndedAt = now, RawDuration = 1 }.Duration.Should().BeNull();
        new Session { StartedAt = now, RawDuration = 1 }.Duration.Should().BeNull();
        new Session { StartedAt = now, EndedAt = now }.Duration.Should().BeNull();
        new Session { StartedAt = now, EndedAt = now, RawDuration = long.MaxValue }.Duration.Should().BeNull("no span of time is so long");
    }

    [Theory]
    [InlineData(0, 289, 289)] // The API has no start.
    [InlineData(1446772479, 0, 289)] // It has no end.
    [InlineData(0, 0, 0)]
    [InlineData(-1, 289, 289)] // The clocks of a recorder and of the service are their own.
    [InlineData(1446772768, 1446772479, 289)] // The end is before the start.
    [InlineData(1446772768, 1446772767, 1)]
    [InlineData(1446772479, 1446772768, -289)]
    public void There_is_no_duration_where_its_unit_cannot_be_told(long start, long end, long raw)
    {
        var session = new Session { StartedAt = DateTimeOffset.FromUnixTimeSeconds(start), EndedAt = DateTimeOffset.FromUnixTimeSeconds(end), RawDuration = raw };

        session.Duration.Should().BeNull();
        session.RawDuration.Should().Be(raw);
    }

    [Theory]
    [InlineData("http://x/w/1/2?pn=1&accessResourceKey=k", "http://x/w/1/2?pn=3&accessResourceKey=k")]
    [InlineData("http://x/w/1/2?accessResourceKey=k&pn=1", "http://x/w/1/2?pn=3&accessResourceKey=k")]
    [InlineData("http://x/w/1/2?accessResourceKey=k", "http://x/w/1/2?pn=3&accessResourceKey=k")]
    [InlineData("http://x/w/1/2", "http://x/w/1/2?pn=3")]
    [InlineData("http://x/w/1/2?pn=1#top", "http://x/w/1/2?pn=3#top")]
    [InlineData(null, null)]
    [InlineData("", null)]
    public void A_link_opens_at_the_page_wanted(string? link, string? expected) =>
        new Session { SessionLink = link }.WatchLink(3).Should().Be(expected);

    [Fact]
    public void Pages_are_counted_from_1() =>
        new Session().Invoking(s => s.WatchLink(0)).Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("pageNumber");

    [Fact]
    public void The_text_of_a_model_shows_its_ids_alone()
    {
        new Session { Id = 1, WebsiteId = 2, DisplayName = "Johnny", SessionLink = "secret" }.ToString().Should().Be("Session { Id = 1, WebsiteId = 2 }");
        new Website { Id = 3, Name = "n" }.ToString().Should().Be("Website { Id = 3 }");
        new PageView { Id = 4, Title = "t" }.ToString().Should().Be("PageView { Id = 4 }");
        new Tag { Name = "email", Value = "j@x" }.ToString().Should().Be("Tag");
        new Referrer { Source = "s" }.ToString().Should().Be("Referrer");
    }

    [Fact]
    public void A_model_can_be_built_and_its_lists_are_never_null()
    {
        var session = new Session { Id = 1 };

        session.Tags.Should().BeEmpty();
        session.Pages.Should().BeEmpty();
        session.AdditionalProperties.Should().BeEmpty();
    }

    [Fact]
    public void JsonSerializer_gives_back_the_APIs_own_JSON()
    {
        JsonNode documented = JsonNode.Parse(Examples.GetSession)!["response"]![0]!;

        Session session = JsonSerializer.Deserialize<Session>(documented.ToJsonString())!;

        JsonNode.DeepEquals(JsonNode.Parse(JsonSerializer.Serialize(session)), documented).Should().BeTrue();
    }

    [Fact]
    public void A_callers_source_generated_context_gives_it_back_too()
    {
        JsonNode documented = JsonNode.Parse(Examples.GetSession)!["response"]!;

        Session[] sessions = JsonSerializer.Deserialize(documented.ToJsonString(), CallersContext.Default.SessionArray)!;

        JsonNode.DeepEquals(JsonNode.Parse(JsonSerializer.Serialize(sessions, CallersContext.Default.SessionArray)), documented).Should().BeTrue();
    }

    [Fact]
    public void JsonSerializer_reads_a_model_from_a_stream_in_small_pieces()
    {
        string json = JsonNode.Parse(Examples.GetSession)!["response"]!.ToJsonString();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));

        Session[] sessions = JsonSerializer.Deserialize<Session[]>(stream, new JsonSerializerOptions { DefaultBufferSize = 1 })!;

        sessions.Single().DisplayName.Should().Be("Johnny Appleseed");
    }

    [Fact]
    public void What_is_no_session_is_a_JsonException() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Session>("""{"wid":1}"""))
            .Should().Throw<JsonException>().WithMessage("The value is not a Session, or lacks what each Session must have.*");

    [JsonSerializable(typeof(Session[]))]
    private sealed partial class CallersContext : JsonSerializerContext;
}
