using System.Text.RegularExpressions;

namespace Inspectlet.ContractTests.Drift;

/// <summary>Where the service departs from the document: in words, by names and kinds alone. No value of an answer is in it.</summary>
internal sealed partial class DriftReport
{
    private readonly List<(string Operation, string Departure)> _departures = [];

    /// <summary>Every departure of an operation, once; of the elements of a list, that of all of them together.</summary>
    /// <param name="operation">The operation.</param>
    public IReadOnlyList<string> DeparturesOf(string operation) =>
    [
        .. _departures
            .Where(d => d.Operation == operation)
            .GroupBy(d => d.Departure)
            .Select(group => group.Count() == 1 ? $"{operation}: {group.Key}." : $"{operation}: {group.Key} ({group.Count()} times)."),
    ];

    public void Add(string operation, string departure) => _departures.Add((operation, Index().Replace(departure, "[]").TrimEnd('.')));

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
