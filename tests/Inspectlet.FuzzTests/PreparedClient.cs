namespace Inspectlet.FuzzTests;

/// <summary>A client whose server gives the same answer to every call, and the form that it was last sent.</summary>
internal sealed class PreparedClient : HttpMessageHandler
{
    private readonly byte[] _answer;

    public PreparedClient(byte[] answer)
    {
        _answer = answer;
        Client = new InspectletClient(new InspectletClientOptions { Email = "bob@example.com", ApiToken = "secret-token", MaxRetries = 0 }, new HttpClient(this));
    }

    public InspectletClient Client { get; }

    public string? Form { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Form = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage { Content = new ByteArrayContent(_answer) };
    }

    protected override void Dispose(bool disposing)
    {
        Client.Dispose();
        base.Dispose(disposing);
    }
}
