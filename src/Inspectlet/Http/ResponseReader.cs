using System.Net;
using System.Text.Json;
using ApiContract;
using Inspectlet.Masking;

namespace Inspectlet.Http;

/// <summary>Turns a response into the value asked for, or into the exception that says why there is none.</summary>
internal static class ResponseReader
{
    public static T Read<T>(Call call, HttpResponseMessage response, PooledBody body, ApiBodyReader<T> read)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw ExceptionFor(FailureOf(call, response, ErrorOf(call, body.Span)));
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
        if (ErrorOf(call, body) is { } error)
        {
            return new InspectletApiException(FailureOf(call, response, error));
        }

        return exception switch
        {
            ApiFormatException { IsEmpty: true } => new InspectletNotFoundException(FailureOf(call, response, null)),
            JsonException json => NotUnderstood(call, response, body, Describe(json, body) + DescribeEncoding(call, response)),
            _ => NotUnderstood(call, response, body, exception.Message),
        };
    }

    private static InspectletResponseException NotUnderstood(Call call, HttpResponseMessage response, ReadOnlySpan<byte> body, string reason)
    {
        string mediaType = Shown(call, response.Content.Headers.ContentType?.MediaType ?? "no content type");
        return new InspectletResponseException(
            response.StatusCode,
            $"Inspectlet's answer to {call.Operation.Id} ({(int)response.StatusCode}, {mediaType}) cannot be understood. {reason}",
            call.Settings.Secrets.Excerpt(body));
    }

    private static string Describe(JsonException exception, ReadOnlySpan<byte> body)
    {
        string kind = ResponseBody.SkipByteOrderMark(body).TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? " but HTML, perhaps a proxy's" : "";
        return $"The body is not JSON{kind} (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}).";
    }

    private static string DescribeEncoding(Call call, HttpResponseMessage response)
    {
        string names = string.Join(", ", response.Content.Headers.ContentEncoding.Where(name => name != "identity"));
        return names.Length == 0 ? "" : $" It is still encoded as '{Shown(call, names)}' (Content-Encoding).";
    }

    // A header is as long as the server likes, and can repeat what was sent.
    private static string Shown(Call call, string header) => call.Settings.Secrets.Redact(header, SentTexts.Of(call.Request));

    // The API's document declares no 404, but the service, or a proxy before it, can send one.
    private static Exception ExceptionFor(ApiFailure failure) => failure.StatusCode == HttpStatusCode.NotFound
        ? new InspectletNotFoundException(failure)
        : failure.Operation.CreateFailure(failure) ?? new InspectletApiException(failure);

    private static ApiFailure FailureOf(Call call, HttpResponseMessage response, string? error)
    {
        Secrets secrets = call.Settings.Secrets;
        return new ApiFailure(
            call.Operation,
            response.StatusCode,
            error is null ? null : secrets.Message(error),
            RetryAfterOf(response, call.Settings.TimeProvider))
        {
            LoggableMessage = error is null ? null : secrets.Message(error, SentTexts.Of(call.Request)),
        };
    }

    private static string? ErrorOf(Call call, ReadOnlySpan<byte> body) =>
        call.Operation.ErrorMember is { } member ? ErrorMessage.Find(body, member, Secrets.MaxMessageBytes) : null;

    // A date is a time of the server's clock, which can differ from this machine's by hours.
    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - (response.Headers.Date ?? clock.GetUtcNow()) is { Ticks: > 0 } wait ? wait : TimeSpan.Zero,
        _ => RetryAfterText.Parse(response),
    };
}
