using System.Reflection;
using Evolution.Models;
using Letter = Evolution.Values.Letter;
using ValuesClient = Evolution.Values.ValuesClient;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Lists, maps, objects within objects, composition, defaults.</summary>
public class ShapeTests
{
    [Fact]
    public async Task Lists_are_read()
    {
        Collections collections = await Client("""
            {
              "texts": ["a", "b"], "larges": [1, 9000000000], "ids": ["0f8fad5b-d9cb-469f-a165-70867728950e"], "days": ["2026-01-02"],
              "colors": ["red", "mauve"], "leaves": [{"name": "oak"}], "rows": [[1, 2.5], []]
            }
            """).GetCollectionsAsync();

        collections.Should().BeEquivalentTo(new
        {
            Texts = new[] { "a", "b" },
            Larges = new[] { 1, 9000000000 },
            Ids = new[] { new Guid("0f8fad5b-d9cb-469f-a165-70867728950e") },
            Days = new[] { new DateOnly(2026, 1, 2) },
            Colors = new[] { Color.Red, new Color("mauve") },
            Leaves = new[] { new { Name = "oak" } },
            Rows = new double[][] { [1, 2.5], [] },
        });
    }

    [Fact]
    public async Task Maps_are_read()
    {
        Collections collections = await Client("""
            {
              "names": {"a": "b"}, "counts": {"c": 9000000000}, "by_name": {"oak": {"name": "Oak"}},
              "groups": {"trees": [{"name": "Oak"}]}, "tables": {"t": {"yes": true}}
            }
            """).GetCollectionsAsync();

        collections.Names.Should().Equal(new Dictionary<string, string> { ["a"] = "b" });
        collections.Counts.Should().Equal(new Dictionary<string, long> { ["c"] = 9000000000 });
        collections.ByName["oak"].Name.Should().Be("Oak");
        collections.Groups["trees"].Single().Name.Should().Be("Oak");
        collections.Tables["t"]["yes"].Should().BeTrue();
    }

    [Fact]
    public async Task Lists_and_maps_are_written_as_they_were_read()
    {
        const string Json = """{"texts":["a"],"larges":[],"ids":[],"days":["2026-01-02"],"colors":["red"],"leaves":[{"name":"oak"}],"rows":[[1.5]],"names":{"a":"b"},"counts":{},"by_name":{"oak":{"name":"Oak"}},"groups":{"trees":[{}]},"tables":{"t":{"yes":true}},"free":{"x":1},"maybe":[],"counted":[],"times":[],"texts_at":[],"lengths":{},"anything":[]}""";
        var service = new Service(Json);
        var client = new ModelsClient(service.Answer);

        await client.PutCollectionsAsync(await client.GetCollectionsAsync());

        service.Body.Should().Be(Json);
    }

    [Fact]
    public async Task The_format_of_elements_counts_in_lists_and_maps()
    {
        const string Json = """{"counted":[9000000000],"times":[7],"texts_at":[{"a":8}],"lengths":{"b":9},"anything":[1,"c"]}""";
        var service = new Service(Json);
        var client = new ModelsClient(service.Answer);

        Collections collections = await client.GetCollectionsAsync();
        await client.PutCollectionsAsync(collections);

        collections.Counted.Should().Equal(9000000000);
        collections.Times.Should().Equal(DateTimeOffset.FromUnixTimeSeconds(7));
        collections.TextsAt.Single().Should().Equal(new Dictionary<string, DateTimeOffset> { ["a"] = DateTimeOffset.FromUnixTimeMilliseconds(8) });
        collections.Lengths.Should().Equal(new Dictionary<string, TimeSpan> { ["b"] = TimeSpan.FromSeconds(9) });
        collections.Anything.Select(element => element.GetRawText()).Should().Equal("1", "\"c\"");
        service.Body.Should().Contain(Json[1..^1]);
    }

    [Theory]
    [InlineData("""{"either":{"name":"oak"}}""")]
    [InlineData("""{"either":"oak"}""")]
    [InlineData("""{"texts":"2026-01-02T03:04:05Z"}""")]
    [InlineData("""{"texts":"yesterday"}""")]
    [InlineData("""{"constants":"second"}""")]
    [InlineData("""{"nullable":{"name":"oak"}}""")]
    [InlineData("""{"list":[{"name":"oak"},"elm"]}""")]
    [InlineData("""{"time":"03:04:05"}""")]
    [InlineData("""{"span":"P1D"}""")]
    [InlineData("""{"unknown":"978-3"}""")]
    [InlineData("""{"huge":18446744073709551615}""")]
    [InlineData("""{"numeric":"0012"}""")]
    public async Task Of_alternatives_each_is_read_and_written(string json)
    {
        var service = new Service(json);
        var client = new ModelsClient(service.Answer);

        Alternatives alternatives = await client.GetAlternativesAsync();
        await client.PutAlternativesAsync(alternatives);

        alternatives.AdditionalProperties.Should().BeEmpty("everything has a place of its own");
        service.Body.Should().BeOneOf(json, json.Insert(json.Length - 1, ",\"list\":[]"), json.Insert(1, "\"list\":[],"));
    }

    [Fact]
    public async Task Alternatives_have_the_type_that_fits_all()
    {
        Alternatives alternatives = await Client("""{"nullable":{"name":"oak"},"constants":"second","huge":18446744073709551615}""").GetAlternativesAsync();

        alternatives.Nullable!.Name.Should().Be("oak");
        alternatives.Constants.Should().Be(AlternativesConstants.Second);
        alternatives.Huge.Should().Be(18446744073709551615M);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"texts":null,"maybe":null,"names":null,"groups":[]}""")]
    public async Task Lists_and_maps_are_never_null(string json)
    {
        Collections collections = await Client(json).GetCollectionsAsync();

        collections.Texts.Should().BeEmpty();
        collections.Maybe.Should().BeEmpty();
        collections.Names.Should().BeEmpty();
        collections.Groups.Should().BeEmpty();
        collections.AdditionalProperties.Should().BeEmpty();
    }

    [Fact]
    public async Task An_object_without_declared_members_is_kept_as_JSON() =>
        (await Client("""{"free":{"x":1}}""").GetCollectionsAsync()).Free?.GetProperty("x").GetInt32().Should().Be(1);

    [Fact]
    public async Task Objects_may_hold_others_of_their_kind()
    {
        Node root = await Client("""{"name":"a","next":{"name":"b","next":null},"children":[{"name":"c","children":[{"name":"d"}]}],"place":{"x":1,"y":2}}""").GetTreeAsync();

        root.Next!.Name.Should().Be("b");
        root.Next.Next.Should().BeNull();
        root.Children.Single().Children.Single().Name.Should().Be("d");
        root.Place.Should().BeEquivalentTo(new { X = 1, Y = 2 });
    }

    [Fact]
    public async Task Objects_within_objects_are_written()
    {
        var service = new Service();

        await new ModelsClient(service.Answer).PutTreeAsync(new Node { Name = "a", Children = [new Node { Name = "b" }], Place = new NodePlace { X = 1 } });

        service.Body.Should().Be("""{"name":"a","children":[{"name":"b","children":[]}],"place":{"x":1}}""");
    }

    [Fact]
    public void What_is_deprecated_says_so() =>
        typeof(Node).GetProperty("OldName")!.GetCustomAttribute<ObsoleteAttribute>()!.Message.Should().Contain("old_name");

    [Fact]
    public async Task What_is_deprecated_is_still_read() =>
        typeof(Node).GetProperty("OldName")!.GetValue(await Client("""{"name":"a","old_name":"b"}""").GetTreeAsync()).Should().Be("b");

    [Fact]
    public async Task A_default_stands_in_for_what_is_missing() =>
        (await Client("{}").GetDefaultsAsync()).Should().BeEquivalentTo(new
        {
            Text = "a \"text\"",
            Small = 8,
            Large = 9000000000,
            Real = 1.5,
            Single = 2.5F,
            Amount = 3.5M,
            Flag = true,
            Color = Color.DarkGreen,
            Level = Level.High,
        });

    [Fact]
    public async Task A_default_gives_way_to_what_is_there() =>
        (await Client("""{"text":"b","flag":false,"color":"red"}""").GetDefaultsAsync())
            .Should().BeEquivalentTo(new { Text = "b", Flag = false, Color = Color.Red });

    [Fact]
    public async Task The_default_of_a_moment_is_the_services_own_affair() => (await Client("{}").GetDefaultsAsync()).Stamp.Should().BeNull();

    [Fact]
    public async Task A_composed_object_has_the_members_of_both()
    {
        Dog dog = await Client("""{"name":"Rex","breed":"boxer","owner":null,"age":3}""").GetDogAsync();

        dog.Should().BeEquivalentTo(new { Name = "Rex", Breed = "boxer", Owner = (string?)null });
        dog.AdditionalProperties["age"].GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task Of_a_member_that_several_parts_name_the_last_counts()
    {
        var service = new Service();

        await new ValuesClient(service.Answer).PutLetterAsync(new Letter { Name = "a", Color = 7 });

        service.Body.Should().Be("""{"name":"a","speed":"fast","color":7}""");
    }

    [Theory]
    [InlineData("""{"breed":"boxer"}""")]
    [InlineData("""{"name":"Rex"}""")]
    public async Task A_composed_object_requires_what_each_part_requires(string json) =>
        await Client(json).Invoking(client => client.GetDogAsync()).Should().ThrowAsync<Exception>().WithMessage("*is not a Dog*");

    private static ModelsClient Client(string answer) => new(new Service(answer).Answer);
}
