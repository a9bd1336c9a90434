using Inspectlet.Cli.Input;
using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Arguments;

/// <summary>A page that a visit must have, and how its URL is compared.</summary>
internal sealed class PageParameter
{
    private const string Usual = "contains";

    // Parameters have underscores in their values, as in their names.
    private static readonly Dictionary<string, Func<string, PageUrl>> Comparisons =
        PageComparisons.All.ToDictionary(comparison => comparison.Key.Replace('-', '_'), comparison => comparison.Value);

    private readonly Parameter _match;

    public PageParameter(string name, string description)
    {
        Url = new Parameter(name, ParameterKind.Text, description) { Examples = ["/checkout", "www.example.com/pricing"] };
        _match = new Parameter($"{name}_match", ParameterKind.Text, $"How {name} is compared; matches: * is any text.")
        {
            Values = [.. Comparisons.Keys],
            Default = Usual,
        };
    }

    public Parameter Url { get; }

    public IReadOnlyList<Parameter> Both => [Url, _match];

    /// <exception cref="ToolException">A value is invalid, or there is a comparison alone.</exception>
    public PageUrl? UrlOf(ToolArguments arguments)
    {
        string? match = arguments.Text(_match);
        return arguments.Text(Url) is { } url ? Comparisons[match ?? Usual](url)
            : match is not null ? throw new ToolException($"{_match.Name} goes with {Url.Name}.")
            : null;
    }
}
