using System.Net;
using System.Net.Http.Headers;
using Inspectlet.Testing.Reference;

namespace Inspectlet.Testing.Answers;

/// <summary>Makes HTTP responses.</summary>
/// <param name="body">Writes their bodies.</param>
internal sealed class AnswerWriter(ResponseBody body)
{
    public HttpResponseMessage Websites(IReadOnlyList<Website> websites) => Json(HttpStatusCode.OK, body.Websites(websites));

    public HttpResponseMessage Search(IReadOnlyList<Session> sessions) => Json(HttpStatusCode.OK, body.Search(sessions));

    public HttpResponseMessage Single(Session? session) => Json(HttpStatusCode.OK, body.Single(session));

    public static HttpResponseMessage BadRequest(IEnumerable<string> problems) =>
        Json(HttpStatusCode.BadRequest, ResponseBody.Error($"{DocumentedResponse.BadRequest} {string.Join(' ', problems)}"));

    /// <summary>A failure, in the words that the API's document has for it, or else in those of HTTP.</summary>
    public static HttpResponseMessage Failure(HttpStatusCode status, TimeSpan? retryAfter = null)
    {
        var response = Json(status, ResponseBody.Error(WordsOf(status)));
        if (retryAfter is { } wait)
        {
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)));
        }

        return response;
    }

    private static string WordsOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => DocumentedResponse.BadRequest,
        HttpStatusCode.Unauthorized => DocumentedResponse.Unauthorized,
        HttpStatusCode.TooManyRequests => DocumentedResponse.TooManyRequests,
        _ => new HttpResponseMessage(status).ReasonPhrase is { Length: > 0 } phrase ? phrase : $"Status {(int)status}",
    };

    private static HttpResponseMessage Json(HttpStatusCode status, ReadOnlyMemory<byte> json)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return new HttpResponseMessage(status) { Content = content };
    }
}
