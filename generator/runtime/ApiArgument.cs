using System.Globalization;

namespace ApiContract;

/// <summary>The guards of operations. They name the parameter and, inside an object, the member.</summary>
internal static class ApiArgument
{
    /// <summary>Refuses a value out of bounds; null is no value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than the minimum or more than the maximum.</exception>
    public static void InRange<T>(T? value, T? minimum, T? maximum, string parameter, string member = "")
        where T : struct, IComparable<T>, IFormattable
    {
        bool isOutside = value is { } given
            && ((minimum is { } least && given.CompareTo(least) < 0) || (maximum is { } most && given.CompareTo(most) > 0));
        if (!isOutside)
        {
            return;
        }

        string bounds = (minimum, maximum) switch
        {
            ({ } low, { } high) => $"from {Format(low)} to {Format(high)}",
            ({ } low, null) => $"{Format(low)} or more",
            _ => $"{Format(maximum!.Value)} or less",
        };
        throw new ArgumentOutOfRangeException(parameter, value, $"{Name(parameter, member)} must be {bounds}.");
    }

    /// <summary>Refuses a text that is too short; null is no value.</summary>
    /// <exception cref="ArgumentException">The text has fewer characters than the minimum.</exception>
    public static void HasLength(string? value, int minimum, string parameter, string member = "") =>
        HasAtLeast(value?.Length, minimum, "characters", parameter, member);

    /// <summary>Refuses a list that is too short; null is no list.</summary>
    /// <exception cref="ArgumentException">The list has fewer elements than the minimum.</exception>
    public static void HasCount(int? count, int minimum, string parameter, string member = "") =>
        HasAtLeast(count, minimum, "elements", parameter, member);

    /// <summary>Refuses null.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static void NotNull(object? value, string parameter, string member = "")
    {
        if (value is null)
        {
            throw new ArgumentNullException(parameter, $"{Name(parameter, member)} must not be null.");
        }
    }

    /// <summary>Refuses a span of time that whole seconds cannot express; null is no value.</summary>
    /// <exception cref="ArgumentException">The span has a fraction of a second.</exception>
    public static void WholeSeconds(TimeSpan? value, string parameter, string member = "")
    {
        if (value is { } given && given.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            throw new ArgumentException($"{Name(parameter, member)} must be whole seconds.", parameter);
        }
    }

    /// <summary>Refuses what would change the path: an empty segment, or one that leads to the parent.</summary>
    /// <exception cref="ArgumentException">The text is empty, <c>.</c> or <c>..</c>.</exception>
    public static void IsSegment(string value, string parameter)
    {
        NotNull(value, parameter);
        if (value is "" or "." or "..")
        {
            throw new ArgumentException($"{parameter} becomes a segment of the path, so it must not be empty, '.' or '..'.", parameter);
        }
    }

    /// <summary>Refuses what a header cannot hold; null is no value.</summary>
    /// <exception cref="ArgumentException">The text has a control character.</exception>
    public static void IsHeaderValue(string? value, string parameter)
    {
        if (value is not null && value.Any(char.IsControl))
        {
            throw new ArgumentException($"{parameter} is sent as a header, so it must not hold control characters.", parameter);
        }
    }

    private static void HasAtLeast(int? count, int minimum, string unit, string parameter, string member)
    {
        if (count < minimum)
        {
            string expected = minimum == 1 ? "must not be empty" : $"must have at least {minimum} {unit}";
            throw new ArgumentException($"{Name(parameter, member)} {expected}.", parameter);
        }
    }

    private static string Name(string parameter, string member) => member.Length == 0 ? parameter : $"{parameter}.{member}";

    private static string Format<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
