using System.Text;

namespace Inspectlet.Data;

/// <summary>The countries of ISO 3166-1, from <c>iso-3166-1.txt</c>: compiled into the analyzers and into the command line.</summary>
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
            switch (words[0])
            {
                case "#":
                    break;
                case "~":
                    Names[words[1]] = words[2];
                    break;
                case "=":
                    Codes[line.Substring(2, line.Length - 5)] = line.Substring(line.Length - 2);
                    break;
                default:
                    Names[words[0]] = words[2];
                    Codes[words[0]] = Codes[words[1]] = Codes[words[2]] = words[0];
                    break;
            }
        }
    }

    /// <summary>The English names of all that has a code.</summary>
    public static IEnumerable<string> AllNames => Names.Values;

    /// <summary>Whether a recording can have a code: the standard assigns it, or databases of IP addresses use it; in capitals.</summary>
    public static bool IsCode(string text) => Names.ContainsKey(text);

    /// <summary>The code that is meant by what is none: another case, blanks around it, a code of three letters, an English name; null if it is not known.</summary>
    public static string? CodeOf(string text) => Codes.TryGetValue(text.Trim(), out string? code) ? code : null;

    /// <summary>The English name of a code.</summary>
    public static string NameOf(string code) => Names[code];
}
