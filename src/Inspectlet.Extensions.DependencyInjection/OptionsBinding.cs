using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Copies configuration to options: a key that is missing or empty keeps the default.</summary>
/// <remarks>The framework's binder repeats a value that it cannot convert, and takes "30" for 30 days. This one does neither.</remarks>
internal static class OptionsBinding
{
    private static readonly string[] Times = [@"h\:mm\:ss", @"h\:mm\:ss\.FFFFFFF", @"d\.hh\:mm\:ss", @"d\.hh\:mm\:ss\.FFFFFFF"];

    private static readonly Dictionary<string, Func<InspectletClientOptions, IConfigurationSection, string?>> Setters = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(InspectletClientOptions.Email)] = Text((o, value) => o.Email = value),
        [nameof(InspectletClientOptions.ApiToken)] = Text((o, value) => o.ApiToken = value),
        [nameof(InspectletClientOptions.ApplicationName)] = Text((o, value) => o.ApplicationName = value),
        [nameof(InspectletClientOptions.BaseAddress)] = Address((o, value) => o.BaseAddress = value),
        [nameof(InspectletClientOptions.Deadline)] = Time((o, value) => o.Deadline = value),
        [nameof(InspectletClientOptions.Timeout)] = Time((o, value) => o.Timeout = value),
        [nameof(InspectletClientOptions.MaxRetries)] = WholeNumber((o, value) => o.MaxRetries = value),
        [nameof(InspectletClientOptions.AdditionalRetryStatusCodes)] = Statuses((o, value) => o.AdditionalRetryStatusCodes = value),
        [nameof(InspectletClientOptions.MaxRetryDelay)] = Time((o, value) => o.MaxRetryDelay = value),
        [nameof(InspectletClientOptions.MaxConcurrentRequests)] = WholeNumber((o, value) => o.MaxConcurrentRequests = value),
        [nameof(InspectletClientOptions.MaxResponseBytes)] = WholeNumber((o, value) => o.MaxResponseBytes = value),
    };

    /// <summary>Sets every option that has a value which can be converted.</summary>
    /// <returns>For each key whose value cannot be converted, its name and what is wrong, without the value.</returns>
    public static IReadOnlyDictionary<string, string> Bind(IConfiguration configuration, InspectletClientOptions options)
    {
        var problems = new Dictionary<string, string>();
        foreach ((string key, Func<InspectletClientOptions, IConfigurationSection, string?> set) in Setters)
        {
            IConfigurationSection section = configuration.GetSection(key);
            if (section.Exists() && set(options, section) is { } problem)
            {
                problems.Add(key, problem);
            }
        }

        return problems;
    }

    /// <summary>What the configuration holds for the options, to tell whether it has changed.</summary>
    public static IEnumerable<string?> Values(IConfiguration configuration) =>
        Setters.Keys.SelectMany(key => configuration.GetSection(key).AsEnumerable().Select(pair => pair.Value));

    /// <summary>The keys that are no option, such as a misspelt one.</summary>
    public static IEnumerable<string> UnknownKeys(IConfiguration configuration) =>
        configuration.GetChildren().Select(section => section.Key).Where(key => !Setters.ContainsKey(key));

    private static Func<InspectletClientOptions, IConfigurationSection, string?> Text(Action<InspectletClientOptions, string> set) => (options, section) =>
    {
        // Where a text should be, there can be a section of its own.
        if (section.Value is not { } text)
        {
            return "must be a text";
        }

        set(options, text);
        return null;
    };

    private static Func<InspectletClientOptions, IConfigurationSection, string?> Address(Action<InspectletClientOptions, Uri> set) => Converted(
        value => Uri.TryCreate(value, UriKind.Absolute, out Uri? address) ? address : null,
        set,
        "must be an absolute address that begins with https://");

    private static Func<InspectletClientOptions, IConfigurationSection, string?> WholeNumber(Action<InspectletClientOptions, int> set) => Converted<int?>(
        value => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null,
        (options, number) => set(options, number.GetValueOrDefault()),
        "must be a whole number, such as 3");

    private static Func<InspectletClientOptions, IConfigurationSection, string?> Time(Action<InspectletClientOptions, TimeSpan> set) => Converted(
        TimeOf,
        (options, time) => set(options, time.GetValueOrDefault()),
        "must be written as hours, minutes and seconds: 00:00:30 is half a minute; a day or more is 1.00:00:00");

    // A list, or one text with commas, as an environment variable has it.
    private static Func<InspectletClientOptions, IConfigurationSection, string?> Statuses(Action<InspectletClientOptions, IReadOnlyCollection<HttpStatusCode>> set) => (options, section) =>
    {
        var statuses = new List<HttpStatusCode>();
        foreach (string? text in section.Value?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? section.GetChildren().Select(child => child.Value))
        {
            if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int status))
            {
                return "must be a list of statuses, such as 520 and 529";
            }

            statuses.Add((HttpStatusCode)status);
        }

        set(options, statuses);
        return null;
    };

    // Timeout.InfiniteTimeSpan has a sign.
    private static TimeSpan? TimeOf(string text)
    {
        bool isNegative = text.StartsWith('-');
        TimeSpanStyles styles = isNegative ? TimeSpanStyles.AssumeNegative : TimeSpanStyles.None;
        return TimeSpan.TryParseExact(isNegative ? text[1..] : text, Times, CultureInfo.InvariantCulture, styles, out TimeSpan time) ? time : null;
    }

    private static Func<InspectletClientOptions, IConfigurationSection, string?> Converted<T>(
        Func<string, T?> convert, Action<InspectletClientOptions, T> set, string problem) => (options, section) =>
    {
        if (section.Value is not { } text)
        {
            return problem;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (convert(text.Trim()) is not { } value)
        {
            return problem;
        }

        set(options, value);
        return null;
    };
}
