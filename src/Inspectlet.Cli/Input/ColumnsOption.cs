using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Output;
using Inspectlet.Cli.Output.Rows;

namespace Inspectlet.Cli.Input;

/// <summary>Which columns to print of recordings.</summary>
internal sealed class ColumnsOption
{
    private const string List = "help";

    private readonly Option<string?> _columns = new("--columns")
    {
        Description = $"Which columns to print, as in id,start,duration; not with JSON, which has all. '{List}' lists them.",
        HelpName = "NAMES",
        CompletionSources = { List },
    };

    public ColumnsOption() => NameList.CompleteWith(_columns, [.. SessionFields.All.Select(field => field.Name)]);

    public void AddTo(Command command) => command.Add(_columns);

    /// <summary>The option, if it was given; null if not.</summary>
    public string? GivenIn(ParseResult parsed) => parsed.GetResult(_columns) is { Implicit: false } ? _columns.Name : null;

    /// <summary>Whether the user wants to know which there are.</summary>
    public bool AsksForList(ParseResult parsed) => parsed.GetValue(_columns)?.Trim() == List;

    /// <summary>Which columns to print.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="format">How they are printed.</param>
    /// <param name="ofTable">Those for people where nobody says which.</param>
    /// <exception cref="UsageException">There is no such column, or the format has all.</exception>
    public IReadOnlyList<Field<Session>> Of(ParseResult parsed, OutputFormat format, IReadOnlyList<Field<Session>> ofTable)
    {
        if (parsed.GetValue(_columns) is not { } text)
        {
            return format == OutputFormat.Table ? ofTable : SessionFields.OfValues;
        }

        return format is OutputFormat.Json or OutputFormat.JsonLines
            ? throw new UsageException($"{_columns.Name} and JSON exclude each other; JSON has everything.")
            : [.. NameList.Split(text).Select(Find)];
    }

    private Field<Session> Find(string name)
    {
        string[] names = [.. SessionFields.All.Select(field => field.Name)];
        return Array.IndexOf(names, name) is >= 0 and var index
            ? SessionFields.All[index]
            : throw new UsageException($"{_columns.Name} has no column '{name}'.{Suggestion.For(name, names)} There are {string.Join(", ", names)}.");
    }
}
