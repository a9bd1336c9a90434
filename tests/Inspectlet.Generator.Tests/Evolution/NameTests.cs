using System.Net;
using Evolution.Names;
using Task = System.Threading.Tasks.Task;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Names that C# or emitted code could stumble over. That they compile is half of the test.</summary>
public class NameTests
{
    private const string Json = """{"class":"a","event":"b","2fa_enabled":true,"first name":"c","kebab-case":"d","dotted.name":"e","camelCase":"f","SHOUTED":"g","@id":"h","rate/s":1.5,"a+b":"i","größe":2.5,"quote\"d":"j","value":"k","reader":"l","writer":"m","extra":"n","name":"o","names":"p","equals":true,"to_string":"q","additional_properties":"r","tag":{"tag":"s"},"operator":"equals","phone":"phone","system":{"t":"u"},"task":{"uri":{"string":"a"},"list":[{"link":"https://example.com/"}]},"type":"b","hidden":{"request":{"id":1},"text":{"id":2},"argument":{"id":3}},"is_on":true,"isOn":false,"read_tags":"v","tags":["w"],"write_json":"x","URL":{"a":"y"},"Url":{"b":"z"},"exception":{"id":4},"first":{"id":5},"unit":"M"}""";

    [Fact]
    public async Task Members_are_read_under_their_names()
    {
        Names names = await new NamesClient(new Service(Json).Answer).GetClassAsync("n", "e", Seven);

        names.Should().BeEquivalentTo(new
        {
            Class = "a",
            Event = "b",
            _2faEnabled = true,
            FirstName = "c",
            KebabCase = "d",
            DottedName = "e",
            CamelCase = "f",
            SHOUTED = "g",
            Id = "h",
            RateS = 1.5,
            AB = "i",
            Größe = 2.5,
            QuoteD = "j",
            Value = "k",
            Reader = "l",
            Writer = "m",
            Extra = "n",
            Name = "o",
            NamesValue = "p",
            EqualsValue = true,
            ToStringValue = "q",
            AdditionalPropertiesValue = "r",
            Tag = new { TagValue = "s" },
            Operator = Operator.EqualsValue,
            Phone = Phone.PhoneValue,
            IsOn = true,
            IsOnCamelCase = false,
            ReadTags = "v",
            Tags = new[] { "w" },
            WriteJsonValue = "x",
            URL = new { A = "y" },
            Url = new { B = "z" },
            Exception = new { Id = 4 },
            First = new { Id = 5 },
            Unit = Unit.MUpperCase,
        });
        names.AdditionalProperties.Should().BeEmpty();
    }

    [Fact]
    public void Members_are_written_under_their_names() =>
        System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Names>(Json), Relaxed).Should().Be(Json);

    [Fact]
    public async Task Parameters_are_sent_under_their_names()
    {
        var service = new Service("{}");

        await new NamesClient(service.Answer).GetClassAsync(
            @namespace: "n",
            @event: "e",
            @object: "o",
            xTrace: "t",
            filterName: "f",
            tags: ["a", "b"],
            _2fa: true,
            request: "r",
            uri: "u",
            address: "d",
            element: ["l"],
            body: "y",
            since: "s",
            sinceLessThan: "before",
            sinceGreaterThan: "after",
            pageSize: "1",
            pageSizeCamelCase: "2",
            pageSizeInHeader: "3",
            cancellationTokenInQuery: "4",
            givenSince: "5",
            element0: "6",
            writer: Seven);

        service.Request.Should().Be(
            "GET class/n?event=e&writer=%7B%22a%22%3A7%7D&object=o&filter%5Bname%5D=f&tags%5B%5D=a&tags%5B%5D=b&2fa=true&request=r&uri=u&address=d&element=l&body=y&since=s&since%3C=before&since%3E=after&page_size=1&pageSize=2&cancellationToken=4&given_since=5&element0=6");
        service.Headers.Should().Contain("X-Trace", "t").And.Contain("Page-Size", "3");
    }

    [Fact]
    public void Types_that_are_called_like_the_frameworks_or_the_generators_hide_nothing()
    {
        Names names = System.Text.Json.JsonSerializer.Deserialize<Names>(Json)!;

        names.System.Should().Equal(new Dictionary<string, string> { ["t"] = "u" });
        names.Task!.Uri!.String.Should().Be(global::Evolution.Names.String.A);
        names.Task.List.Single().Link.Should().Be(new System.Uri("https://example.com/"));
        names.Type.Should().Be(global::Evolution.Names.Type.B);
        names.Hidden.Should().BeEquivalentTo(new { Request = new { Id = 1 }, Text = new { Id = 2 }, Argument = new { Id = 3 } });
    }

    [Fact]
    public async Task A_body_is_sent_under_its_names()
    {
        var service = new Service("""{"tag":"b"}""", HttpStatusCode.Created);

        Tag tag = await new NamesClient(service.Answer).PostTagAsync(new Tag { TagValue = "a" });

        service.Body.Should().Be("""{"tag":"a"}""");
        tag.TagValue.Should().Be("b");
    }

    [Fact]
    public async Task Fields_of_a_form_are_sent_under_their_names()
    {
        var service = new Service();

        await new NamesClient(service.Answer).PutEventAsync(@class: "c", _2fa: true, fields: "f", client: "g", aB: "h", aBCamelCase: "i", classValue: "j");

        service.Body.Should().Be("class=c&2fa=true&fields=f&client=g&a_b=h&aB=i");
    }

    [Fact]
    public void Values_that_are_called_like_members_of_every_structure_have_a_name_too()
    {
        Operator.KnownValues.Should().Equal(
            Operator.EqualsValue, Operator.ValueValue, Operator.ToStringValue, Operator.KnownValuesValue, Operator.Empty, Operator.Lt, Operator._30days, Operator.Ab);
        Operator.KnownValues.Select(value => value.Value).Should().Equal("equals", "value", "to string", "known values", "", "<", "30days", "a\"b");
    }

    [Fact]
    public void Values_that_differ_in_case_alone_are_two()
    {
        Unit.M.Should().NotBe(Unit.MUpperCase);
        new HashSet<Unit>(Unit.KnownValues).Select(value => value.Value).Should().BeEquivalentTo("m", "M", "s");
    }

    private static System.Text.Json.JsonElement Seven => System.Text.Json.JsonSerializer.SerializeToElement(new { a = 7 });

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
