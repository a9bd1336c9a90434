using System.Net;
using System.Text;

namespace Inspectlet.Tests.Http;

/// <summary>Answers in other encodings than UTF-8, as their Content-Type says.</summary>
public class CharsetTests
{
    private const string Name = "Zoë Müller";

    public static TheoryData<string, byte[]> Charsets => new()
    {
        { "iso-8859-1", Encoding.Latin1.GetBytes(Json(Name)) },
        { "ISO-8859-1", Encoding.Latin1.GetBytes(Json(Name)) },
        { "\"iso-8859-1\"", Encoding.Latin1.GetBytes(Json(Name)) },
        { "windows-1252", Encoding.Latin1.GetBytes(Json(Name)) },
        { "iso-8859-15", Encoding.Latin1.GetBytes(Json(Name)) },
        { "utf-16", Encoding.Unicode.GetBytes(Json(Name)) },
        { "utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Json(Name))] },
        { "utf-16", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Json(Name))] },
        { "utf-16", Encoding.BigEndianUnicode.GetBytes(Json(Name)) },
        { "utf-16le", Encoding.Unicode.GetBytes(Json(Name)) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Json(Name)) },
        { "utf-32", Encoding.UTF32.GetBytes(Json(Name)) },
        { "utf-8", Encoding.UTF8.GetBytes(Json(Name)) },
        { "us-ascii", Encoding.UTF8.GetBytes(Json(Name)) },
        { "nonsense", Encoding.UTF8.GetBytes(Json(Name)) },
        { "utf-7", Encoding.UTF8.GetBytes(Json(Name)) },
        { "utf-16", Encoding.UTF8.GetBytes(Json(Name)) }, // It says so, but it is not.
        { "utf-32", Encoding.UTF8.GetBytes(Json(Name)) },
        { "iso-8859-1", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Json(Name))] },
    };

    [Theory]
    [MemberData(nameof(Charsets))]
    public async Task A_body_is_read_in_its_charset(string charset, byte[] body)
    {
        Session session = (await Answering(body, $"application/json; charset={charset}").CreateClient().SearchSessionsAsync(1)).Single();

        session.DisplayName.Should().Be(Name);
    }

    [Fact]
    public async Task Windows_1252_has_more_than_Latin_1()
    {
        byte[] body = Encoding.Latin1.GetBytes(Json("\u0080 \u009C"));

        Session session = (await Answering(body, "application/json; charset=windows-1252").CreateClient().SearchSessionsAsync(1)).Single();

        session.DisplayName.Should().Be("€ œ");
    }

    [Fact]
    public async Task The_words_of_an_error_are_read_in_its_charset()
    {
        byte[] body = Encoding.Latin1.GetBytes("""{"error":"Ungültig"}""");

        (await Answering(body, "application/json; charset=iso-8859-1", HttpStatusCode.BadRequest).CreateClient()
            .Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletBadRequestException>()).Which.ApiMessage.Should().Be("Ungültig");
    }

    [Fact]
    public async Task An_excerpt_is_read_in_its_charset()
    {
        byte[] body = Encoding.Unicode.GetBytes("<html>Zoë</html>");

        InspectletResponseException thrown = (await Answering(body, "text/html; charset=utf-16").CreateClient()
            .Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletResponseException>()).Which;

        thrown.BodyExcerpt.Should().Be("<html>Zoë</html>");
        thrown.Message.Should().EndWith("The body is not JSON but HTML, perhaps a proxy's (line 1, byte 1).");
    }

    [Fact]
    public async Task HTML_is_told_from_JSON_behind_a_byte_order_mark_too() =>
        (await Answering([0xEF, 0xBB, 0xBF, .. "<html>"u8], "text/html").CreateClient()
            .Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletResponseException>()).Which.Message.Should().Contain("but HTML");

    [Fact]
    public async Task What_a_body_becomes_in_UTF_8_is_bounded_too()
    {
        byte[] body = Encoding.Latin1.GetBytes(Json(new string('ÿ', 60_000)));

        (await Answering(body, "application/json; charset=iso-8859-1").CreateClient(o => o.MaxResponseBytes = 100_000)
            .Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletResponseException>())
            .Which.Message.Should().EndWith("The body is larger than 100000 bytes.");
    }

    [Fact]
    public async Task What_a_body_is_before_it_becomes_UTF_8_is_bounded_too()
    {
        byte[] body = Encoding.Unicode.GetBytes(Json(new string('x', 60_000)));

        (await Answering(body, "application/json; charset=utf-16").CreateClient(o => o.MaxResponseBytes = 100_000)
            .Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletResponseException>())
            .Which.Message.Should().EndWith("The body is larger than 100000 bytes.");
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task The_length_of_a_response_is_counted_in_its_own_charset(string charset)
    {
        byte[] body = Encoding.GetEncoding(charset).GetBytes(Json(Name));

        (_, InspectletResponse response) = await Answering(body, $"application/json; charset={charset}").CreateClient()
            .WithResponseAsync(c => c.SearchSessionsAsync(1));

        response.Length.Should().Be(body.Length);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task The_length_of_a_response_that_is_too_large_is_the_bound(string charset)
    {
        var observer = new LengthObserver();
        byte[] body = Encoding.GetEncoding(charset).GetBytes(Json(new string('ÿ', 60_000)));

        await Answering(body, $"application/json; charset={charset}").CreateClient(o => (o.MaxResponseBytes, o.Observer) = (50_000, observer))
            .Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletResponseException>();

        observer.Length.Should().Be(50_000);
    }

    [Theory]
    [InlineData("zstd", "The body is not JSON (line 1, byte 1). It is still encoded as 'zstd' (Content-Encoding).")]
    [InlineData("gzip, aws-chunked", "The body is not JSON (line 1, byte 1). It is still encoded as 'gzip, aws-chunked' (Content-Encoding).")]
    [InlineData("identity", "The body is not JSON (line 1, byte 1).")]
    public async Task An_encoding_that_was_not_undone_is_named(string encoding, string reason)
    {
        var stub = new StubHandler((_, _) =>
        {
            HttpResponseMessage response = Response([0x28, 0xB5, 0x2F, 0xFD], "application/json", HttpStatusCode.OK);
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
            return Task.FromResult(response);
        });

        (await stub.CreateClient().Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletResponseException>())
            .Which.Message.Should().EndWith($"cannot be understood. {reason}");
    }

    [Fact]
    public async Task The_name_of_an_encoding_is_bounded()
    {
        var stub = new StubHandler((_, _) =>
        {
            HttpResponseMessage response = Response([0x28], "application/json", HttpStatusCode.OK);
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", new string('x', 50_000));
            return Task.FromResult(response);
        });

        (await stub.CreateClient().Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletResponseException>())
            .Which.Message.Length.Should().BeLessThan(500);
    }

    [Fact]
    public async Task A_body_that_was_not_encoded_after_all_is_read()
    {
        var stub = new StubHandler((_, _) =>
        {
            HttpResponseMessage response = StubHandler.Response(Examples.ListWebsites);
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
            return Task.FromResult(response);
        });

        (await stub.CreateClient().ListWebsitesAsync()).Should().ContainSingle();
    }

    [Theory]
    [InlineData("application/")]
    [InlineData("application/json; charset=")]
    public async Task What_a_content_type_adds_to_a_text_is_bounded(string beginning)
    {
        string contentType = beginning + new string('x', 50_000);

        (await Answering("<"u8.ToArray(), contentType).CreateClient().Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletResponseException>())
            .Which.Message.Length.Should().BeLessThan(500);
    }

    private static string Json(string name) => """{"response":[{"sid":1,"wid":2,"display_name":"NAME"}]}""".Replace("NAME", name, StringComparison.Ordinal);

    private static StubHandler Answering(byte[] body, string contentType, HttpStatusCode status = HttpStatusCode.OK) =>
        new((_, _) => Task.FromResult(Response(body, contentType, status)));

    private static HttpResponseMessage Response(byte[] body, string contentType, HttpStatusCode status)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return response;
    }

    private sealed class LengthObserver : InspectletObserver
    {
        public long? Length { get; private set; }

        public override void OnResponse(string operation, int attempt, InspectletResponse response) => Length = response.Length;
    }
}
