using System.Text;

namespace Inspectlet.Cli.Input;

/// <summary>The codes of countries that ISO 3166-1 assigns, and what people write instead.</summary>
internal static class Countries
{
    // Not assigned, but in use by databases that tell where an address is: Kosovo, regions, proxies, satellites, Tor, unknown.
    private static readonly string[] InUse = ["XK", "EU", "AP", "A1", "A2", "O1", "T1", "XX"];

    // Codes of languages, of domains, of three letters; names that the list has in another form.
    private static readonly Dictionary<string, string> Mistakes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UK"] = "GB",
        ["EN"] = "GB",
        ["EL"] = "GR",
        ["JA"] = "JP",
        ["ZH"] = "CN",
        ["KO"] = "KR",
        ["CS"] = "CZ",
        ["DA"] = "DK",
        ["USA"] = "US",
        ["GBR"] = "GB",
        ["DEU"] = "DE",
        ["FRA"] = "FR",
        ["England"] = "GB",
        ["Great Britain"] = "GB",
        ["United Kingdom"] = "GB",
        ["United States of America"] = "US",
        ["America"] = "US",
        ["South Korea"] = "KR",
        ["Czechia"] = "CZ",
        ["Holland"] = "NL",
        ["Türkiye"] = "TR",
    };

    /// <summary>Whether a code can be that of a recording, in capitals.</summary>
    public static bool IsCode(string code) => InUse.Contains(code) || Read().Any(country => country.Code == code);

    /// <summary>The code that was probably meant; null if nothing is near.</summary>
    public static string? Meant(string text)
    {
        if (Mistakes.TryGetValue(text, out string? code))
        {
            return code;
        }

        (string Code, string Name)[] countries = [.. Read()];
        return text.Length > 2 && Suggestion.Closest(text, countries.Select(country => country.Name)) is { } name
            ? countries.First(country => country.Name == name).Code
            : null;
    }

    private static IEnumerable<(string Code, string Name)> Read()
    {
        using Stream file = typeof(Countries).Assembly.GetManifestResourceStream("iso-3166-1.txt")!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [{ } code, { } name])
            {
                yield return (code, name);
            }
        }
    }
}
