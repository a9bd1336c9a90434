using System.Net.Http.Headers;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>One attempt: sends the request and returns the value, or throws an <see cref="InspectletException"/>.</summary>
internal static class HttpExchange
{
    private static readonly MediaTypeWithQualityHeaderValue AcceptJson = new(JsonText.ContentType);
    private static readonly ProductInfoHeaderValue UserAgent = new("inspectlet-dotnet", BuildInfo.Version);

    public static async Task<T> SendAsync<T>(Func<HttpClient> clients, Call call, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        ConnectionSettings settings = call.Settings;
        using var timeout = new TimeLimit(settings.Timeout, settings.TimeProvider, cancellationToken);
        HttpClient? http = null;
        try
        {
            http = clients();
            using HttpRequestMessage message = CreateMessage(http, call.Request, settings);
            using HttpResponseMessage response =
                await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            call.StatusCode = response.StatusCode;
            using PooledBody body = await PooledBody.ReadAsync(response.Content, settings.MaxResponseBytes, timeout.Token).ConfigureAwait(false);
            call.Keep(response, body.ReceivedLength);

            // A handler or a stream that does not honour its token must not make a success of what is over.
            timeout.Token.ThrowIfCancellationRequested();
            return ResponseReader.Read(call, response, body, read);
        }
        catch (Exception exception) when (exception is not InspectletException)
        {
            // Handlers and streams tell of a cancelled token by any type of exception, so the tokens are asked first.
            if (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException("The attempt was cancelled.", ConnectionFailure.Clean(exception), cancellationToken);
            }

            if (timeout.IsOver || exception is TimeoutException or OperationCanceledException { InnerException: TimeoutException })
            {
                throw new InspectletTimeoutException($"Inspectlet has not answered {call.Operation.Id} in time.", ConnectionFailure.Clean(exception));
            }

            if (IsUseAfterDisposal(exception, http))
            {
                throw;
            }

            throw new InspectletConnectionException(
                $"The connection failed before Inspectlet had answered {call.Operation.Id}.", ConnectionFailure.Clean(exception));
        }
        finally
        {
            // Out of the reach of the above, so that what an observer throws is not taken for a fault of the connection.
            call.TellResponse();
        }
    }

    // An HTTP client that is disposed, or a host's container that has none any more. A disposed stream is a connection that failed.
    private static bool IsUseAfterDisposal(Exception exception, HttpClient? http) =>
        exception is ObjectDisposedException disposed && (http is null || disposed.ObjectName == http.GetType().FullName);

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
        foreach (ProductInfoHeaderValue product in settings.Application)
        {
            message.Headers.UserAgent.Add(product);
        }

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
