using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP006: the search that a method returns is dropped, so the condition is lost.</summary>
internal sealed class DroppedSearchReviewer() : Reviewer(Rules.Dropped)
{
    public override void Start(ReviewedCode code, SdkTypes sdk) => code.Search += (operation, search) =>
    {
        if (search.End is not IInvocationOperation call || Statement(call) is not { } dropping || ExpectedFailure.Holds(call))
        {
            return;
        }

        Edit? edit = dropping.Operation == call && dropping.Syntax is ExpressionStatementSyntax statement && Variable(call) is { } variable
            ? new Edit($"Assign it to '{variable}'", (Location.Create(statement.SyntaxTree, new TextSpan(statement.SpanStart, 0)), $"{variable} = "))
            : null;
        operation.ReportDiagnostic(Edit.Attach(edit, Rule, dropping.Operation.Syntax.GetLocation(), call.TargetMethod.Name));
    };

    // The statement that does nothing with a value.
    private static IExpressionStatementOperation? Statement(IOperation value) => value.Parent switch
    {
        IExpressionStatementOperation statement => statement,
        IConditionalAccessOperation access when access.WhenNotNull == value => Statement(access),
        _ => null,
    };

    // What the chain begins with, if it can be assigned and it makes no difference that it is written twice.
    private static string? Variable(IInvocationOperation call) => call.Instance switch
    {
        IInvocationOperation earlier => Variable(earlier),
        ILocalReferenceOperation { Local: { IsForEach: false, RefKind: not RefKind.RefReadOnly } } local => local.Local.Name,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.Ref or RefKind.Out } parameter => parameter.Parameter.Name,
        IFieldReferenceOperation { Field.IsReadOnly: false } field => Path(field),
        IPropertyReferenceOperation { Property.SetMethod: { IsInitOnly: false } setter } property when IsAccessible(setter, property) => Path(property),
        _ => null,
    };

    private static string? Path(IMemberReferenceOperation member) => IsPlain(member) ? member.Syntax.ToString() : null;

    private static bool IsPlain(IOperation? operation) => operation switch
    {
        null or IInstanceReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation => true,
        IPropertyReferenceOperation { Arguments.Length: > 0 } => false,
        IMemberReferenceOperation { Type.IsReferenceType: true } member => IsPlain(member.Instance),
        _ => false,
    };

    private static bool IsAccessible(IMethodSymbol setter, IPropertyReferenceOperation property) =>
        property.SemanticModel!.IsAccessible(property.Syntax.SpanStart, setter);
}
