using ApiContract;

namespace Evolution.Values;

/// <summary>The hand-written half of the client: the one method that its operations call.</summary>
/// <param name="service">What answers.</param>
public sealed partial class ValuesClient(Func<HttpRequestMessage, HttpResponseMessage> service)
{
    private Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken) =>
        Transport.SendAsync(service, request, read, cancellationToken);
}
