using System.Text.Json;
using Evolution.Values;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>What says what to change: not sent and sent as null are two things.</summary>
public class PatchTests
{
    [Fact]
    public async Task What_is_not_set_is_not_sent() => (await Send(new Change { Id = "a" })).Should().Be("""{"id":"a"}""");

    [Fact]
    public async Task What_is_set_to_null_is_sent_as_null() =>
        (await Send(new Change { Id = "a", Nick = null, Age = 3, Mark = null, Town = null })).Should().Be("""{"id":"a","nick":null,"age":3,"mark":null}""", "a town may not be null");

    [Fact]
    public async Task In_a_record_too_and_within_others()
    {
        var service = new Service();
        var change = new ClosedChange { Change = new ClosedChange { List = null } };

        await new ValuesClient(service.Answer).PutChangeAsync(change with { Nick = null });

        service.Body.Should().Be("""{"nick":null,"change":{"list":null}}""");
        new ClosedChange { Nick = null }.Should().NotBe(new ClosedChange(), "they are sent differently");
    }

    [Theory]
    [InlineData("""{"id":"a","nick":null,"mark":null}""")]
    [InlineData("""{"id":null,"age":3}""")]
    [InlineData("""{"id":"a","nick":"b","age":"old"}""")]
    public async Task What_is_read_goes_back_as_it_came(string json)
    {
        var service = new Service(json);
        var client = new ValuesClient(service.Answer);

        Change change = await client.GetChangeAsync();
        await client.PatchChangeAsync(change);

        service.Body.Should().Be(json);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Change>(json)).Should().Be(json);
    }

    [Fact]
    public async Task Elsewhere_a_member_that_is_null_is_left_out_unless_it_is_added_by_its_name()
    {
        var service = new Service();
        var client = new ValuesClient(service.Answer);
        var none = new Dictionary<string, JsonElement> { ["hobby"] = JsonSerializer.SerializeToElement<object?>(null) };

        await client.PutPersonAsync(new Person { Nick = "a", Hobby = null });
        service.Body.Should().NotContain("hobby");

        await client.PutPersonAsync(new Person { Nick = "a", AdditionalProperties = none });
        service.Body.Should().Contain("\"hobby\":null");
    }

    private static async Task<string?> Send(Change change)
    {
        var service = new Service();
        await new ValuesClient(service.Answer).PatchChangeAsync(change);
        service.ContentType.Should().Be("application/merge-patch+json");
        return service.Body;
    }
}
