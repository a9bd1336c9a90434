using System.CommandLine;
using System.CommandLine.Completions;

namespace Inspectlet.Cli.Input;

/// <summary>Names that are separated by commas, as one value of an option.</summary>
internal static class NameList
{
    private const char Separator = ',';

    public static IEnumerable<string> Split(string text) => text.Split(Separator, StringSplitOptions.TrimEntries);

    /// <summary>Lets shells complete the last of the names, with those that are not there yet.</summary>
    /// <param name="option">The option.</param>
    /// <param name="names">The names that there are.</param>
    public static void CompleteWith(Option<string?> option, IReadOnlyCollection<string> names) =>
        option.CompletionSources.Add(context => Completions(context, names).Select(text => new CompletionItem(text)));

    private static IEnumerable<string> Completions(CompletionContext context, IReadOnlyCollection<string> names)
    {
        string before = context.WordToComplete[..(context.WordToComplete.LastIndexOf(Separator) + 1)];
        return names.Except(Split(before)).Select(name => before + name);
    }
}
