using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Inspectlet.Cli.Input;

/// <summary>Numbers, with an error that says what is valid.</summary>
internal static class WholeNumber
{
    public static Argument<long> Id(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Parse(result, name, 1, long.MaxValue) ?? 0,
    };

    public static Option<long?> OptionalId(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => Parse(result, name, 1, long.MaxValue),
    };

    public static Option<int?> Option(string name, int least, int most, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => (int?)Parse(result, name, least, most),
    };

    private static long? Parse(ArgumentResult result, string name, long least, long most)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most)
        {
            return number;
        }

        string bounds = most is int.MaxValue or long.MaxValue ? $"a whole number of {least} or more" : $"a whole number from {least} to {most}";
        result.AddError($"{name} must be {bounds}, not '{text}'.");
        return null;
    }
}
