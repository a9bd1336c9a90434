using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP004: a browser, a device or another value is made of text, and the SDK has a member for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KnownValueAnalyzer() : SdkAnalyzer(Rules.KnownValue)
{
    private protected override void Start(CompilationStartAnalysisContext context, SdkTypes sdk) => context.RegisterOperationAction(
        operation =>
        {
            var creation = (IObjectCreationOperation)operation.Operation;
            if (sdk.NameOf(creation.Type) is { } type
                && creation.Arguments.Length == 1
                && Constants.Text(sdk, creation.Arguments[0].Value) is { } text
                && Find(type, text) is { } known)
            {
                string member = $"{creation.Type!.ToMinimalDisplayString(creation.SemanticModel!, creation.Syntax.SpanStart)}.{known.Member}";
                Location where = creation.Syntax.GetLocation();
                operation.ReportDiagnostic(Edit.Attach(new Edit($"Write '{member}'", (where, member)), Rule, where, text, member));
            }
        },
        OperationKind.ObjectCreation);

    private static ApiKnownValue? Find(string type, string text) =>
        ApiFacts.KnownValues.FirstOrDefault(known => known.Type == type && (Plain(known.Value) == Plain(text) || Plain(known.Member) == Plain(text)));

    // However it is spelt.
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
