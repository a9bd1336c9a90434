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
            : ShowsSecret($"{exception}\n{told?.Excerpt}\n{(exception as InspectletApiException)?.ApiMessage}") ? "a secret is shown"
            : !NamesEncoding(input, exception) ? $"the content encoding is not named: {exception.Message}"
            : ((InspectletException)exception).Attempts != 1 ? $"there were {((InspectletException)exception).Attempts} attempts"
            : null;
    }

    /// <summary>What is different in the outcomes of an answer and of the same answer in UTF-8; null for nothing.</summary>
    public static string? FindDifference(Outcome outcome, Outcome plain)
    {
        string text = Text(outcome);
        string expected = Text(plain);
        return text == expected ? null : $"in UTF-8 it is another one:\n  {text}\n  {expected}";
    }

    private static string Text(Outcome outcome) => outcome switch
    {
        { Exception: { } exception } => $"{exception.GetType().Name}: {exception.Message}",
        { Value: IReadOnlyList<Session> sessions } => JsonSerializer.Serialize(sessions),
        { Value: IReadOnlyList<Website> websites } => JsonSerializer.Serialize(websites),
        _ => JsonSerializer.Serialize((Session)outcome.Value!),
    };

    private static bool ShowsSecret(string text) =>
        text.Contains(Caller.ApiToken, StringComparison.OrdinalIgnoreCase) || text.Contains(Caller.Credentials, StringComparison.Ordinal);

    // Whoever gets what is not JSON wants to know whether it is only compressed.
    private static bool NamesEncoding(FuzzInput input, Exception exception) =>
        exception is not InspectletResponseException
        || !exception.Message.Contains("is not JSON", StringComparison.Ordinal)
        || input.Header("Content-Encoding") is not ("gzip" or "br" or "zstd" or "GZIP") and not "gzip, br"
        || exception.Message.Contains("(Content-Encoding)", StringComparison.Ordinal);

    private static string? CheckValue(FuzzInput input, object? value)
    {
        if (input.Status is not (HttpStatusCode.OK or HttpStatusCode.NoContent))
        {
            return "a value in spite of the status";
        }

        // An oracle of another make: whoever gets a value has been sent JSON, and nothing after it.
        if (!CharsetNoise.Readings(input.Body).Any(IsJson))
        {
            return "a value out of what is not JSON";
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

    private static bool IsJson(byte[] body)
    {
        var reader = new Utf8JsonReader(body.AsSpan(body.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
