namespace Inspectlet.Testing.Serving;

/// <summary>The sandbox in the place of a network.</summary>
internal sealed class SandboxHandler(SandboxServer server) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return server.AnswerAsync(request, cancellationToken);
    }
}
