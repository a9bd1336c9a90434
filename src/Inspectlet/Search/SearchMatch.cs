namespace Inspectlet;

/// <summary>Why a search finds a recording, or why it does not (<see cref="SessionSearch.ExplainMatch"/>).</summary>
public sealed class SearchMatch
{
    internal SearchMatch(IReadOnlyList<ConditionMatch> conditions)
    {
        Conditions = conditions;
        IsMatch = conditions.All(condition => condition.Holds);
    }

    /// <summary>Whether every condition holds.</summary>
    public bool IsMatch { get; }

    /// <summary>The conditions of the search, in the order of the API reference; none for a search without conditions.</summary>
    public IReadOnlyList<ConditionMatch> Conditions { get; }

    /// <summary>Says why, in words. Unlike <see cref="ToString"/>, it names the values, which can be a visitor's data.</summary>
    /// <returns>
    /// English sentences, one a line: first whether the recording matches, then each condition, such as
    /// <c>Country does not hold. Asked for: "US". Recorded: "DE".</c>
    /// </returns>
    public string Explain()
    {
        string[] failed = [.. Conditions.Where(condition => !condition.Holds).Select(condition => condition.Name)];
        string summary = Conditions.Count == 0 ? "The recording matches: the search has no conditions."
            : failed.Length == 0 ? "The recording matches: every condition holds."
            : $"The recording does not match, because of {string.Join(", ", failed)}.";
        return string.Join('\n', Conditions.Select(condition => condition.Explain()).Prepend(summary));
    }

    /// <summary>Says which conditions hold, without values: those can be a visitor's data, and must not be logged.</summary>
    public override string ToString() =>
        $"{nameof(SearchMatch)} {{ {string.Join(", ", Conditions.Select(condition => condition.Summary).Prepend($"{nameof(IsMatch)} = {IsMatch}"))} }}";
}
