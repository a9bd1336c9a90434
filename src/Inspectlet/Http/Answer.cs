using System.Net;
using System.Text.Json;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>What an answer amounts to: the value asked for, or the exception that says why there is none.</summary>
internal static class Answer
{
    public static T Read<T>(Call call, HttpResponseMessage response, PooledBody body, ApiBodyReader<T> read)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw Refused(FailureOf(call, response, WordsOf(call, body.Span)));
        }

        if (body.IsTooLong)
        {
            throw NotUnderstood(call, response, body.Span, $"The body is larger than {call.Settings.MaxResponseBytes} bytes.");
        }

        if (body.IsUndecodable)
        {
            throw NotUnderstood(call, response, body.Span, "The body is not what its Content-Encoding says.");
        }

        try
        {
            return read(body.Span);
        }
        catch (Exception exception) when (exception is ApiFormatException or JsonException)
        {
            throw Explain(call, response, body.Span, exception);
        }
    }

    private static InspectletException Explain(Call call, HttpResponseMessage response, ReadOnlySpan<byte> body, Exception exception)
    {
        // An error can come with the status of a success.
        if (WordsOf(call, body) is { } words)
        {
            return new InspectletApiException(FailureOf(call, response, words));
        }

        return exception switch
        {
            ApiFormatException { IsEmpty: true } => new InspectletNotFoundException(FailureOf(call, response, null)),
            JsonException json => NotUnderstood(call, response, body, Describe(json, body)),
            _ => NotUnderstood(call, response, body, exception.Message),
        };
    }

    private static InspectletResponseException NotUnderstood(Call call, HttpResponseMessage response, ReadOnlySpan<byte> body, string reason)
    {
        string mediaType = call.Settings.Secrets.Redact(response.Content.Headers.ContentType?.MediaType ?? "no content type");
        return new InspectletResponseException(
            response.StatusCode,
            $"Inspectlet's answer to {call.Operation.Id} ({(int)response.StatusCode}, {mediaType}) cannot be understood. {reason}",
            call.Settings.Secrets.Excerpt(body));
    }

    private static string Describe(JsonException exception, ReadOnlySpan<byte> body)
    {
        string kind = body.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? " but HTML, perhaps a proxy's" : "";
        return $"The body is not JSON{kind} (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}).";
    }

    private static Exception Refused(ApiFailure failure) => failure.StatusCode == HttpStatusCode.NotFound
        ? new InspectletNotFoundException(failure)
        : failure.Operation.CreateFailure(failure) ?? new InspectletApiException(failure);

    private static ApiFailure FailureOf(Call call, HttpResponseMessage response, string? words) =>
        new(call.Operation, response.StatusCode, words, RetryAfterOf(response, call.Settings.TimeProvider));

    private static string? WordsOf(Call call, ReadOnlySpan<byte> body) =>
        call.Operation.ErrorMember is { } member && ErrorText.Find(body, member) is { } words ? call.Settings.Secrets.Words(words) : null;

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
