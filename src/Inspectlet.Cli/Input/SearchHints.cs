using Inspectlet.Cli.Statistics;
using Inspectlet.Data;

namespace Inspectlet.Cli.Input;

/// <summary>What is probably wrong with a value of a search, though it can be sent.</summary>
internal static class SearchHints
{
    /// <summary>What is wrong with the code of a country that has two letters; null if nothing is.</summary>
    public static string? OfCountry(string option, string code) =>
        Countries.IsCode(code) ? null
        : Countries.IsCode(code.ToUpperInvariant()) ? $"{option}: codes of countries are in capitals; did you mean {code.ToUpperInvariant()}?"
        : CountryMeant(code) is { } meant ? $"{option}: {code} is not the code of a country; did you mean {meant}?"
        : $"{option}: {code} is not the code of a country, by ISO 3166-1.";

    /// <summary>The code of the country that was probably meant; null if nothing is near.</summary>
    public static string? CountryMeant(string text) =>
        Countries.CodeOf(text)
        ?? (text.Length > 2 && Suggestion.Closest(text, Countries.AllNames) is { } name ? Countries.CodeOf(name) : null);

    /// <summary>What is wrong with a value that can be another than those that are known; null if it is near to none of them.</summary>
    public static string? OfKnown(string option, string text, IReadOnlyCollection<string> known) =>
        !known.Contains(text, StringComparer.OrdinalIgnoreCase) && Suggestion.Closest(text, known) is { } closest
            ? $"{option}: '{text}' is not known; did you mean '{closest}'?"
            : null;

    /// <summary>What is wrong with the URL of a page; null if nothing is.</summary>
    public static string? OfPage(string option, PageUrl page) =>
        PageText.SchemeOf(page.Url) is { } scheme
            ? $"{option}: the service compares URLs without {scheme}; leave it out."
            : null;
}
