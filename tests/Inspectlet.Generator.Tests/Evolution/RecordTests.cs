using Evolution.Models;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>What a caller builds: how it is sent, and what is refused before that.</summary>
public class RecordTests
{
    private static readonly Draft Sound = new()
    {
        Title = "a",
        Size = 1,
        Rating = 0.5F,
        Due = new DateOnly(2026, 1, 2),
        Id = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        Color = Color.Red,
        Part = new Part { Name = "bc" },
        Words = ["d"],
        Rows = [["e"]],
    };

    [Fact]
    public async Task Members_that_are_not_set_are_not_sent() =>
        (await Send(Sound)).Should().Be("""{"title":"a","size":1,"rating":0.5,"due":"2026-01-02","id":"0f8fad5b-d9cb-469f-a165-70867728950e","color":"red","part":{"name":"bc"},"words":["d"],"rows":[["e"]]}""");

    [Fact]
    public async Task Members_that_are_set_are_sent() =>
        (await Send(Sound with { Count = 2, Price = 9.90M, Colors = [Color.Blue], Labels = new Dictionary<string, string> { ["k"] = "v" }, Kind = "fancy" }))
            .Should().Contain("\"count\":2").And.Contain("\"price\":9.90").And.Contain("\"colors\":[\"blue\"]").And.Contain("\"labels\":{\"k\":\"v\"}").And.Contain("\"kind\":\"fancy\"");

    public static TheoryData<string> Faults => [.. Unsound.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_cannot_be_right_is_refused_by_name_before_anything_is_sent(string member)
    {
        var service = new Service();

        Action call = () => new ModelsClient(service.Answer).PutDraftAsync(Unsound[member]);

        call.Should().Throw<ArgumentException>().WithParameterName("body").WithMessage($"body.{member.Split(' ')[0]} *");
        service.Request.Should().BeNull();
    }

    private static readonly Dictionary<string, Draft> Unsound = new()
    {
        ["Title (null)"] = Sound with { Title = null! },
        ["Title (empty)"] = Sound with { Title = "" },
        ["Size (too small)"] = Sound with { Size = 0 },
        ["Size (too large)"] = Sound with { Size = 10 },
        ["Count (too small)"] = Sound with { Count = -1 },
        ["Rating (too small)"] = Sound with { Rating = 0.4F },
        ["Price (too small)"] = Sound with { Price = -0.01M },
        ["Price (too large)"] = Sound with { Price = 99.51M },
        ["Color (empty)"] = Sound with { Color = default },
        ["Part (null)"] = Sound with { Part = null! },
        ["Part.Name (too short)"] = Sound with { Part = new Part { Name = "b" } },
        ["Words (null)"] = Sound with { Words = null! },
        ["Words (empty)"] = Sound with { Words = [] },
        ["Words (null within)"] = Sound with { Words = ["d", null!] },
        ["Rows (null within)"] = Sound with { Rows = [["e"], [null!]] },
        ["Colors (empty within)"] = Sound with { Colors = [Color.Red, default] },
    };

    private static async Task<string?> Send(Draft draft)
    {
        var service = new Service();
        await new ModelsClient(service.Answer).PutDraftAsync(draft);
        return service.Body;
    }
}
