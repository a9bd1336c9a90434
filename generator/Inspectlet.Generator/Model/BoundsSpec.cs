namespace ApiContract.Generator.Model;

/// <summary>What a caller may pass: C# literals for the minimum and the maximum, and a minimum length.</summary>
internal sealed record BoundsSpec(string? Minimum, string? Maximum, int MinimumLength)
{
    public static readonly BoundsSpec None = new(null, null, 0);
}
