using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP006: the search that a method returns is dropped, so the condition is lost.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedSearchAnalyzer() : SdkAnalyzer(Rules.Dropped)
{
    private protected override void Start(CompilationStartAnalysisContext context, SdkTypes sdk) => context.RegisterOperationAction(
        operation =>
        {
            IOperation dropped = ((IExpressionStatementOperation)operation.Operation).Operation;
            if (Called(dropped) is { } call && FollowedSearch.IsStep(sdk, call))
            {
                Edit? edit = dropped == call && operation.Operation.Syntax is ExpressionStatementSyntax statement && Variable(call) is { } variable
                    ? new Edit($"Assign it to '{variable}'", (Location.Create(statement.SyntaxTree, new TextSpan(statement.SpanStart, 0)), $"{variable} = "))
                    : null;
                operation.ReportDiagnostic(Edit.Attach(edit, Rule, dropped.Syntax.GetLocation(), call.TargetMethod.Name));
            }
        },
        OperationKind.ExpressionStatement);

    private static IInvocationOperation? Called(IOperation operation) => operation switch
    {
        IInvocationOperation call => call,
        IConditionalAccessOperation access => Called(access.WhenNotNull),
        _ => null,
    };

    // What the chain begins with, if it can be assigned.
    private static string? Variable(IInvocationOperation call) => call.Instance switch
    {
        IInvocationOperation earlier => Variable(earlier),
        ILocalReferenceOperation { Local: { IsForEach: false, RefKind: not RefKind.RefReadOnly } } local => local.Local.Name,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.Ref or RefKind.Out } parameter => parameter.Parameter.Name,
        IFieldReferenceOperation { Field.IsReadOnly: false } field => field.Syntax.ToString(),
        IPropertyReferenceOperation { Property.SetMethod: { IsInitOnly: false } } property => property.Syntax.ToString(),
        _ => null,
    };
}
