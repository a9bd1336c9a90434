namespace Inspectlet.Document.Changes;

/// <summary>A change of the document, as a user of the SDK meets it.</summary>
/// <param name="Severity">What it asks of them.</param>
/// <param name="Text">What changed: a sentence in terms of C#.</param>
internal sealed record Change(Severity Severity, string Text)
{
    public bool IsBreaking => Severity is Severity.Breaking or Severity.BreakingInBehaviour;

    public override string ToString() => $"{Label}: {Text}";

    private string Label => Severity switch
    {
        Severity.Breaking => "breaking",
        Severity.BreakingInBehaviour => "breaking in behaviour",
        Severity.SourceCompatible => "source-compatible",
        _ => "compatible",
    };
}

/// <summary>What a change asks of those who use the SDK, the gravest first.</summary>
internal enum Severity
{
    /// <summary>Their source may no longer compile, or no longer mean what it meant.</summary>
    Breaking,

    /// <summary>Their source compiles, but does something else.</summary>
    BreakingInBehaviour,

    /// <summary>They have to compile anew; what is compiled already may fail.</summary>
    SourceCompatible,

    /// <summary>Nothing.</summary>
    Compatible,
}
