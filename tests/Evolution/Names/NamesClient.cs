using ApiContract;

namespace Evolution.Names;

/// <summary>The hand-written half of the client: the one method that its operations call. The document has an ApiRequest too.</summary>
/// <param name="service">What answers.</param>
public sealed partial class NamesClient(Func<HttpRequestMessage, HttpResponseMessage> service)
{
    private Task<T> SendAsync<T>(global::ApiContract.ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken) =>
        Transport.SendAsync(service, request, read, cancellationToken);
}
