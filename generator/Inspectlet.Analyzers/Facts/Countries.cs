using System.Text;

namespace Inspectlet.Analyzers.Facts;

/// <summary>The countries of ISO 3166-1, from <c>data/iso-3166-1.txt</c>.</summary>
internal static class Countries
{
    // By code.
    private static readonly Dictionary<string, string> Names = [];

    // By what is written instead of a code, whatever its case.
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase);

    static Countries()
    {
        using Stream data = typeof(Countries).Assembly.GetManifestResourceStream("iso-3166-1.txt")!;
        using var reader = new StreamReader(data, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            string[] words = line.Split([' '], 3);
            if (words[0] == "=")
            {
                Codes[words[1]] = words[2];
            }
            else if (words[0] != "#")
            {
                Names[words[0]] = words[2];
                Codes[words[0]] = Codes[words[1]] = Codes[words[2]] = words[0];
            }
        }
    }

    /// <summary>Whether the standard assigns a code, written as the standard writes it.</summary>
    public static bool IsCode(string text) => Names.ContainsKey(text);

    /// <summary>The code that is meant by what is none: another case, blanks around it, a code of three letters, an English name; null if it is not known.</summary>
    public static string? CodeOf(string text) => Codes.TryGetValue(text.Trim(), out string? code) ? code : null;

    /// <summary>The English name of a code.</summary>
    public static string NameOf(string code) => Names[code];
}
