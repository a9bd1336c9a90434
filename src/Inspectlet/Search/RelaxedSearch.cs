namespace Inspectlet;

/// <summary>A search with one condition left out (<see cref="SessionSearch.RelaxEach"/>).</summary>
/// <param name="Name">The condition that is left out, by the name that it has in <see cref="ConditionMatch.Name"/>.</param>
/// <param name="Search">The search without it.</param>
public readonly record struct RelaxedSearch(string Name, SessionSearch Search);
