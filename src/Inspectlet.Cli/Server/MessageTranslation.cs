using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Inspectlet.Cli.Server;

/// <summary>Requests and responses of a server as those of a handler, and back.</summary>
internal static class MessageTranslation
{
    // The handler has no name; what the client calls this machine does not matter.
    private const string Origin = "http://localhost";

    /// <exception cref="BadHttpRequestException">The body is too long, or is not what its headers say.</exception>
    public static async Task<HttpRequestMessage> ReadAsync(HttpRequest request, string method, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        var message = new HttpRequestMessage(new HttpMethod(method), new Uri(Origin + request.Path.ToUriComponent() + request.QueryString.ToUriComponent()))
        {
            Content = body.Length > 0 || !StringValues.IsNullOrEmpty(request.Headers.ContentType) ? new ByteArrayContent(body.ToArray()) : null,
        };
        foreach ((string name, StringValues values) in request.Headers)
        {
            // A body that came in pieces is whole now.
            if (name == HeaderNames.TransferEncoding || name == HeaderNames.ContentLength)
            {
                continue;
            }

            if (!message.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return message;
    }

    public static async Task WriteAsync(HttpResponseMessage message, HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = (int)message.StatusCode;
        Copy(message.Headers, response);
        Copy(message.Content.Headers, response);
        response.ContentLength = message.Content.Headers.ContentLength;
        if (response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            // Many HTTP clients send credentials only when they are asked.
            response.Headers.WWWAuthenticate = "Basic realm=\"Inspectlet sandbox\", charset=\"UTF-8\"";
        }

        await message.Content.CopyToAsync(response.Body, cancellationToken).ConfigureAwait(false);
    }

    private static void Copy(HttpHeaders headers, HttpResponse response)
    {
        foreach ((string name, HeaderStringValues values) in headers.NonValidated)
        {
            response.Headers[name] = values.ToArray();
        }
    }
}
