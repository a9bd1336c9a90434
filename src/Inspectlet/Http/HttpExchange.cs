using System.Net.Http.Headers;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>One attempt: sends the request and returns the value, or throws an <see cref="InspectletException"/>.</summary>
internal static class HttpExchange
{
    private static readonly MediaTypeWithQualityHeaderValue AcceptJson = new(JsonText.ContentType);
    private static readonly ProductInfoHeaderValue UserAgent = new("inspectlet-dotnet", BuildInfo.Version);

    public static async Task<T> SendAsync<T>(HttpClient http, Call call, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        ConnectionSettings settings = call.Settings;
        using var timeout = new TimeLimit(settings.Timeout, settings.TimeProvider, cancellationToken);
        try
        {
            using HttpRequestMessage message = CreateMessage(http, call.Request, settings);
            using HttpResponseMessage response =
                await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            call.StatusCode = response.StatusCode;
            using PooledBody body = await PooledBody.ReadAsync(response.Content, settings.MaxResponseBytes, timeout.Token).ConfigureAwait(false);
            call.Keep(response, body.Span.Length);
            return ResponseReader.Read(call, response, body, read);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException exception) when (timeout.IsOver || exception.InnerException is TimeoutException)
        {
            throw new InspectletTimeoutException($"Inspectlet has not answered {call.Operation.Id} in time.", exception);
        }
        catch (Exception exception) when (exception is not (InspectletException or ObjectDisposedException))
        {
            throw new InspectletConnectionException(
                $"The connection failed before Inspectlet had answered {call.Operation.Id}.", WithoutQuotation(exception));
        }
        finally
        {
            // Out of the reach of the above, so that what an observer throws is not taken for a fault of the connection.
            call.TellResponse();
        }
    }

    // If a response breaks the rules of HTTP, the framework's exception quotes it, and the quotation can be part of a body.
    private static Exception WithoutQuotation(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse })
            {
                return new HttpRequestException(HttpRequestError.InvalidResponse, "The response breaks the rules of HTTP.");
            }
        }

        return exception;
    }

    private static HttpRequestMessage CreateMessage(HttpClient http, ApiRequest request, ConnectionSettings settings)
    {
        var message = new HttpRequestMessage(request.Operation.Method, new Uri(settings.BaseAddress, request.Uri))
        {
            Version = http.DefaultRequestVersion,
            VersionPolicy = http.DefaultVersionPolicy,
        };
        message.Headers.Authorization = settings.Authorization;
        message.Headers.Accept.Add(AcceptJson);
        message.Headers.UserAgent.Add(UserAgent);
        foreach ((string name, string value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (request.ContentType is { } contentType)
        {
            message.Content = new OneHostContent(message, request.Body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        return message;
    }
}
