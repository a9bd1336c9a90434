using System.Text.Json;
using System.Text.Json.Nodes;
using Evolution.Models;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Members of every format, on the wire and in C#.</summary>
public class ScalarTests
{
    private static readonly Dictionary<string, (string Json, Func<Scalars, object?> Get, object Value)> Formats = new()
    {
        ["text"] = ("\"a\"", s => s.Text, "a"),
        ["day"] = ("\"2026-01-02\"", s => s.Day, new DateOnly(2026, 1, 2)),
        ["moment"] = ("\"2026-01-02T03:04:05+01:00\"", s => s.Moment, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1))),
        ["id"] = ("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", s => s.Id, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")),
        ["link"] = ("\"https://example.com/a?b=c\"", s => s.Link, new Uri("https://example.com/a?b=c")),
        ["data"] = ("\"AQID\"", s => s.Data is { } data ? Convert.ToHexString(data) : null, "010203"),
        ["email"] = ("\"bob@example.com\"", s => s.Email, "bob@example.com"),
        ["small"] = ("2147483647", s => s.Small, int.MaxValue),
        ["large"] = ("9223372036854775807", s => s.Large, long.MaxValue),
        ["real"] = ("0.1", s => s.Real, 0.1),
        ["single"] = ("0.5", s => s.Single, 0.5F),
        ["double"] = ("1E+300", s => s.Double, 1e300),
        ["amount"] = ("0.10", s => s.Amount, 0.10M),
        ["flag"] = ("true", s => s.Flag, true),
        ["seconds_at"] = ("1767323045", s => s.SecondsAt, DateTimeOffset.FromUnixTimeSeconds(1767323045)),
        ["text_at"] = ("\"1767323045\"", s => s.TextAt, DateTimeOffset.FromUnixTimeSeconds(1767323045)),
        ["millis_at"] = ("1767323045678", s => s.MillisAt, DateTimeOffset.FromUnixTimeMilliseconds(1767323045678)),
        ["length"] = ("90", s => s.Length, TimeSpan.FromSeconds(90)),
        ["anything"] = ("""{"a":[1]}""", s => s.Anything?.GetRawText(), """{"a":[1]}"""),
    };

    private const string Required = """
        {
          "text": "a", "day": "2026-01-02", "moment": "2026-01-02T03:04:05Z", "id": "0f8fad5b-d9cb-469f-a165-70867728950e",
          "link": "https://example.com/", "data": "AQID", "small": 1, "large": 2, "real": 3.5, "single": 4.5, "amount": 5.5, "flag": true,
          "seconds_at": 6, "millis_at": 7, "length": 8, "color": "red", "level": 1, "nothing": null
        }
        """;

    public static TheoryData<string> Members => [.. Formats.Keys];

    public static TheoryData<string> RequiredMembers => [.. JsonNode.Parse(Required)!.AsObject().Select(member => member.Key).Where(name => name != "nothing")];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member_is_read_as_its_format_says(string member)
    {
        Scalars scalars = await Client($$"""{"{{member}}":{{Formats[member].Json}}}""").GetScalarsAsync();

        Formats[member].Get(scalars).Should().Be(Formats[member].Value);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member_is_written_as_it_was_read(string member)
    {
        string json = $$"""{"{{member}}":{{Formats[member].Json}}}""";
        var service = new Service(json);
        var client = new ModelsClient(service.Answer);

        await client.PutScalarsAsync(await client.GetScalarsAsync());

        service.Body.Should().Be(json);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member_that_is_missing_is_null(string member) =>
        Formats[member].Get(await Client("{}").GetScalarsAsync()).Should().BeNull();

    [Fact]
    public async Task A_value_of_another_kind_is_kept_aside()
    {
        Scalars scalars = await Client("""{"day":"yesterday","large":1e30,"id":7}""").GetScalarsAsync();

        scalars.Day.Should().BeNull();
        scalars.AdditionalProperties.Select(member => (member.Key, member.Value.GetRawText()))
            .Should().BeEquivalentTo([("day", "\"yesterday\""), ("large", "1e30"), ("id", "7")]);
    }

    [Fact]
    public async Task A_member_that_the_document_does_not_know_is_kept() =>
        (await Client("""{"new":[1]}""").GetScalarsAsync()).AdditionalProperties["new"].GetRawText().Should().Be("[1]");

    [Fact]
    public async Task Required_members_are_read()
    {
        RequiredScalars scalars = await Client(Required).GetRequiredAsync();

        scalars.Should().BeEquivalentTo(new
        {
            Text = "a",
            Day = new DateOnly(2026, 1, 2),
            Small = 1,
            Large = 2L,
            Real = 3.5,
            Single = 4.5F,
            Amount = 5.5M,
            Flag = true,
            SecondsAt = DateTimeOffset.FromUnixTimeSeconds(6),
            MillisAt = DateTimeOffset.FromUnixTimeMilliseconds(7),
            Length = TimeSpan.FromSeconds(8),
            Color = Color.Red,
            Level = Level.Low,
            Nothing = (string?)null,
        });
    }

    [Theory]
    [MemberData(nameof(RequiredMembers))]
    public async Task An_object_without_a_required_member_is_none(string member)
    {
        JsonObject json = JsonNode.Parse(Required)!.AsObject();
        json.Remove(member);

        await Client(json.ToJsonString()).Invoking(client => client.GetRequiredAsync())
            .Should().ThrowAsync<Exception>().WithMessage("*is not a RequiredScalars*");
    }

    [Fact]
    public void The_serializer_reads_and_writes_models_too()
    {
        Scalars? scalars = JsonSerializer.Deserialize<Scalars>("""{"day":"2026-01-02"}""");

        JsonSerializer.Serialize(scalars).Should().Be("""{"day":"2026-01-02"}""");
    }

    private static ModelsClient Client(string answer) => new(new Service(answer).Answer);
}
