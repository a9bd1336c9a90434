using System.CommandLine;
using System.CommandLine.Parsing;

namespace Inspectlet.Cli.Output;

/// <summary>What is wrong with a command line that could not be parsed, in one sentence.</summary>
internal static class UsageText
{
    public static string Of(ParseResult parsed)
    {
        // A value that is wrong comes first: what is left over can be its consequence.
        ParseError? value = parsed.Errors.FirstOrDefault(e => e.SymbolResult is ArgumentResult or OptionResult);
        return value?.Message
            ?? (parsed.UnmatchedTokens is [{ } unknown, ..] ? $"There is no '{unknown}' here." : parsed.Errors[0].Message);
    }
}
