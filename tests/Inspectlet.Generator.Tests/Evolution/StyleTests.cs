using System.Text.Json;
using Evolution.Serialization;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Values of several parts in each place, in each style of OpenAPI, exploded or not: as the table of the specification has them.</summary>
public class StyleTests
{
    private static readonly string[] List = ["blue", "black,x"];

    private static readonly Color Color = new() { R = 100, G = 200 };

    private static readonly Dictionary<string, int> Map = new() { ["a b"] = 1, ["c"] = 2 };

    private static readonly Open Open = new() { Name = "n", AdditionalProperties = new Dictionary<string, JsonElement> { ["more"] = Json("\"m&\"") } };

    private static readonly JsonElement Any = Json("""{"x":1,"y":"z"}""");

    private readonly Service _service = new();

    private SerializationClient Client => new(_service.Answer);

    public static TheoryData<string, string> Paths => new()
    {
        { "Simple", "i%20d/blue,black%2Cx/R,100,G,200/a%20b,1,c,2" },
        { "SimpleExploded", "i%20d/blue,black%2Cx/R=100,G=200/a%20b=1,c=2" },
        { "Label", ".i%20d/.blue,black%2Cx/.R,100,G,200/.a%20b,1,c,2" },
        { "LabelExploded", ".i%20d/.blue.black%2Cx/.R=100.G=200/.a%20b=1.c=2" },
        { "Matrix", ";id=i%20d/;list=blue,black%2Cx/;color=R,100,G,200/;map=a%20b,1,c,2" },
        { "MatrixExploded", ";id=i%20d/;list=blue;list=black%2Cx/;R=100;G=200/;a%20b=1;c=2" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_path_is_written_in_its_style(string style, string path)
    {
        await (style switch
        {
            "Simple" => Client.PathSimpleAsync("i d", List, Color, Map),
            "SimpleExploded" => Client.PathSimpleExplodedAsync("i d", List, Color, Map),
            "Label" => Client.PathLabelAsync("i d", List, Color, Map),
            "LabelExploded" => Client.PathLabelExplodedAsync("i d", List, Color, Map),
            "Matrix" => Client.PathMatrixAsync("i d", List, Color, Map),
            _ => Client.PathMatrixExplodedAsync("i d", List, Color, Map),
        });

        _service.Request.Should().Be($"GET {style}/{path}");
    }

    public static TheoryData<string, string> Queries => new()
    {
        { "FormExploded", "id=i%20d&list=blue&list=black%2Cx&mixed=1&mixed=a%20b&R=100&G=200&a%20b=1&c=2&name=n&more=m%26&x=1&y=z" },
        { "Form", "id=i%20d&list=blue,black%2Cx&mixed=1,a%20b&color=R,100,G,200&map=a%20b,1,c,2&open=name,n,more,m%26&any=x,1,y,z" },
        { "SpaceDelimited", "id=i%20d&list=blue%20black%2Cx&mixed=1%20a%20b&color=R%20100%20G%20200&map=a%20b%201%20c%202&open=name%20n%20more%20m%26&any=x%201%20y%20z" },
        { "PipeDelimited", "id=i%20d&list=blue%7Cblack%2Cx&mixed=1%7Ca%20b&color=R%7C100%7CG%7C200&map=a%20b%7C1%7Cc%7C2&open=name%7Cn%7Cmore%7Cm%26&any=x%7C1%7Cy%7Cz" },
        { "SpaceDelimitedExploded", "id=i%20d&list=blue&list=black%2Cx&mixed=1&mixed=a%20b&R=100&G=200&a%20b=1&c=2&name=n&more=m%26&x=1&y=z" },
        { "DeepObject", "id=i%20d&color%5BR%5D=100&color%5BG%5D=200&map%5Ba%20b%5D=1&map%5Bc%5D=2&open%5Bname%5D=n&open%5Bmore%5D=m%26&any%5Bx%5D=1&any%5By%5D=z" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_is_written_in_its_style(string style, string query)
    {
        string[] mixed = ["1", "a b"];

        await (style switch
        {
            "FormExploded" => Client.QueryFormExplodedAsync("i d", List, mixed, Color, Map, Open, Any),
            "Form" => Client.QueryFormAsync("i d", List, mixed, Color, Map, Open, Any),
            "SpaceDelimited" => Client.QuerySpaceDelimitedAsync("i d", List, mixed, Color, Map, Open, Any),
            "PipeDelimited" => Client.QueryPipeDelimitedAsync("i d", List, mixed, Color, Map, Open, Any),
            "SpaceDelimitedExploded" => Client.QuerySpaceDelimitedExplodedAsync("i d", List, mixed, Color, Map, Open, Any),
            _ => Client.QueryDeepObjectAsync("i d", Color, Map, Open, Any),
        });

        _service.Request.Should().Be($"GET query/{style}?{query}");
    }

    [Theory]
    [InlineData("Simple", "R,100,G,200", "a b,1,c,2")]
    [InlineData("Exploded", "R=100,G=200", "a b=1,c=2")]
    public async Task A_header_is_written_in_its_style(string style, string color, string map)
    {
        await (style == "Simple" ? Client.HeaderSimpleAsync("7", List, Color, Map) : Client.HeaderExplodedAsync("7", List, Color, Map));

        _service.Headers.Should().BeEquivalentTo(new Dictionary<string, string> { ["X-Id"] = "7", ["X-List"] = "blue,black,x", ["X-Color"] = color, ["X-Map"] = map });
    }

    [Fact]
    public async Task What_is_not_given_is_not_sent()
    {
        await Client.QueryFormAsync();
        _service.Request.Should().Be("GET query/Form");

        await Client.HeaderSimpleAsync();
        _service.Headers.Should().BeEmpty();
    }

    [Fact]
    public async Task Empty_lists_and_objects_are_not_sent()
    {
        await Client.QueryFormAsync(list: [], color: new Color(), map: new Dictionary<string, int>(), any: Json("[]"));
        _service.Request.Should().Be("GET query/Form");

        await Client.HeaderSimpleAsync(xColor: new Color());
        _service.Headers.Should().BeEmpty();
    }

    [Theory]
    [InlineData("[1,\"a b\"]", "any=1&any=a%20b", "any=1,a%20b")]
    [InlineData("7", "any=7", "any=7")]
    [InlineData("\"a b\"", "any=a%20b", "any=a%20b")]
    public async Task Any_JSON_is_written_as_what_it_is(string json, string exploded, string joined)
    {
        await Client.QueryFormExplodedAsync(any: Json(json));
        _service.Request.Should().Be($"GET query/FormExploded?{exploded}");

        await Client.QueryFormAsync(any: Json(json));
        _service.Request.Should().Be($"GET query/Form?{joined}");
    }

    [Fact]
    public async Task A_map_of_lists_repeats_its_names()
    {
        await Client.QueryRepeatedAsync(new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["b", "c"], ["d"] = ["e"] });

        _service.Request.Should().Be("GET repeated?a=b&a=c&d=e");
    }

    [Theory]
    [InlineData("7")]
    [InlineData("6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("a/b c")]
    public async Task An_alternative_in_the_path_is_its_text(string id)
    {
        await Client.GetThingAsync(id);

        _service.Request.Should().Be("GET things/" + Uri.EscapeDataString(id));
    }

    [Fact]
    public void What_leaves_nothing_of_a_segment_is_refused()
    {
        Refused(() => Client.PathSimpleAsync("", List, Color, Map), "id");
        Refused(() => Client.PathSimpleAsync("a", [], Color, Map), "list");
        Refused(() => Client.PathLabelAsync("a", [], Color, Map), "list");
        Refused(() => Client.PathMatrixExplodedAsync("a", [], Color, Map), "list");
        Refused(() => Client.PathMatrixExplodedAsync("a", List, new Color(), Map), "color");
        Refused(() => Client.GetThingAsync(".."), "id");
    }

    [Fact]
    public void A_line_break_in_a_header_is_refused() =>
        Refused(() => Client.HeaderSimpleAsync(xMap: new Dictionary<string, int> { ["a\r\nX-Evil"] = 1 }), "xMap");

    [Fact]
    public async Task A_query_in_the_path_is_gone_on_with()
    {
        await Client.ActSlowAsync(3);
        _service.Request.Should().Be("GET items/act?mode=slow&size=3");

        await Client.ActSlowAsync();
        _service.Request.Should().Be("GET items/act?mode=slow");

        await Client.ActInModeAsync("a?b", "c&d");
        _service.Request.Should().Be("GET items/a%3Fb?mode=c%26d");
    }

    [Fact]
    public async Task The_text_of_a_path_is_sent_as_it_is()
    {
        await Client.FindAsync("it's");
        _service.Request.Should().Be("GET find('it%27s')");

        await Client.TwoInOneAsync("c", "d.e");
        _service.Request.Should().Be("GET a b/c.d.e");

        await Client.QuotedAsync();
        _service.Request.Should().Be("GET quoted \"path\" $ @");
    }

    private void Refused(Func<Task> call, string parameter)
    {
        Action start = () => _ = call();

        start.Should().Throw<ArgumentException>().WithParameterName(parameter);
        _service.Request.Should().BeNull();
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
