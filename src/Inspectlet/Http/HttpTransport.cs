using System.Net;
using System.Net.Http.Headers;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>Sends requests and makes of every answer a value or an exception of the family.</summary>
internal sealed class HttpTransport : IDisposable
{
    private static readonly MediaTypeWithQualityHeaderValue AcceptJson = new(JsonText.ContentType);
    private static readonly ProductInfoHeaderValue UserAgent = new("inspectlet-dotnet", BuildInfo.Version);

    private readonly ConnectionSettings _settings;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;

    public HttpTransport(ConnectionSettings settings, HttpClient? http)
    {
        _settings = settings;
        _http = http ?? CreateHttpClient();
        _ownsHttp = http is null;
    }

    public async Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var timeout = new CancellationTokenSource(_settings.Timeout, _settings.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using HttpRequestMessage message = CreateMessage(request);
            using HttpResponseMessage response =
                await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            using PooledBody body = await PooledBody.ReadAsync(response.Content, either.Token).ConfigureAwait(false);
            return Answer.Read(request.Operation, response, body.Span, read, _settings.TimeProvider);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled.", exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested || exception.InnerException is TimeoutException)
        {
            throw new InspectletTimeoutException($"Inspectlet has not answered {request.Operation.Id} in time.", exception);
        }
        catch (Exception exception) when (exception is not (InspectletException or ObjectDisposedException))
        {
            throw new InspectletConnectionException($"The connection failed before Inspectlet had answered {request.Operation.Id}.", exception);
        }
    }

    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    // A redirect would carry the form, and with some handlers the credentials, to another host.
    private static HttpClient CreateHttpClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    })
    {
        DefaultRequestVersion = HttpVersion.Version20,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private HttpRequestMessage CreateMessage(ApiRequest request)
    {
        var message = new HttpRequestMessage(request.Operation.Method, new Uri(_settings.BaseAddress, request.Uri))
        {
            Version = _http.DefaultRequestVersion,
            VersionPolicy = _http.DefaultVersionPolicy,
        };
        message.Headers.Authorization = _settings.Authorization;
        message.Headers.Accept.Add(AcceptJson);
        message.Headers.UserAgent.Add(UserAgent);
        foreach ((string name, string value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (request.ContentType is { } contentType)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        }

        return message;
    }
}
