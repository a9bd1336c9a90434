using Inspectlet.Analyzers.Flow;
using Inspectlet.Testing.Reference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP007: an API token stands in the source, where everybody who can read the repository can use it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenAnalyzer() : SdkAnalyzer(Rules.Token)
{
    private const int Digits = 40;

    private protected override void Start(CompilationStartAnalysisContext context, SdkTypes sdk) => GivenValue.ForEach(context, sdk, (operation, given) =>
    {
        // A search may look for 40 such digits: only what is a token by its name is one.
        if (string.Equals(given.Member, "ApiToken", StringComparison.OrdinalIgnoreCase)
            && Constants.Text(sdk, given.Value) is { Length: Digits } token
            && token.All(Uri.IsHexDigit)
            && token != DocumentedAccount.ApiToken)
        {
            operation.ReportDiagnostic(Diagnostic.Create(Rule, given.Value.Syntax.GetLocation()));
        }
    });
}
