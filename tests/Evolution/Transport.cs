using System.Net;
using System.Net.Http.Headers;
using ApiContract;

namespace Evolution;

/// <summary>The least that a transport does: a call becomes a message, and the answer its value or the declared exception.</summary>
internal static class Transport
{
    public static async Task<T> SendAsync<T>(
        Func<HttpRequestMessage, HttpResponseMessage> service, ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var message = new HttpRequestMessage(request.Operation.Method, new Uri(request.Uri, UriKind.Relative));
        foreach ((string name, string value) in request.Headers)
        {
            message.Headers.Add(name, value);
        }

        if (request.ContentType is { } type)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        using HttpResponseMessage answer = service(message);
        if (answer.StatusCode >= HttpStatusCode.BadRequest)
        {
            throw request.Operation.CreateFailure(new ApiFailure(request.Operation, answer.StatusCode, null, null))
                ?? new HttpRequestException(null, null, answer.StatusCode);
        }

        return read(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
