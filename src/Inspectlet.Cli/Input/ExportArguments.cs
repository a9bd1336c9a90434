using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Export;

namespace Inspectlet.Cli.Input;

/// <summary>The options that say what to export, and how.</summary>
internal sealed class ExportArguments
{
    private const string JsonLines = "jsonl";
    private const string Csv = "csv";
    private const int Day = 10;

    private readonly SearchOptions _conditions = new();
    private readonly Argument<long> _site = SiteArgument.Create();
    private readonly Option<string> _since = new("--since")
    {
        Description = "Export recordings that began at a time or later.",
        HelpName = "TIME",
        Required = true,
    };

    private readonly Option<string?> _until = Text("--until", "TIME", "Export recordings that began before a time; a date alone includes the whole day. Up to now by default.");
    private readonly Option<string> _folder = new("--to") { Description = "The folder to write to.", HelpName = "DIR", Required = true };
    private readonly Option<string?> _format = new("--format")
    {
        Description = $"How recordings are written: {JsonLines}, the default, with every member that the API has; or {Csv}, for spreadsheets.",
        HelpName = "FORMAT",
        CompletionSources = { JsonLines, Csv },
    };

    private readonly Option<bool> _plain = new("--no-gzip") { Description = "Do not compress the files." };
    private readonly Option<string?> _settle = Text("--settle", "SPAN", "Fetch again, in the next run, what ended less than this before; 24h by default.");
    private readonly Option<bool> _links = new("--with-links")
    {
        Description = "Also export the links to watch recordings. They are secrets: whoever has one can watch.",
    };

    private readonly Option<bool> _people = new("--with-personal-data")
    {
        Description = "Also export visitors' IP addresses and names as they are.",
    };

    private readonly Option<int?> _windows = WholeNumber.Option("--concurrency", 1, 64, "N", "How many windows of time to fetch at once; 8 by default.");

    /// <summary>Adds what says which recordings to export.</summary>
    public void AddPlanTo(Command command)
    {
        command.Add(_site);
        command.Add(_since);
        command.Add(_until);
    }

    /// <summary>Adds everything.</summary>
    public void AddTo(Command command)
    {
        AddPlanTo(command);
        foreach (Option option in new Option[] { _folder, _format, _plain, _settle, _links, _people, _windows })
        {
            command.Add(option);
        }

        _conditions.AddTo(command, withDates: false);
    }

    /// <exception cref="UsageException">A value is invalid.</exception>
    public SessionExportOptions Build(ParseResult parsed, CliHost host, ExportShare? share)
    {
        TimeSpan settle = TimeArgument.ParseSpan(_settle.Name, parsed.GetValue(_settle)) ?? TimeSpan.FromHours(24);
        bool people = parsed.GetValue(_people);
        string? key = host.Variable(EnvironmentVariables.PseudonymKey);
        SessionExportOptions options = BuildPlan(parsed, host, share) with
        {
            Folder = parsed.GetValue(_folder) is { } folder && !string.IsNullOrWhiteSpace(folder) ? folder : throw new UsageException($"{_folder.Name} must not be empty."),
            Search = _conditions.Build(parsed),
            Format = FormatOf(parsed.GetValue(_format)),
            Compress = !parsed.GetValue(_plain),
            Settle = settle <= TimeSpan.FromDays(3650) ? settle : throw new UsageException($"{_settle.Name} must be ten years at most."),
            IncludeLinks = parsed.GetValue(_links),
            IncludePersonalData = people,
            PseudonymKey = people || string.IsNullOrEmpty(key) ? null : key,
        };
        return parsed.GetValue(_windows) is { } windows ? options with { MaxConcurrentWindows = windows } : options;
    }

    /// <exception cref="UsageException">A value is invalid.</exception>
    public SessionExportOptions BuildPlan(ParseResult parsed, CliHost host, ExportShare? share)
    {
        DateTimeOffset from = TimeArgument.ParseTime(_since.Name, parsed.GetValue(_since)!, isEnd: false);
        DateTimeOffset? until = parsed.GetValue(_until) is { } text ? EndOf(text) : null;
        return until <= from
            ? throw new UsageException($"{_until.Name} must lie after {_since.Name}.")
            : new SessionExportOptions
            {
                WebsiteId = parsed.GetValue(_site),
                Folder = ".",
                From = from,
                Until = until,
                Share = share,
                TimeProvider = host.Clock,
            };
    }

    // The end of a span is not part of it. That of a date is the next midnight.
    private DateTimeOffset EndOf(string text) =>
        TimeArgument.ParseTime(_until.Name, text, isEnd: true) is var end && text.Length == Day ? end.AddSeconds(1) : end;

    private ExportFormat FormatOf(string? text) => text switch
    {
        null or JsonLines => ExportFormat.JsonLines,
        Csv => ExportFormat.Csv,
        _ => throw new UsageException($"{_format.Name} must be {JsonLines} or {Csv}, not '{text}'.{Suggestion.For(text, [JsonLines, Csv])}"),
    };

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };
}
