using System.Net;
using System.Text;

namespace Inspectlet.Tests;

/// <summary>Answers every request by a function, and keeps what was asked.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly List<SentRequest> _requests = [];

    public IReadOnlyList<SentRequest> Requests => _requests;

    public SentRequest Request => _requests.Should().ContainSingle().Subject;

    public static StubHandler Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new((_, _) => Task.FromResult(Response(body, status)));

    public static StubHandler Throws(Exception exception) => new((_, _) => Task.FromException<HttpResponseMessage>(exception));

    public static HttpResponseMessage Response(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public InspectletClient CreateClient(Action<InspectletClientOptions>? configure = null)
    {
        var options = new InspectletClientOptions { Email = "bob@example.com", ApiToken = "secret-token", MaxRetries = 0 };
        configure?.Invoke(options);
        return new InspectletClient(options, new HttpClient(this));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        _requests.Add(new SentRequest(
            request.Method.Method,
            request.RequestUri!,
            body,
            request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
                .ToDictionary(h => h.Key, h => string.Join(" ", h.Value), StringComparer.OrdinalIgnoreCase)));
        return await answer(request, cancellationToken);
    }
}

internal sealed record SentRequest(string Method, Uri Uri, string? Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The fields of the form, decoded, in the order in which they were sent.</summary>
    public IReadOnlyDictionary<string, string> Form => (Body ?? "")
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split('=', 2))
        .ToDictionary(field => WebUtility.UrlDecode(field[0]), field => WebUtility.UrlDecode(field[1]));
}
