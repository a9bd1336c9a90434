using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Inspectlet.Http;

/// <summary>What the framework, or a handler, throws where a connection fails.</summary>
internal static class ConnectionFailure
{
    /// <summary>Whether another attempt may succeed. What a handler throws for reasons of its own lasts.</summary>
    public static bool IsTransient(Exception? exception) =>
        exception is HttpRequestException or IOException or SocketException or WebException or ObjectDisposedException;

    /// <summary>The exception, or one in its place where it quotes what nobody should see.</summary>
    public static Exception Clean(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                // If a response breaks the rules of HTTP, the exception quotes it, and the quotation can be part of a body.
                case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                    or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }:
                    return new HttpRequestException(HttpRequestError.InvalidResponse, "The response breaks the rules of HTTP.");

                // It quotes the proxy's address, which can have credentials in it.
                case HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } tunnel:
                    return ProxyRefusal(tunnel);
            }
        }

        return exception;
    }

    private static HttpRequestException ProxyRefusal(HttpRequestException exception)
    {
        HttpStatusCode? status = exception.StatusCode ?? StatusAtEnd(exception.Message);
        string message = status is { } known ? $"The proxy answered with {(int)known}." : "The proxy gave no connection.";
        return new HttpRequestException(HttpRequestError.ProxyTunnelError, message, inner: null, status);
    }

    // Before .NET 10 the framework tells the status in its text alone, at the end.
    private static HttpStatusCode? StatusAtEnd(ReadOnlySpan<char> text)
    {
        int end = text.LastIndexOfAnyInRange('0', '9') + 1;
        return end >= 3 && int.TryParse(text[(end - 3)..end], NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status is >= 100 and < 600
            ? (HttpStatusCode)status
            : null;
    }
}
