using System.CommandLine;
using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Input;

/// <summary>How much of what a search finds is printed: a page, or all of it.</summary>
internal sealed class Extent
{
    private const int MaxLimit = SessionEnumerationOptions.MaxPageSize;

    // That of the API.
    private const int DefaultLimit = 10;

    private readonly Option<int?> _limit = WholeNumber.Option(
        "--limit", 1, MaxLimit, "N", $"How many recordings to print at most, from 1 to {MaxLimit}; {DefaultLimit} by default.");

    private readonly Option<int?> _page = WholeNumber.Option(
        "--page", 1, int.MaxValue, "N", "Which page of the results to print; the first, 1, by default.");

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Print all recordings that match, each once, however many; they are printed as they come. Not with --limit and --page.",
    };

    private readonly Option<int?> _max = WholeNumber.Option("--max", 1, int.MaxValue, "N", "As --all, but so many at most, the most recent.");

    public void AddTo(Command command)
    {
        command.Add(_limit);
        command.Add(_page);
        command.Add(_all);
        command.Add(_max);
    }

    /// <exception cref="UsageException">A page and all of them are asked for.</exception>
    public void Check(ParseResult parsed)
    {
        string? all = parsed.GetValue(_all) ? _all.Name : parsed.GetValue(_max) is null ? null : _max.Name;
        string? page = parsed.GetValue(_limit) is not null ? _limit.Name : parsed.GetValue(_page) is null ? null : _page.Name;
        if (all is not null && page is not null)
        {
            throw new UsageException($"{all} and {page} exclude each other.");
        }
    }

    /// <summary>What of it the user gave; null for nothing.</summary>
    public string? GivenIn(ParseResult parsed) =>
        new Option[] { _limit, _page, _all, _max }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })?.Name;

    /// <summary>How to enumerate; null for a page.</summary>
    public SessionEnumerationOptions? EnumerationOf(ParseResult parsed) => parsed.GetValue(_max) is { } max
        ? new SessionEnumerationOptions { MaxSessions = max, PageSize = Math.Min(max, MaxLimit) }
        : parsed.GetValue(_all) ? new SessionEnumerationOptions() : null;

    /// <summary>The most recordings of the page, as the user gave it.</summary>
    public int? LimitOf(ParseResult parsed) => parsed.GetValue(_limit);

    /// <summary>The number of the page, as the user gave it.</summary>
    public int? PageOf(ParseResult parsed) => parsed.GetValue(_page);

    /// <summary>What to say where more may follow what was printed; null where that is not so.</summary>
    public string? NoteOf(ParseResult parsed, long count)
    {
        if (parsed.GetValue(_max) is { } max)
        {
            return count < max ? null : $"{_max.Name} ended it: more may follow.";
        }

        return parsed.GetValue(_all) || count < (LimitOf(parsed) ?? DefaultLimit) ? null
            : $"More may follow: {_page.Name} {(PageOf(parsed) ?? 1) + 1L} prints the next ones, {_all.Name} all.";
    }

    /// <summary>What to say where nothing was found.</summary>
    public string NothingOf(ParseResult parsed) =>
        IsBehindFirst(parsed) ? $"There are no recordings on page {PageOf(parsed)}: it is past the end." : "No recordings match.";

    /// <summary>Whether a later page than the first was asked for.</summary>
    public bool IsBehindFirst(ParseResult parsed) => PageOf(parsed) > 1;
}
