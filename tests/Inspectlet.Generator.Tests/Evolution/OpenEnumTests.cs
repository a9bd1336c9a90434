using Evolution.Models;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Enumerations of strings and of integers: values that nobody has listed are kept.</summary>
public class OpenEnumTests
{
    [Fact]
    public async Task Known_and_unknown_values_are_read()
    {
        Choices choices = await Client("""{"color":"dark green","level":2,"maybe":"mauve","inline":"on","levels":[1,7],"by_color":{"red":-1}}""").GetChoicesAsync();

        choices.Color.Should().Be(Color.DarkGreen);
        choices.Level.Should().Be(Level.High);
        choices.Maybe.Should().Be(new Color("mauve"));
        choices.Inline.Should().Be(ChoicesInline.On);
        choices.Levels.Should().Equal(Level.Low, new Level(7));
        choices.ByColor["red"].Should().Be(Level.None);
    }

    [Fact]
    public async Task They_are_written_as_they_were_read()
    {
        const string Json = """{"color":"DARK green","level":7,"maybe":"mauve","inline":"on","levels":[1,7],"by_color":{"red":-1}}""";
        var service = new Service(Json);
        var client = new ModelsClient(service.Answer);

        await client.PutChoicesAsync(await client.GetChoicesAsync());

        service.Body.Should().Be(Json);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"color":null,"level":null,"maybe":null}""")]
    [InlineData("""{"color":"","level":"","maybe":""}""")]
    public async Task None_is_null(string json)
    {
        Choices choices = await Client(json).GetChoicesAsync();

        choices.Color.Should().BeNull();
        choices.Level.Should().BeNull();
        choices.Maybe.Should().BeNull();
    }

    [Fact]
    public void The_known_values_are_those_of_the_document_in_its_order()
    {
        Color.KnownValues.Select(color => color.Value).Should().Equal("red", "blue", "dark green");
        Level.KnownValues.Select(level => level.Value).Should().Equal(1, 2, -1);
    }

    [Fact]
    public void Case_does_not_count_among_strings() => new Color("RED").Should().Be(Color.Red);

    [Fact]
    public void An_integer_shows_itself() => Level.None.ToString().Should().Be("-1");

    private static ModelsClient Client(string answer) => new(new Service(answer).Answer);
}
