namespace Inspectlet.Analyzers.Mutations;

/// <summary>One change of the analyzers that a test must notice.</summary>
/// <param name="Id">What switches it on.</param>
/// <param name="Kind">What is changed.</param>
/// <param name="File">Where it is, from the folder of the projects.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Code">The code that is changed.</param>
internal sealed record Mutant(int Id, MutantKind Kind, string File, int Line, string Code)
{
    public override string ToString() => $"{File}:{Line}  {Kind}  {Code}";
}

/// <summary>What a mutant changes.</summary>
internal enum MutantKind
{
    /// <summary>The analyzer does nothing.</summary>
    AnalyzerTakenOut,

    /// <summary>A condition is the other way round.</summary>
    Negated,

    /// <summary>A condition that declares variables, which cannot be the other way round, never holds.</summary>
    NeverHolds,

    /// <summary>An arm or a label of a switch is never taken.</summary>
    ArmTakenOut,

    /// <summary>A member in a pattern need not match.</summary>
    PartTakenOut,
}
