using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Output;

namespace Inspectlet.Cli.Input;

/// <summary>The options that say how results are printed.</summary>
internal sealed class FormatOptions
{
    private static readonly Dictionary<string, OutputFormat> Formats = new(StringComparer.Ordinal)
    {
        ["table"] = OutputFormat.Table,
        ["json"] = OutputFormat.Json,
        ["jsonl"] = OutputFormat.JsonLines,
        ["csv"] = OutputFormat.Csv,
        ["tsv"] = OutputFormat.Tsv,
    };

    private readonly Option<bool> _json;
    private readonly Option<string?> _format = new("--format")
    {
        Description = "How to print: table, the default; json; jsonl, one JSON object a line; csv; or tsv, separated by tabs.",
        HelpName = "FORMAT",
    };

    private readonly Option<bool> _jsonLines = new("--json-lines") { Description = "The same as --format jsonl." };
    private readonly Option<bool> _csv = new("--csv") { Description = "The same as --format csv." };

    public FormatOptions(Option<bool> json)
    {
        _json = json;
        _format.CompletionSources.Add([.. Formats.Keys]);
    }

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_json);
        command.Add(_jsonLines);
        command.Add(_csv);
    }

    /// <exception cref="UsageException">There is no such format, or two options ask for different ones.</exception>
    public OutputFormat Of(ParseResult parsed)
    {
        (string Name, OutputFormat Format)[] asked =
        [
            .. FlagOf(parsed, _json, OutputFormat.Json),
            .. FlagOf(parsed, _jsonLines, OutputFormat.JsonLines),
            .. FlagOf(parsed, _csv, OutputFormat.Csv),
            .. parsed.GetValue(_format) is { } text ? [($"{_format.Name} {text}", Parse(text))] : Array.Empty<(string, OutputFormat)>(),
        ];
        return Array.Find(asked, other => other.Format != asked[0].Format) is ({ } name, _)
            ? throw new UsageException($"{asked[0].Name} and {name} exclude each other.")
            : asked.Length == 0 ? OutputFormat.Table : asked[0].Format;
    }

    private static (string Name, OutputFormat Format)[] FlagOf(ParseResult parsed, Option<bool> flag, OutputFormat format) =>
        parsed.GetValue(flag) ? [(flag.Name, format)] : [];

    private OutputFormat Parse(string text) => Formats.TryGetValue(text, out OutputFormat format)
        ? format
        : throw new UsageException($"{_format.Name} must be {string.Join(", ", Formats.Keys.SkipLast(1))} or {Formats.Keys.Last()}, not '{text}'.{Suggestion.For(text, Formats.Keys)}");
}
