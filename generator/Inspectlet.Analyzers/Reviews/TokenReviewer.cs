using System.Collections.Immutable;
using Inspectlet.Analyzers.Flow;
using Inspectlet.Testing.Reference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP007: an API token stands in the source, and is given to the SDK or to its configuration.</summary>
internal sealed class TokenReviewer() : Reviewer(Rules.Token)
{
    private const int Digits = 40;

    public override void Start(ReviewedCode code, SdkTypes sdk)
    {
        // A search may look for 40 such digits: only what is a token by its name is one.
        code.Value += (operation, given) =>
        {
            if (IsOption(given.Member) && Origins.Of(given.Value).Any(origin => Constants.Text(sdk, origin.Value) is { } text && IsToken(text)))
            {
                Report(operation, given.Value);
            }
        };
        code.OtherCall += (operation, call) => ReviewEntry(operation, call.Arguments);
        code.OtherCreation += (operation, creation) => ReviewEntry(operation, creation.Arguments);
        code.OtherEntry += (operation, entry, value) => ReviewEntry(operation, value, entry.Arguments);
    }

    // As for a dictionary, or a variable of the environment: ("Inspectlet:ApiToken", "…").
    private void ReviewEntry(OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            ReviewEntry(context, argument.Value, arguments);
        }
    }

    private void ReviewEntry(OperationAnalysisContext context, IOperation value, ImmutableArray<IArgumentOperation> names)
    {
        if (value.ConstantValue.Value is string text
            && IsToken(text)
            && names.Any(name => name.Value.ConstantValue.Value is string entry && IsEntry(entry)))
        {
            Report(context, value);
        }
    }

    private void Report(OperationAnalysisContext context, IOperation value) => context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation()));

    private static bool IsOption(string name) => string.Equals(name, "ApiToken", StringComparison.OrdinalIgnoreCase);

    // However the parts of the name are put together: with a colon, with underscores, or not at all.
    private static bool IsEntry(string name)
    {
        string letters = string.Concat(name.Where(char.IsLetter));
        return letters.StartsWith("Inspectlet", StringComparison.OrdinalIgnoreCase) && letters.EndsWith("ApiToken", StringComparison.OrdinalIgnoreCase);
    }

    // The one that the API's reference shows opens no account.
    private static bool IsToken(string text) => text.Length == Digits && text.All(Uri.IsHexDigit) && text != DocumentedAccount.ApiToken;
}
