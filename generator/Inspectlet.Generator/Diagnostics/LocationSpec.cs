using Microsoft.CodeAnalysis.Text;

namespace ApiContract.Generator.Diagnostics;

/// <summary>Where a symbol is declared, without the symbol and the syntax tree, which a <see cref="Location"/> would keep alive.</summary>
/// <param name="Key">The symbol's names from its type inwards, such as <c>Type.Method.parameter</c>.</param>
/// <param name="Path">The C# file; null if there is none.</param>
/// <param name="Span">The characters in the file.</param>
/// <param name="Lines">The lines in the file.</param>
internal sealed record LocationSpec(string Key, string? Path, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationSpec Of(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource) is { } location
        ? new LocationSpec(KeyOf(symbol), location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span)
        : new LocationSpec(KeyOf(symbol), null, default, default);

    public Location? InCSharp() => Path is null ? null : Location.Create(Path, Span, Lines);

    private static string KeyOf(ISymbol symbol) =>
        symbol.ContainingSymbol is null or INamespaceSymbol ? symbol.Name : $"{KeyOf(symbol.ContainingSymbol)}.{symbol.Name}";
}
