using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP004: a browser, a device or another value is made of text, and the SDK has a member for it.</summary>
internal sealed class KnownValueReviewer() : Reviewer(Rules.KnownValue)
{
    public override void Start(ReviewedCode code, SdkTypes sdk) => code.SdkCreation += (operation, creation, type) =>
        {
            if (creation.Arguments.Length == 1
                && Constants.Text(sdk, creation.Arguments[0].Value) is { } text
                && Find(type, text) is { } known)
            {
                string member = $"{creation.Type!.ToMinimalDisplayString(creation.SemanticModel!, creation.Syntax.SpanStart)}.{known.Member}";
                Location where = creation.Syntax.GetLocation();
                operation.ReportDiagnostic(Edit.Attach(new Edit($"Write '{member}'", (where, member)), Rule, where, text, member));
            }
        };

    private static ApiKnownValue? Find(string type, string text) =>
        ApiFacts.KnownValues.FirstOrDefault(known => known.Type == type && (Plain(known.Value) == Plain(text) || Plain(known.Member) == Plain(text)));

    // However it is spelt.
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
