using System.Net;
using System.Text.Json;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>
/// The rule of failure for an answer that has come whole: the caller gets a value, or the one exception of the family that
/// tells what is the matter. It says what is wrong with an outcome, or null.
/// </summary>
internal static class Rule
{
    private const int MaxMessageLength = 2_000;
    private const int MaxExcerptLength = 501;

    public static string? FindViolation(FuzzInput input, Outcome outcome)
    {
        try
        {
            return outcome.Exception is { } exception ? CheckException(input, exception) : CheckValue(input, outcome.Value);
        }
        catch (Exception exception)
        {
            return $"what the caller got cannot be used: {exception}";
        }
    }

    private static string? CheckException(FuzzInput input, Exception exception)
    {
        Type expected = (int)input.Status switch
        {
            400 => typeof(InspectletBadRequestException),
            401 => typeof(InspectletUnauthorizedException),
            404 => typeof(InspectletNotFoundException),
            429 => typeof(InspectletRateLimitException),
            >= 500 => typeof(InspectletApiException),
            _ when exception is InspectletNotFoundException && input.Operation == Operation.GetSession => typeof(InspectletNotFoundException),
            _ when exception is InspectletApiException => typeof(InspectletApiException),
            _ => typeof(InspectletResponseException),
        };
        (HttpStatusCode Status, string Excerpt)? told = exception switch
        {
            InspectletApiException api => (api.StatusCode, ""),
            InspectletResponseException response => (response.StatusCode, response.BodyExcerpt),
            _ => null,
        };
        return exception.GetType() != expected ? $"expected {expected.Name}, not {exception}"
            : told?.Status != input.Status ? $"the exception tells of status {told?.Status}"
            : exception.Message.Length > MaxMessageLength ? $"the message has {exception.Message.Length} characters"
            : told?.Excerpt.Length > MaxExcerptLength ? $"the excerpt has {told?.Excerpt.Length} characters"
            : ((InspectletException)exception).Attempts != 1 ? $"there were {((InspectletException)exception).Attempts} attempts"
            : null;
    }

    private static string? CheckValue(FuzzInput input, object? value)
    {
        if (input.Status is not (HttpStatusCode.OK or HttpStatusCode.NoContent))
        {
            return "a value in spite of the status";
        }

        // An oracle of another make: whoever gets a value has been sent JSON, and nothing after it.
        using (JsonDocument.Parse(WithoutByteOrderMark(input.Body)))
        {
        }

        return value switch
        {
            IReadOnlyList<Session> sessions => sessions.Select(CheckSession).FirstOrDefault(v => v is not null),
            IReadOnlyList<Website> websites => websites.Select(w => CheckWriting(w)).FirstOrDefault(v => v is not null),
            Session session => CheckSession(session),
            _ => $"the value is {value ?? "null"}",
        };
    }

    private static string? CheckSession(Session session)
    {
        _ = session.ToString();
        _ = session.Duration;
        _ = session.WatchLink(1);
        return session.Tags is null || session.Pages is null || session.AdditionalProperties is null ? "a collection is null" : CheckWriting(session);
    }

    // What has been read once is written, and read again, as the same.
    private static string? CheckWriting<T>(T value)
    {
        byte[] written = JsonSerializer.SerializeToUtf8Bytes(value);
        byte[] again = JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<T>(written));
        return written.AsSpan().SequenceEqual(again)
            ? null
            : $"written and read, it is another one:\n  {Convert.ToHexString(written)}\n  {Convert.ToHexString(again)}";
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(byte[] body) =>
        body.AsMemory(body.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
}
