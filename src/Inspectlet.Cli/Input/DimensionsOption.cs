using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Statistics;

namespace Inspectlet.Cli.Input;

/// <summary>What to count recordings by.</summary>
internal sealed class DimensionsOption
{
    private static readonly Dimension[] Default = [.. Dimension.All.Where(dimension => dimension != Dimension.Tag)];

    private static readonly string[] Names = [.. Dimension.All.Select(dimension => dimension.Name)];

    private readonly Option<string?> _by = new("--by")
    {
        Description = $"What to count by, as in day,country: {string.Join(", ", Names)}. By default all but tag.",
        HelpName = "NAMES",
    };

    public DimensionsOption() => NameList.CompleteWith(_by, Names);

    public void AddTo(Command command) => command.Add(_by);

    /// <exception cref="UsageException">There is no such dimension.</exception>
    public IReadOnlyList<Dimension> Of(ParseResult parsed) => parsed.GetValue(_by) is { } text
        ? [.. NameList.Split(text).Select(Find).Distinct()]
        : Default;

    private Dimension Find(string name) => Dimension.Find(name)
        ?? throw new UsageException($"{_by.Name} does not know '{name}'.{Suggestion.For(name, Names)} It knows {string.Join(", ", Names)}.");
}
