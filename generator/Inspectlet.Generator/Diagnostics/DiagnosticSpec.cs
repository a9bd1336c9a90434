namespace ApiContract.Generator.Diagnostics;

/// <summary>A diagnostic without symbols, syntax or the document's lines, so that an edit elsewhere leaves it equal.</summary>
internal sealed record DiagnosticSpec(DiagnosticDescriptor Descriptor, LocationSpec Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic(DocumentPlaces places) =>
        Diagnostic.Create(Descriptor, places.Find(Location.Key) ?? Location.InCSharp(), Arguments.ToArray<object>());
}
