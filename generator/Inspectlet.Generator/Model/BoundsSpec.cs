namespace ApiContract.Generator.Model;

/// <summary>What a caller may give: C# literals for the least and the greatest value, and a least length.</summary>
internal sealed record BoundsSpec(string? Minimum, string? Maximum, int MinimumLength)
{
    public static readonly BoundsSpec None = new(null, null, 0);
}
