using System.Net;
using System.Text;
using System.Text.Json;
using Inspectlet.FuzzTests.Fuzz;

namespace Inspectlet.FuzzTests.Masks;

/// <summary>Secrets in random dress, among random noise, whole and cut: no eight characters in a row of one come out.</summary>
public class MaskFuzzTests
{
    private const int Inputs = 200;
    private const int Piece = 8;
    private const string Email = "bob@example.com";
    private const string Token = "af9f27cd9c02b54a9bead349662dddf4a7ea1430";
    private const string Key = "2e1a5838e3c823cf1b754e5dd9e4f2a775eb9bfd";
    private const string Name = "Wilhelmina Quist-Lowenherz";

    private static readonly string[] Secrets =
    [
        Token,
        Convert.ToHexString(Encoding.UTF8.GetBytes(Token)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Token)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}:{Token}")),
    ];

    [Fact]
    public async Task No_dress_and_no_cut_shows_a_token()
    {
        for (int i = 0; i < Inputs; i++)
        {
            var random = new FuzzRandom(11, i);
            DressedText secret = DressedText.Of(random.Of(Secrets), random);
            string text = NoisyText.Make(random, random.OneIn(4) ? 400 : 20) + "|" + secret.Text;
            text = random.OneIn(2) ? text[..^random.Below(secret.Text.Length)] : text + NoisyText.Make(random, 20);

            (string words, _) = await FailAsync(text);
            string excerpt = await ExcerptAsync(text);

            Check(secret.FindIn(words, Piece), words, text, i);
            Check(secret.FindIn(excerpt, Piece), excerpt, text, i);
        }
    }

    [Fact]
    public async Task No_dress_and_no_cut_shows_a_key()
    {
        string[] names = ["accessResourceKey", "access_resource_key", "ACCESS-RESOURCE-KEY"];
        string[] separators = ["=", ":", "\":\"", " = '", "/", " is ", "\\u003d", "%3D", " -- "];
        for (int i = 0; i < Inputs; i++)
        {
            var random = new FuzzRandom(12, i);
            DressedText name = DressedText.Of(random.Of(names), random);
            DressedText key = DressedText.Of(Key, random);
            string text = NoisyText.Make(random, random.OneIn(4) ? 400 : 20) + "|" + name.Text + random.Of(separators) + key.Text;
            text = random.OneIn(2) ? text[..^random.Below(key.Text.Length)] : text + " " + NoisyText.Make(random, 20);

            (string words, _) = await FailAsync(text);
            string excerpt = await ExcerptAsync(text);

            Check(key.FindIn(words, Piece), words, text, i);
            Check(key.FindIn(excerpt, Piece), excerpt, text, i);
        }
    }

    [Fact]
    public async Task No_dress_and_no_cut_shows_what_was_searched_for_in_the_exceptions_text()
    {
        for (int i = 0; i < Inputs; i++)
        {
            var random = new FuzzRandom(13, i);
            DressedText name = DressedText.Of(Name, random);
            string text = NoisyText.Make(random, 20) + "|" + name.Text + "|" + NoisyText.Make(random, 20);

            (_, string message) = await FailAsync(text, SessionSearch.All.NamedVisitor(Name));

            Check(name.FindIn(message, Piece), message, text, i);
        }
    }

    private static void Check(string? found, string shown, string text, int index)
    {
        if (found is not null)
        {
            Assert.Fail($"Input {index} shows {found}\n  in {shown}\n  of {text}");
        }
    }

    private static async Task<(string Words, string Message)> FailAsync(string text, SessionSearch? search = null)
    {
        using var server = new Server(JsonSerializer.SerializeToUtf8Bytes(new { error = text }), HttpStatusCode.BadRequest);
        var thrown = (InspectletApiException)await server.FailAsync(search);
        return (thrown.ApiMessage ?? "", thrown.Message);
    }

    // What begins like that is never JSON.
    private static async Task<string> ExcerptAsync(string text)
    {
        using var server = new Server(Encoding.UTF8.GetBytes("?" + text), HttpStatusCode.OK);
        return ((InspectletResponseException)await server.FailAsync()).BodyExcerpt;
    }

    private sealed class Server(byte[] answer, HttpStatusCode status) : HttpMessageHandler
    {
        public async Task<Exception> FailAsync(SessionSearch? search = null)
        {
            using var http = new HttpClient(this, disposeHandler: false);
            using var inspectlet = new InspectletClient(new InspectletClientOptions { Email = Email, ApiToken = Token, MaxRetries = 0 }, http);
            Task call = inspectlet.SearchSessionsAsync(1, search);
            await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return call.Exception!.InnerException!;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(answer) });
    }
}
