namespace ApiContract.Generator.Parse;

/// <summary>Parses what a caller may pass.</summary>
internal static class BoundsParser
{
    public static BoundsSpec Parse(ISymbol member)
    {
        AttributeData? bounds = member.Find("Bounds");
        int length = member.Find("MinimumLength")?.Argument(0) is int given ? given : 0;
        return bounds is null && length == 0
            ? BoundsSpec.None
            : new BoundsSpec(bounds?.Number("Minimum"), bounds?.Number("Maximum"), length);
    }
}
