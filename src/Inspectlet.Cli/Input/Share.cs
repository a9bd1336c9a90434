using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Inspectlet.Cli.Input;

/// <summary>Shares of a whole, such as 0.1 for a tenth.</summary>
internal static class Share
{
    public static Option<double> Option(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => Parse(result, name),
    };

    private static double Parse(ArgumentResult result, string name)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1)
        {
            return share;
        }

        result.AddError($"{name} must be a number from 0 to 1, such as 0.1, not '{text}'.");
        return 0;
    }
}
