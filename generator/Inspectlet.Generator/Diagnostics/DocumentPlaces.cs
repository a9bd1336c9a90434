using Microsoft.CodeAnalysis.Text;

namespace ApiContract.Generator.Diagnostics;

/// <summary>Where the OpenAPI document says what the declarations were made from.</summary>
/// <remarks>
/// The build hands it over as a file with a line for each declaration: <c>key, file, line, column</c>, separated by tabs.
/// A line that cannot be read is ignored: then the diagnostic points at the C# declaration.
/// </remarks>
internal sealed class DocumentPlaces
{
    public const string FileSuffix = ".Places.txt";

    private readonly Dictionary<string, (string File, LinePosition Position)> _places = new(StringComparer.Ordinal);

    public DocumentPlaces(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            string[] fields = line.TrimEnd('\r').Split('\t');
            if (fields.Length == 4 && fields[1].Length > 0 && Index(fields[2]) is { } row && Index(fields[3]) is { } column && !_places.ContainsKey(fields[0]))
            {
                _places.Add(fields[0], (fields[1], new LinePosition(row, column)));
            }
        }
    }

    /// <summary>The place of a declaration, or of the nearest one around it; null if the document has none.</summary>
    public Location? Find(string key)
    {
        while (!_places.ContainsKey(key) && key.LastIndexOf('.') is var end and >= 0)
        {
            key = key.Substring(0, end);
        }

        return _places.TryGetValue(key, out var place) ? Location.Create(place.File, default, new LinePositionSpan(place.Position, place.Position)) : null;
    }

    // The file counts from 1, Roslyn from 0.
    private static int? Index(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int counted) && counted > 0 ? counted - 1 : null;
}
