namespace Inspectlet.Export;

/// <summary>Something in the folder of an export that is not as its manifest says.</summary>
/// <param name="File">The file, relative to the folder.</param>
/// <param name="Message">What is wrong with it, without anything that is in it.</param>
public sealed record ExportProblem(string File, string Message)
{
    /// <summary>The file, and what is wrong with it.</summary>
    public override string ToString() => $"{File}: {Message}";
}
