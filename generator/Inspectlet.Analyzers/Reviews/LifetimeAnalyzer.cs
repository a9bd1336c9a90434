using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP009: a client is made for each call or each turn of a loop, or one that a container owns is disposed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifetimeAnalyzer() : SdkAnalyzer(Rules.Lifetime)
{
    private const string PerCall = "A client is made for one call: create one for each account and keep it, so that connections and limits are shared";
    private const string PerTurn = "A client is made in each turn of the loop: create it before the loop";
    private const string Owned = "The client belongs to the container, which disposes it: others that use it would fail";

    private protected override void Start(CompilationStartAnalysisContext context, SdkTypes sdk)
    {
        context.RegisterOperationAction(operation => ReviewCreation(operation, sdk), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => ReviewCall(operation, sdk), OperationKind.Invocation);
        context.RegisterOperationAction(operation => ReviewUsing(operation, sdk, ((IUsingOperation)operation.Operation).Resources), OperationKind.Using);
        context.RegisterOperationAction(operation => ReviewUsing(operation, sdk, ((IUsingDeclarationOperation)operation.Operation).DeclarationGroup), OperationKind.UsingDeclaration);
    }

    private void ReviewCreation(OperationAnalysisContext context, SdkTypes sdk)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (sdk.NameOf(creation.Type) != "InspectletClient")
        {
            return;
        }

        string? words = IsForOneCall(sdk, creation) ? PerCall : IsSameInEachTurn(creation) ? PerTurn : null;
        if (words is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), words));
        }
    }

    private void ReviewCall(OperationAnalysisContext context, SdkTypes sdk)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: nameof(IDisposable.Dispose), Parameters.Length: 0 } && IsOfContainer(sdk, call.Instance))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Owned));
        }
    }

    private void ReviewUsing(OperationAnalysisContext context, SdkTypes sdk, IOperation resources)
    {
        IEnumerable<IOperation> given = resources is IVariableDeclarationGroupOperation group
            ? group.Descendants().OfType<IVariableDeclaratorOperation>().Select(declarator => declarator.Initializer?.Value).OfType<IOperation>()
            : [resources];
        foreach (IOperation resource in given.Where(resource => IsOfContainer(sdk, resource)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, resource.Syntax.GetLocation(), Owned));
        }
    }

    // What calls an operation, which may be an extension, and is lost then.
    private static bool IsForOneCall(SdkTypes sdk, IObjectCreationOperation creation) => Outside(creation).Parent switch
    {
        IInvocationOperation { TargetMethod.Name: not nameof(IDisposable.Dispose) } => true,
        IArgumentOperation { Parameter: { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } method } } => sdk.NameOf(method.ContainingType) is not null,
        _ => false,
    };

    // Nothing that it is made of changes from turn to turn, as the account does in a loop over accounts.
    private static bool IsSameInEachTurn(IObjectCreationOperation creation)
    {
        for (IOperation? outer = creation.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); outer = outer.Parent)
        {
            if (outer is ILoopOperation loop && !IsBefore(loop, creation))
            {
                return creation.Descendants().All(part => !IsOfTurn(loop, part));
            }
        }

        return false;
    }

    // The collection of a loop and what begins it are evaluated once.
    private static bool IsBefore(ILoopOperation loop, IOperation operation) => !operation.Syntax.Span.OverlapsWith(loop.Body.Syntax.Span);

    // What a call returns may differ each time, and so may what the loop declares or assigns.
    private static bool IsOfTurn(ILoopOperation loop, IOperation part) => part switch
    {
        IInvocationOperation or IAwaitOperation or IArrayElementReferenceOperation or IPropertyReferenceOperation { Arguments.Length: > 0 } => true,
        ILocalReferenceOperation local => local.Local.DeclaringSyntaxReferences.Any(declaration => loop.Syntax.Span.Contains(declaration.Span)) || IsAssignedIn(loop, local.Local),
        IParameterReferenceOperation parameter => IsAssignedIn(loop, parameter.Parameter),
        IFieldReferenceOperation field => IsAssignedIn(loop, field.Field),
        _ => false,
    };

    private static bool IsAssignedIn(ILoopOperation loop, ISymbol variable) => loop.Descendants().Any(changing => changing switch
    {
        IAssignmentOperation assignment => IsOf(assignment.Target, variable),
        IIncrementOrDecrementOperation step => IsOf(step.Target, variable),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => IsOf(argument.Value, variable),
        _ => false,
    });

    // Also a member of it: options that are changed in place are others.
    private static bool IsOf(IOperation target, ISymbol variable) => target switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        IMemberReferenceOperation member => SymbolEqualityComparer.Default.Equals(member.Member, variable) || (member.Instance is { } instance && IsOf(instance, variable)),
        _ => false,
    };

    private static bool IsOfContainer(SdkTypes sdk, IOperation? operation) => operation switch
    {
        IConversionOperation conversion => IsOfContainer(sdk, conversion.Operand),
        ICoalesceOperation coalesce => IsOfContainer(sdk, coalesce.Value),
        IConditionalAccessInstanceOperation { Parent.Parent: IConditionalAccessOperation access } => IsOfContainer(sdk, access.Operation),
        ILocalReferenceOperation => IsOfContainer(sdk, AssignedOnce.ValueOf(operation)),
        IInvocationOperation { TargetMethod: { Name: "GetService" or "GetRequiredService" or "GetKeyedService" or "GetRequiredKeyedService", TypeArguments: { Length: 1 } of } method } =>
            method.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.DependencyInjection" && sdk.NameOf(of[0]) is "InspectletClient" or "IInspectletClient",
        _ => false,
    };

    private static IOperation Outside(IOperation operation) => operation.Parent is IConversionOperation conversion ? Outside(conversion) : operation;
}
