using System.Text;
using System.Text.Json;
using Evolution.Serialization;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Bodies as their media types say: forms, parts, bytes, plain text, and JSON under its names.</summary>
public class MediaTypeTests
{
    private static readonly byte[] Bytes = [1, 2, 255];

    private readonly Service _service = new();

    private SerializationClient Client => new(_service.Answer);

    [Fact]
    public async Task A_field_of_a_form_is_written_as_its_encoding_says()
    {
        await Client.AddChargeAsync(new Charge
        {
            Amount = 5,
            Metadata = new Dictionary<string, string> { ["order"] = "a b&c" },
            Tags = ["x", "y,z"],
            Bars = ["x", "y"],
            Flat = new Color { R = 1, G = 2 },
            Joined = new Color { R = 3, G = 4 },
            All = ["v", "w"],
            Word = "a b",
            Note = "c d",
            Shape = new Color { R = 5 },
            Free = Json("""{"e":"f","g":2}"""),
        });

        _service.ContentType.Should().Be("application/x-www-form-urlencoded");
        _service.Body.Should().Be(
            "amount=5&metadata%5Border%5D=a+b%26c&tags=x,y%2Cz&bars=x%7Cy&R=1&G=2&joined=R,3,G,4&all=%5B%22v%22%2C%22w%22%5D&word=%22a+b%22&note=c+d&shape%5BR%5D=5&free%5Be%5D=f&free%5Bg%5D=2");
    }

    [Fact]
    public async Task Without_an_encoding_an_object_is_JSON_and_a_list_repeats_its_name()
    {
        await Client.AddPlainChargeAsync(new Charge
        {
            Metadata = new Dictionary<string, string> { ["order"] = "a" },
            Tags = ["x", "y"],
            Flat = new Color { R = 1 },
            Free = Json("""["b","c"]"""),
            Either = Json("\"d e\""),
            Rows = [new Color { R = 2 }, new Color { R = 3 }],
        });

        _service.Body.Should().Be(
            "metadata=%7B%22order%22%3A%22a%22%7D&tags=x&tags=y&flat=%7B%22R%22%3A1%7D&free=b&free=c&either=d+e&rows=%5B%7B%22R%22%3A2%7D%2C%7B%22R%22%3A3%7D%5D");
    }

    [Fact]
    public async Task Fields_that_the_document_does_not_know_are_sent_too()
    {
        await Client.AddPlainChargeAsync(new Charge { Amount = 1, AdditionalProperties = new Dictionary<string, JsonElement> { ["more"] = Json("\"a b\""), ["rows"] = Json("[{\"R\":1}]") } });

        _service.Body.Should().Be("amount=1&more=a+b&rows=%5B%7B%22R%22%3A1%7D%5D");
    }

    [Fact]
    public async Task A_form_of_any_fields_takes_them_by_name()
    {
        await Client.SendAnyFormAsync(new Dictionary<string, JsonElement> { ["a b"] = Json("\"c&d\""), ["e"] = Json("[1,2]"), ["f"] = Json("{\"g\":true}") });
        _service.Body.Should().Be("a+b=c%26d&e=1&e=2&f=%7B%22g%22%3Atrue%7D");

        await Client.SendMapFormAsync(new Dictionary<string, Color> { ["a b"] = new() { R = 1 } });
        _service.Body.Should().Be("a+b=%7B%22R%22%3A1%7D");
    }

    [Fact]
    public async Task A_form_without_fields_is_no_parameter()
    {
        await Client.SendClosedFormAsync();

        _service.Request.Should().Be("POST forms/closed");
        _service.Body.Should().BeNull();
    }

    [Fact]
    public async Task All_that_an_object_takes_over_are_parts()
    {
        await Client.SendAlbumAsync("7", Bytes, back: Bytes, title: "t");

        Parts().Select(part => part.Head).Should().Equal(
            """Content-Disposition: form-data; name="front"; filename="front" | Content-Type: application/octet-stream""",
            """Content-Disposition: form-data; name="back"; filename="back" | Content-Type: application/octet-stream""",
            """Content-Disposition: form-data; name="title" """.Trim());
    }

    [Fact]
    public async Task A_part_is_written_as_its_encoding_says()
    {
        await Client.SendPartsAsync(
            Bytes,
            meta: new SendPartsMeta { A = "b" },
            rows: [new SendPartsRows { N = 1 }, new SendPartsRows { N = 2 }],
            tags: ["c", "d"],
            when: new DateOnly(2026, 1, 2),
            flag: true,
            xml: "<a/>",
            key: Bytes,
            either: Json("\"e\""),
            grid: [[1, 2], [3]]);

        Parts().Select(part => part.ToString()).Should().Equal(
            """Content-Disposition: form-data; name="pic"; filename="pic" | Content-Type: image/png: 0102FF""",
            """Content-Disposition: form-data; name="meta" | Content-Type: application/vnd.meta+json: {"a":"b"}""",
            """Content-Disposition: form-data; name="rows" | Content-Type: application/json: {"n":1}""",
            """Content-Disposition: form-data; name="rows" | Content-Type: application/json: {"n":2}""",
            """Content-Disposition: form-data; name="tags": c""",
            """Content-Disposition: form-data; name="tags": d""",
            """Content-Disposition: form-data; name="when": 2026-01-02""",
            """Content-Disposition: form-data; name="flag" | Content-Type: application/json: true""",
            """Content-Disposition: form-data; name="xml" | Content-Type: application/xml: <a/>""",
            """Content-Disposition: form-data; name="key" | Content-Type: application/octet-stream | Content-Transfer-Encoding: base64: AQL/""",
            """Content-Disposition: form-data; name="either": e""",
            """Content-Disposition: form-data; name="grid" | Content-Type: application/json: [1,2]""",
            """Content-Disposition: form-data; name="grid" | Content-Type: application/json: [3]""");
    }

    [Fact]
    public async Task A_list_of_files_is_a_part_for_each_and_a_file_may_have_a_name_and_a_type_of_its_own()
    {
        await Client.SendFilesAsync([Bytes, Bytes, new FilePart { Content = Bytes, FileName = "a \"b\".png", ContentType = "image/png" }]);

        Parts().Select(part => part.ToString()).Should().Equal(
            """Content-Disposition: form-data; name="files"; filename="files" | Content-Type: application/octet-stream: 0102FF""",
            """Content-Disposition: form-data; name="files"; filename="files-2" | Content-Type: application/octet-stream: 0102FF""",
            """Content-Disposition: form-data; name="files"; filename="a %22b%22.png" | Content-Type: image/png: 0102FF""");
    }

    [Fact]
    public void A_file_cannot_break_out_of_its_part()
    {
        Action call = () => _ = Client.SendFilesAsync([new FilePart { Content = Bytes, ContentType = "image/png\r\nX-Evil: 1" }]);

        call.Should().Throw<ArgumentException>().WithParameterName("files");
    }

    [Fact]
    public async Task What_is_binary_is_sent_as_it_is_under_any_media_type()
    {
        await Sent(client => client.PutBlobAsync(Bytes), "application/octet-stream");
        await Sent(client => client.PutJsonBlobAsync(Bytes), "application/json");
        await Sent(client => client.PutEitherAsync(Bytes), "application/octet-stream");
        await Sent(client => client.PutImageAsync(Bytes), "application/octet-stream");

        async Task Sent(Func<SerializationClient, Task> call, string contentType)
        {
            await call(Client);
            _service.ContentType.Should().Be(contentType);
            _service.Bytes.Should().Equal(Bytes);
        }
    }

    [Fact]
    public async Task What_is_binary_is_read_as_it_is_under_any_media_type()
    {
        var client = new SerializationClient(new Service(Bytes).Answer);

        (await client.GetBlobAsync()).Should().Equal(Bytes);
        (await client.PutJsonBlobAsync([])).Should().Equal(Bytes);
        (await client.PutEitherAsync([])).Should().Equal(Bytes);
    }

    [Fact]
    public async Task JSON_is_sent_under_the_name_that_the_document_gives_it()
    {
        await Sent(client => client.SendVendorAsync(new Color { R = 1 }), "application/vnd.color+json; version=2");
        await Sent(client => client.SendCharsetAsync(new Color { R = 1 }), "application/json; charset=utf-8");
        await Sent(client => client.SendAnyJsonAsync(new Color { R = 1 }), "application/json");
        await Sent(client => client.SendTextJsonAsync(new Color { R = 1 }), "text/json");

        async Task Sent(Func<SerializationClient, Task> call, string contentType)
        {
            var service = new Service("""{"R":1}""");
            await call(new SerializationClient(service.Answer));
            service.ContentType.Should().Be(contentType);
            service.Body.Should().Be("""{"R":1}""");
        }
    }

    [Fact]
    public async Task Plain_text_of_each_scalar_is_sent_and_read()
    {
        await Echoed("a \"b\"\r\né ", (client, value) => client.PlainTextAsync(value), "a \"b\"\r\né ");
        await Echoed(new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"), (client, value) => client.PlainGuidAsync(value), "6f9619ff-8b86-d011-b42d-00c04fc964ff");
        await Echoed(new DateOnly(2026, 1, 2), (client, value) => client.PlainDateAsync(value), "2026-01-02");
        await Echoed(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), (client, value) => client.PlainTimeAsync(value), "2026-01-02T03:04:05.0000000+00:00");
        await Echoed(new Uri("https://a.example/b?c"), (client, value) => client.PlainUriAsync(value), "https://a.example/b?c");
        await Echoed(-7, (client, value) => client.PlainIntAsync(value), "-7");
        await Echoed(long.MaxValue, (client, value) => client.PlainLongAsync(value), "9223372036854775807");
        await Echoed(0.5, (client, value) => client.PlainDoubleAsync(value), "0.5");
        await Echoed(1.25M, (client, value) => client.PlainDecimalAsync(value), "1.25");
        await Echoed(true, (client, value) => client.PlainFlagAsync(value), "true");
        await Echoed(DateTimeOffset.FromUnixTimeSeconds(7), (client, value) => client.PlainUnixAsync(value), "7");
        await Echoed(Word.Two, (client, value) => client.PlainWordAsync(value), "two");
        await Echoed(Level._2, (client, value) => client.PlainLevelAsync(value), "2");
        await Echoed("7", (client, value) => client.PlainEitherAsync(value), "7");
        await Echoed("R: 1", (client, value) => client.PlainShapeAsync(value), "R: 1");

        static async Task Echoed<T>(T value, Func<SerializationClient, T, Task<T>> call, string text)
        {
            var service = new Service(text);
            (await call(new SerializationClient(service.Answer), value)).Should().Be(value);
            service.ContentType.Should().Be("text/plain; charset=utf-8");
            service.Body.Should().Be(text);
        }
    }

    [Fact]
    public async Task A_text_that_is_not_required_can_be_left_out()
    {
        await Client.PlainOptionalAsync();
        _service.Body.Should().BeNull();

        await Client.PlainOptionalAsync(7);
        _service.Body.Should().Be("7");
    }

    [Theory]
    [InlineData("6f9619ff-8b86-d011-b42d-00c04fc964ff\r\n")]
    [InlineData("\uFEFF 6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    public async Task White_space_around_a_scalar_does_not_count(string text) =>
        (await new SerializationClient(new Service(text).Answer).PlainGuidAsync(Guid.Empty)).Should().Be(new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"));

    [Theory]
    [InlineData("")]
    [InlineData("a\" , \"b")]
    public async Task A_text_that_is_no_such_scalar_is_refused(string text) =>
        await new SerializationClient(new Service(text).Answer).Awaiting(client => client.PlainGuidAsync(Guid.Empty)).Should().ThrowAsync<Exception>();

    private List<Part> Parts()
    {
        string boundary = "--" + _service.ContentType!.Split("boundary=")[1];
        string body = Encoding.Latin1.GetString(_service.Bytes);
        string[] parts = body.Split(boundary + "\r\n");
        parts[^1] = parts[^1].Replace($"{boundary}--\r\n", "", StringComparison.Ordinal);
        return [.. parts.Skip(1).Select(part => new Part(part[..part.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n", " | ", StringComparison.Ordinal), part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..^2]))];
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private sealed record Part(string Head, string Content)
    {
        public override string ToString() => $"{Head}: {(Content.Any(sign => sign > '~') ? Convert.ToHexString(Encoding.Latin1.GetBytes(Content)) : Content)}";
    }
}
