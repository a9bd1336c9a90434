using System.Text.Json;
using Evolution.Values;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Null is a value: in lists and maps, of what must be there, and instead of a default.</summary>
public class NullTests
{
    [Theory]
    [InlineData("""{"points":[1,null,3]}""")]
    [InlineData("""{"texts":[null,"a","",null]}""")]
    [InlineData("""{"shares":{"a":null,"b":0.10}}""")]
    [InlineData("""{"marks":[{"name":"a"},null]}""")]
    [InlineData("""{"by_name":{"a":null,"b":{"name":"c"}}}""")]
    [InlineData("""{"rows":[[1,null],null,[]]}""")]
    [InlineData("""{"tables":[{"a":true,"b":null},null,{}]}""")]
    [InlineData("""{"groups":{"a":null,"b":["c"],"d":[]}}""")]
    [InlineData("""{"modes":["m",null,"M"]}""")]
    [InlineData("""{"times":[7,null]}""")]
    [InlineData("""{"anything":[null,1,{"a":null}]}""")]
    public async Task Elements_that_are_null_keep_their_places(string json)
    {
        var service = new Service(json);
        var client = new ValuesClient(service.Answer);

        Series series = await client.GetSeriesAsync();
        await client.PutSeriesAsync(series);

        series.AdditionalProperties.Should().BeEmpty("everything has a place of its own");
        service.Body.Should().Contain(json[1..^1]);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Series>(json)).Should().Be(service.Body);
    }

    [Fact]
    public async Task Elements_that_are_null_have_types_that_say_so()
    {
        Series series = await Client("""{"points":[1,null],"texts":[null],"marks":[null],"rows":[null,[null]],"shares":{"a":null}}""").GetSeriesAsync();

        series.Points.Should().Equal(1, null);
        series.Texts.Should().Equal((string?)null);
        series.Marks.Should().Equal((Mark?)null);
        series.Rows[0].Should().BeNull();
        series.Rows[1].Should().Equal((long?)null);
        series.Shares.Should().Contain("a", null);
    }

    [Fact]
    public async Task Elements_that_may_not_be_null_are_left_out_where_they_are() =>
        (await Client("""{"sound":["a",null,"b"]}""").GetSeriesAsync()).Sound.Should().Equal("a", "b");

    [Fact]
    public async Task A_bare_list_keeps_them_too()
    {
        var service = new Service("[1,null,3]");
        var client = new ValuesClient(service.Answer);

        IReadOnlyList<double?> numbers = await client.GetNumbersAsync();
        await client.PutNumbersAsync(numbers);

        numbers.Should().Equal(1, null, 3);
        service.Body.Should().Be("[1,null,3]");
    }

    [Fact]
    public async Task In_an_address_and_a_header_they_are_empty()
    {
        var service = new Service("[]");

        await new ValuesClient(service.Answer).GetNumbersAsync(each: [1, null, 3], joined: ["a b", null, "c"], xMarks: [null, 2]);

        service.Request.Should().Be("GET numbers?each=1&each=&each=3&joined=a%20b,,c");
        service.Headers.Should().Contain("X-Marks", ",2");
    }

    [Fact]
    public async Task In_a_form_they_are_empty_and_in_its_JSON_null()
    {
        var service = new Service();

        await new ValuesClient(service.Answer).PostNumbersAsync(new NumbersForm { Numbers = [1, null, 3], Marks = [null, new Mark { Name = "a" }] });

        Uri.UnescapeDataString(service.Body!).Should().Be("""numbers=1&numbers=&numbers=3&marks=[null,{"name":"a"}]""");
    }

    [Fact]
    public async Task In_each_style_they_are_empty()
    {
        var service = new Service();
        var shares = new Dictionary<string, long?> { ["a"] = null, ["b"] = 2 };
        var groups = new Dictionary<string, IReadOnlyList<string?>?> { ["c"] = null, ["d"] = ["e", null] };
        var client = new ValuesClient(service.Answer);

        await client.GetSharesAsync(shares, groups, bars: shares);
        service.Request.Should().Be("GET shares?shares%5Ba%5D=&shares%5Bb%5D=2&c=&d=e&d=&bars=a%7C%7Cb%7C2");

        await client.PostSharesAsync(groups);
        service.Body.Should().Be("c=&d=e&d=");
    }

    [Fact]
    public async Task As_parts_they_are_empty_and_null_in_JSON()
    {
        var service = new Service();

        await new ValuesClient(service.Answer).PatchSharesAsync(numbers: [1, null], marks: [null, new Mark { Name = "a" }]);

        service.Body!.Split("\r\n").Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)).Should().Equal(
            "Content-Disposition: form-data; name=\"numbers\"",
            "1",
            "Content-Disposition: form-data; name=\"numbers\"",
            "Content-Disposition: form-data; name=\"marks\"",
            "Content-Type: application/json",
            "null",
            "Content-Disposition: form-data; name=\"marks\"",
            "Content-Type: application/json",
            """{"name":"a"}""");
    }

    [Fact]
    public async Task A_caller_may_give_them()
    {
        var service = new Service();

        await new ValuesClient(service.Answer).PutPlotAsync(new Plot { Marks = [null], Units = [null, Unit.Month] });

        service.Body.Should().Be("""{"marks":[null],"units":[null,"M"]}""");
    }

    [Fact]
    public void What_is_beside_them_is_still_checked()
    {
        var client = new ValuesClient(new Service().Answer);
        var plot = new Plot { Marks = [null, new Plot { Marks = [], Units = [] }], Units = [] };

        Action nested = () => client.PutPlotAsync(plot);
        Action none = () => client.PutPlotAsync(new Plot { Marks = [null], Units = [default(Unit)] });

        nested.Should().Throw<ArgumentException>().WithMessage("body.Marks.Marks must not be empty.*");
        none.Should().Throw<ArgumentException>().WithMessage("body.Units *");
    }

    [Fact]
    public async Task What_must_be_there_is_sent_as_null()
    {
        var service = new Service();
        var client = new ValuesClient(service.Answer);

        await client.PutPersonAsync(new Person());
        service.Body.Should().Be("""{"nick":null,"age":null,"unit":null,"mark":null,"list":[]}""");

        await client.PutClosedAsync(new ClosedPerson());
        service.Body.Should().Be("""{"nick":null,"age":null,"list":null}""");

        await client.PutClosedAsync(new ClosedPerson { Nick = "a", Age = 1, List = ["b"], Hobby = "c" });
        service.Body.Should().Be("""{"nick":"a","age":1,"list":["b"],"hobby":"c"}""");
    }

    [Fact]
    public async Task What_must_be_there_and_is_of_another_type_goes_back_as_it_came()
    {
        var service = new Service("""{"nick":"a","age":"old"}""");
        var client = new ValuesClient(service.Answer);

        Person person = await client.GetPersonAsync();
        await client.PutPersonAsync(person);

        person.Age.Should().BeNull();
        service.Body.Should().Be("""{"nick":"a","unit":null,"mark":null,"list":[],"age":"old"}""");
    }

    [Fact]
    public async Task Null_is_not_the_default()
    {
        const string Json = """{"limit":null,"name":null,"unit":null}""";
        var service = new Service(Json);
        var client = new ValuesClient(service.Answer);

        Limits limits = await client.GetLimitsAsync();
        await client.PutLimitsAsync(limits);

        limits.Should().BeEquivalentTo(new { Limit = (int?)null, Name = (string?)null, Unit = (Unit?)null });
        service.Body.Should().StartWith(Json[..^1]);
    }

    [Fact]
    public async Task A_default_stands_in_for_what_is_missing() =>
        (await Client("{}").GetLimitsAsync()).Should().BeEquivalentTo(new { Limit = 10, Name = "none", Unit = Unit.Month, Sure = 7 });

    [Fact]
    public async Task A_default_gives_way_to_what_is_there() =>
        (await Client("""{"limit":0,"name":"","unit":"s"}""").GetLimitsAsync()).Should().BeEquivalentTo(new { Limit = 0, Name = "", Unit = Unit.Second });

    [Fact]
    public async Task Null_stands_for_the_default_of_what_may_not_be_null() => (await Client("""{"sure":null}""").GetLimitsAsync()).Sure.Should().Be(7);

    [Fact]
    public async Task What_is_of_another_type_is_neither_null_nor_the_default()
    {
        var service = new Service("""{"limit":"some"}""");
        var client = new ValuesClient(service.Answer);

        await client.PutLimitsAsync(await client.GetLimitsAsync());

        service.Body.Should().Contain("\"limit\":\"some\"").And.NotContain("\"limit\":null").And.NotContain("\"limit\":10");
    }

    [Fact]
    public async Task A_default_of_null_is_none() =>
        (await Client("{}").GetLimitsAsync()).Should().BeEquivalentTo(new
        {
            Nothing = (string?)null,
            Tilde = (string?)null,
            Quoted = "null",
            Empty = "",
        });

    [Fact]
    public async Task A_default_that_no_value_is_counts_as_none() =>
        (await Client("{}").GetLimitsAsync()).Should().BeEquivalentTo(new { NoUnit = (Unit?)null, NoMode = Mode.Empty });

    [Fact]
    public async Task A_default_may_be_negative() =>
        (await Client("{}").GetLimitsAsync()).Should().BeEquivalentTo(new
        {
            Small = int.MinValue,
            Large = long.MinValue,
            Real = -1.5,
            Single = -2.5F,
            Amount = -3.5M,
            Level = new Level(-1),
            Unlisted = new Level(-7),
        });

    private static ValuesClient Client(string answer) => new(new Service(answer).Answer);
}
