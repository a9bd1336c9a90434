namespace Inspectlet.Cli.Tests;

/// <summary>Answers as a test wants it, and keeps what was sent.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>The addresses that requests went to, in order.</summary>
    public List<Uri> Addresses { get; } = [];

    /// <summary>The body of the last request.</summary>
    public string Body { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri!);
        Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        return answer(request);
    }
}
