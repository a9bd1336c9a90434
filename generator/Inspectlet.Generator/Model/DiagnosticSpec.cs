using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ApiContract.Generator.Model;

/// <summary>A place in a file, without the syntax tree that a <see cref="Location"/> would keep alive.</summary>
internal sealed record LocationSpec(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationSpec? Of(ISymbol symbol)
    {
        foreach (Location location in symbol.Locations)
        {
            if (location.SourceTree is { } tree)
            {
                return new LocationSpec(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span);
            }
        }

        return null;
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}

/// <summary>Something to tell whoever wrote a declaration.</summary>
internal sealed record DiagnosticSpec(DiagnosticDescriptor Descriptor, LocationSpec? Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic()
    {
        var arguments = new object[Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Arguments[i];
        }

        return Diagnostic.Create(Descriptor, Location?.ToLocation(), arguments);
    }
}

/// <summary>What a parser made of a declaration: a spec, or the reasons why there is none.</summary>
internal sealed record Parsed<T>(T? Spec, EquatableArray<DiagnosticSpec> Diagnostics)
    where T : class;
