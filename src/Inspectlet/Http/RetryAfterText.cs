using System.Globalization;
using System.Net.Http.Headers;

namespace Inspectlet.Http;

/// <summary>Reads a <c>Retry-After</c> that asks to wait, but not in the numbers that the framework reads.</summary>
internal static class RetryAfterText
{
    /// <summary>The seconds, rounded up, and as many as an <see cref="int"/> holds at most; null for anything else.</summary>
    public static TimeSpan? Parse(HttpResponseMessage response)
    {
        if (!response.Headers.NonValidated.TryGetValues("Retry-After", out HeaderStringValues values) || values.Count != 1)
        {
            return null;
        }

        ReadOnlySpan<char> text = values.ToString().AsSpan().Trim();
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<char> fraction = point < 0 ? "0" : text[(point + 1)..];
        if (!IsDigits(whole) || !IsDigits(fraction))
        {
            return null;
        }

        // What is no number now is too large for one.
        long seconds = int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : int.MaxValue;
        if (fraction.ContainsAnyExcept('0'))
        {
            seconds++;
        }

        return new TimeSpan(Math.Min(seconds, int.MaxValue) * TimeSpan.TicksPerSecond);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
