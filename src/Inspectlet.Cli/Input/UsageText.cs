using System.CommandLine;
using System.CommandLine.Parsing;

namespace Inspectlet.Cli.Input;

/// <summary>Why a command line could not be parsed, in one sentence, and what was probably meant.</summary>
internal static class UsageText
{
    private const string OptionStart = "--";

    /// <summary>Says why.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="program">The name of the program, for commands that are suggested.</param>
    public static string Of(ParseResult parsed, string program)
    {
        // An invalid value comes first: unknown arguments can be its consequence. But where an option is misspelt, that is all.
        ParseError? value = parsed.Errors.FirstOrDefault(e => e.SymbolResult is ArgumentResult or OptionResult);
        string? misspelt = (value?.SymbolResult as ArgumentResult)?.Tokens.Select(t => t.Value).FirstOrDefault(IsOption);
        return misspelt is not null ? Unknown(misspelt, parsed, program)
            : value is not null ? value.Message
            : parsed.UnmatchedTokens is [{ } unknown, ..] ? Unknown(unknown, parsed, program)
            : parsed.Errors[0].Message;
    }

    private static bool IsOption(string token) => token.StartsWith(OptionStart, StringComparison.Ordinal);

    private static string Unknown(string token, ParseResult parsed, string program)
    {
        Command command = parsed.CommandResult.Command;
        string? meant = IsOption(token)
            ? Suggestion.Closest(token, OptionsOf(command))
            : Suggestion.Closest(token, command.Subcommands.Select(c => c.Name)) ?? Elsewhere(token, parsed.RootCommandResult.Command, program);
        return meant == token
            ? $"'{token}' stands behind the command."
            : $"There is no '{token}' here.{Suggestion.Question(meant)}";
    }

    private static IEnumerable<string> OptionsOf(Command command) => AndParents(command)
        .SelectMany(c => c.Options.Where(o => !o.Hidden && (c == command || o.Recursive)))
        .Select(o => o.Name);

    // The whole path of a command that has another parent.
    private static string? Elsewhere(string name, Command parent, string path) => parent.Subcommands
        .Select(c => c.Name == name ? $"{path} {name}" : Elsewhere(name, c, $"{path} {c.Name}"))
        .FirstOrDefault(found => found is not null);

    private static IEnumerable<Command> AndParents(Command command) => command.Parents.OfType<Command>().SelectMany(AndParents).Prepend(command);
}
