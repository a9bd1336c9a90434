using System.CommandLine;
using System.CommandLine.Parsing;

namespace Inspectlet.Cli.Output;

/// <summary>Why a command line could not be parsed, in one sentence.</summary>
internal static class UsageText
{
    public static string Of(ParseResult parsed)
    {
        // An invalid value comes first: unknown arguments can be its consequence.
        ParseError? value = parsed.Errors.FirstOrDefault(e => e.SymbolResult is ArgumentResult or OptionResult);
        return value?.Message
            ?? (parsed.UnmatchedTokens is [{ } unknown, ..] ? $"There is no '{unknown}' here." : parsed.Errors[0].Message);
    }
}
