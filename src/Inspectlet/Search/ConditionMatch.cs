namespace Inspectlet;

/// <summary>Whether a recording meets one condition of a search (<see cref="SearchMatch.Conditions"/>).</summary>
public sealed class ConditionMatch
{
    internal ConditionMatch(string name, bool holds, string expected, string? actual)
    {
        Name = name;
        Holds = holds;
        Expected = expected;
        Actual = actual;
    }

    /// <summary>
    /// The condition: the name of the member of <see cref="SessionSearch"/> that sets it, such as <c>Country</c>. Both bounds are one
    /// condition, <c>PageCount</c> or <c>Duration</c>, and a span of time is <c>DateRange</c> with its own bounds. Of several tags that a
    /// recording must all bear, each is a condition: <c>Tags[0]</c>, <c>Tags[1]</c>.
    /// </summary>
    public string Name { get; }

    /// <summary>Whether the recording meets it.</summary>
    public bool Holds { get; }

    /// <summary>What the search asks for, in English words. It can be a visitor's data, such as a name.</summary>
    public string Expected { get; }

    /// <summary>What the recording has there, in English words; null where it has nothing. It can be a visitor's data.</summary>
    public string? Actual { get; }

    internal string Summary => $"{Name} = {Holds}";

    /// <summary>Says whether the condition holds, without values: those can be a visitor's data, and must not be logged.</summary>
    public override string ToString() => $"{nameof(ConditionMatch)} {{ {Summary} }}";

    internal string Explain() => $"{Name} {(Holds ? "holds" : "does not hold")}. Asked for: {Expected}. Recorded: {Actual ?? "nothing"}.";
}
