using Inspectlet.Cli.Mcp.Schemas;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Arguments;

/// <summary>A page that a visit must have, and how its URL is compared.</summary>
internal sealed class PageParameter
{
    private static readonly Dictionary<string, Func<string, PageUrl>> Comparisons = new(StringComparer.Ordinal)
    {
        ["contains"] = PageUrl.Contains,
        ["is"] = PageUrl.Is,
        ["begins_with"] = PageUrl.BeginsWith,
        ["matches"] = PageUrl.MatchesPattern,
        ["is_not"] = PageUrl.IsNot,
        ["does_not_begin_with"] = PageUrl.DoesNotBeginWith,
        ["does_not_contain"] = PageUrl.DoesNotContain,
    };

    private readonly Parameter _match;

    public PageParameter(string name, string description)
    {
        Url = new Parameter(name, ParameterKind.Text, description) { Examples = ["/checkout", "www.example.com/pricing"] };
        _match = new Parameter($"{name}_match", ParameterKind.Text, $"How {name} is compared; matches: * is any text.")
        {
            Values = [.. Comparisons.Keys],
            Default = "contains",
        };
    }

    public Parameter Url { get; }

    public IReadOnlyList<Parameter> Both => [Url, _match];

    /// <exception cref="ToolException">A value is invalid, or there is a comparison alone.</exception>
    public PageUrl? UrlOf(ToolArguments arguments)
    {
        string? match = arguments.Text(_match);
        return arguments.Text(Url) is { } url ? Comparisons[match ?? "contains"](url)
            : match is not null ? throw new ToolException($"{_match.Name} goes with {Url.Name}.")
            : null;
    }
}
