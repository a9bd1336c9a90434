using System.Net;
using System.Text.Json;
using ApiContract;

namespace Inspectlet.Http;

/// <summary>What an answer amounts to: the value asked for, or the exception that says why there is none.</summary>
internal static class Answer
{
    public static T Read<T>(ApiOperation operation, HttpResponseMessage response, ReadOnlySpan<byte> body, ApiBodyReader<T> read, TimeProvider clock)
    {
        if (!response.IsSuccessStatusCode)
        {
            string? words = operation.ErrorMember is { } member ? ErrorText.Find(body, member) : null;
            throw Refused(new ApiFailure(operation, response.StatusCode, words, RetryAfterOf(response, clock)));
        }

        try
        {
            return read(body);
        }
        catch (Exception exception) when (exception is ApiFormatException or JsonException)
        {
            throw NotUnderstood(operation, response, body, exception);
        }
    }

    private static InspectletException NotUnderstood(ApiOperation operation, HttpResponseMessage response, ReadOnlySpan<byte> body, Exception exception)
    {
        // An error can come with the status of a success.
        if (operation.ErrorMember is { } member && ErrorText.Find(body, member) is { } words)
        {
            return new InspectletApiException(new ApiFailure(operation, response.StatusCode, words, RetryAfter: null));
        }

        if (exception is ApiFormatException { IsEmpty: true })
        {
            return new InspectletNotFoundException(new ApiFailure(operation, response.StatusCode, "There is none.", RetryAfter: null));
        }

        string reason = exception is JsonException json
            ? $"The body is not JSON{(IsHtml(body) ? " but HTML, perhaps a proxy's" : "")} (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1})."
            : exception.Message;
        return new InspectletResponseException(
            response.StatusCode,
            $"Inspectlet's answer to {operation.Id} ({(int)response.StatusCode}, {response.Content.Headers.ContentType?.MediaType ?? "no content type"}) cannot be understood. {reason}");
    }

    private static Exception Refused(ApiFailure failure) => failure.StatusCode == HttpStatusCode.NotFound
        ? new InspectletNotFoundException(failure)
        : failure.Operation.CreateFailure(failure) ?? new InspectletApiException(failure);

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static bool IsHtml(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
}
