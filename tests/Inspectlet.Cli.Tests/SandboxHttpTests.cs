using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Inspectlet.Cli.Tests;

/// <summary><c>inspectlet sandbox</c> as an HTTP server: what programs that are not ours may send.</summary>
public sealed class SandboxHttpTests : IAsyncLifetime
{
    private const string Search = "websites/12345678/sessions";

    private RunningSandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await RunningSandbox.StartAsync("--sessions", "20");

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "website")]
    [InlineData("GET", "websites/")]
    [InlineData("POST", "websites/12345678/sessions/")]
    [InlineData("GET", "websites//sessions/1")]
    [InlineData("GET", "../v2/websites")]
    [InlineData("DELETE", "nothing")]
    public async Task Other_paths_are_not_found(string method, string path)
    {
        using HttpResponseMessage response = await _sandbox.SendAsync(new HttpMethod(method), path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await ErrorOf(response)).Should().StartWith("There is no such path. There is GET /v1/websites, ");
    }

    [Theory]
    [InlineData("POST", "websites", "GET")]
    [InlineData("GET", Search, "POST")]
    [InlineData("HEAD", Search, "POST")]
    [InlineData("OPTIONS", Search, "POST")]
    [InlineData("DELETE", Search + "/1", "GET")]
    public async Task Other_methods_are_not_allowed(string method, string path, string allowed)
    {
        using HttpResponseMessage response = await _sandbox.SendAsync(new HttpMethod(method), path);

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Should().Equal(allowed);
    }

    [Fact]
    public async Task HEAD_is_GET_without_the_body()
    {
        using HttpResponseMessage get = await _sandbox.SendAsync(HttpMethod.Get, "websites");
        using HttpResponseMessage head = await _sandbox.SendAsync(HttpMethod.Head, "websites");

        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.Should().Be(get.Content.Headers.ContentLength).And.BePositive();
        head.Content.Headers.ContentType.Should().Be(get.Content.Headers.ContentType).And.Be(new MediaTypeHeaderValue("application/json", "utf-8"));
        (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_body_that_comes_in_pieces_is_read()
    {
        using var form = new InPieces("limit=3&page=2");

        using HttpResponseMessage response = await _sandbox.SendAsync(HttpMethod.Post, Search, form);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        using JsonDocument json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("response").GetArrayLength().Should().Be(3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_long_is_refused(bool inPieces)
    {
        string text = "search=" + new string('x', 1024 * 1024);
        using HttpContent form = inPieces ? new InPieces(text) : new StringContent(text);

        using HttpResponseMessage response = await _sandbox.SendAsync(HttpMethod.Post, Search, form);

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await ErrorOf(response)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task What_the_account_refuses_is_told_in_its_words()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("limit", "101")]);

        using HttpResponseMessage response = await _sandbox.SendAsync(HttpMethod.Post, Search, form);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ErrorOf(response)).Should().Contain("limit must be a whole number from 1 to 100.");
    }

    [Fact]
    public async Task The_content_type_of_a_body_reaches_the_account()
    {
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await _sandbox.SendAsync(HttpMethod.Post, Search, json);

        (await ErrorOf(response)).Should().Contain("Content-Type must be application/x-www-form-urlencoded");
    }

    [Fact]
    public async Task A_client_that_sends_credentials_only_when_asked_is_asked()
    {
        using var handler = new HttpClientHandler { Credentials = new NetworkCredential(Testing.InspectletSandbox.Email, Testing.InspectletSandbox.ApiToken) };
        using var http = new HttpClient(handler);

        (await http.GetAsync(new Uri(_sandbox.BaseAddress, "websites"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET /v1/websites/%2e%2e%2f1/sessions/%zz?a=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 401 ")]
    [InlineData("GET http://elsewhere.example.com/v1/websites HTTP/1.1\r\nHost: elsewhere.example.com\r\nConnection: close\r\n\r\n", "HTTP/1.1 401 ")]
    [InlineData("GET //websites HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 404 ")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 404 ")]
    [InlineData("GET /v1/websites HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ***\r\nAccept: ,\r\nCookie:\r\nConnection: close\r\n\r\n", "HTTP/1.1 401 ")]
    [InlineData("nonsense\r\n\r\n", "HTTP/1.1 400 ")]
    [InlineData("POST /v1/websites/12345678/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nnonsense\r\n", "HTTP/1.1 400 ")]
    public async Task Whatever_is_sent_is_answered_and_the_next_request_too(string request, string status)
    {
        (await ExchangeAsync(request)).Should().StartWith(status);

        using HttpResponseMessage next = await _sandbox.SendAsync(HttpMethod.Get, "websites");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET /v1/webs")]
    [InlineData("POST /v1/websites/12345678/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nlimit=")]
    [InlineData("GET /v1/websites HTTP/1.1\r\nHost: x\r\n\r\n")]
    public async Task A_client_that_leaves_does_no_harm(string request)
    {
        using (Socket socket = await ConnectAsync())
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(request));
            socket.Close(timeout: 0);
        }

        using HttpResponseMessage next = await _sandbox.SendAsync(HttpMethod.Get, "websites");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<string> ErrorOf(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType.Should().Be(new MediaTypeHeaderValue("application/json", "utf-8"));
        using JsonDocument json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("error").GetString()!;
    }

    private async Task<string> ExchangeAsync(string request)
    {
        using Socket socket = await ConnectAsync();
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, _sandbox.BaseAddress.Port);
        return socket;
    }

    /// <summary>A form whose length is not known beforehand.</summary>
    private sealed class InPieces : HttpContent
    {
        private readonly byte[] _bytes;

        public InPieces(string text)
        {
            _bytes = Encoding.UTF8.GetBytes(text);
            Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            int half = _bytes.Length / 2;
            await stream.WriteAsync(_bytes.AsMemory(0, half));
            await stream.FlushAsync();
            await stream.WriteAsync(_bytes.AsMemory(half));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
