using System.Collections.Immutable;
using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers;

/// <summary>The code of a compilation, as reviewers look at it. What most code is not, it leaves out by the cheapest test that tells.</summary>
internal sealed class ReviewedCode(SdkTypes sdk)
{
    /// <summary>A value that is given to a member of one of the SDK's records, or to a parameter of one of its methods.</summary>
    public event Action<OperationAnalysisContext, GivenValue>? Value;

    /// <summary>A search that is built, as a whole: not the beginnings of a chain.</summary>
    public event Action<OperationAnalysisContext, FollowedSearch>? Search;

    /// <summary>A call of a method of the SDK; with the name of its type.</summary>
    public event Action<OperationAnalysisContext, IInvocationOperation, string>? SdkCall;

    /// <summary>A type of the SDK that is made by <c>new</c>; with its name.</summary>
    public event Action<OperationAnalysisContext, IObjectCreationOperation, string>? SdkCreation;

    /// <summary>A call of a method of others, which may also be a constructor that another one calls.</summary>
    public event Action<OperationAnalysisContext, IInvocationOperation>? OtherCall;

    /// <summary>A type of others that is made by <c>new</c>.</summary>
    public event Action<OperationAnalysisContext, IObjectCreationOperation>? OtherCreation;

    /// <summary>A value that is written to an indexer of others.</summary>
    public event Action<OperationAnalysisContext, IPropertyReferenceOperation, IOperation>? OtherEntry;

    /// <summary>A value that is disposed of.</summary>
    public event Action<OperationAnalysisContext, IOperation>? Disposal;

    public void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation => SeeCall(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(operation => SeeCreation(operation, (IObjectCreationOperation)operation.Operation), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => SeeAssignment(operation, (IAssignmentOperation)operation.Operation), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(SeeSearch, OperationKind.With);
        context.RegisterOperationAction(operation => SeeUsing(operation, ((IUsingOperation)operation.Operation).Resources), OperationKind.Using);
        context.RegisterOperationAction(operation => SeeUsing(operation, ((IUsingDeclarationOperation)operation.Operation).DeclarationGroup), OperationKind.UsingDeclaration);
    }

    private void SeeCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (sdk.NameOf(method.ContainingType) is { } type)
        {
            SeeArguments(context, call.Arguments, type, method.Name);
            SeeSearch(context);
            SdkCall?.Invoke(context, call, type);
        }
        else
        {
            OtherCall?.Invoke(context, call);
        }

        if (Disposal is not null && method.Name == nameof(IDisposable.Dispose) && call.Instance is { } instance)
        {
            Disposal(context, instance);
        }
    }

    private void SeeCreation(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (sdk.NameOf(creation.Type) is { } type)
        {
            SeeArguments(context, creation.Arguments, type, WellKnownMemberNames.InstanceConstructorName);
            SeeSearch(context);
            SdkCreation?.Invoke(context, creation, type);
        }
        else
        {
            OtherCreation?.Invoke(context, creation);
        }
    }

    private void SeeAssignment(OperationAnalysisContext context, IAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation target)
        {
            return;
        }

        if (sdk.NameOf(target.Property.ContainingType) is { } type)
        {
            Value?.Invoke(context, new GivenValue(type, target.Property.Name, assignment.Value));
        }
        else if (target.Arguments.Length > 0)
        {
            OtherEntry?.Invoke(context, target, assignment.Value);
        }
    }

    private void SeeArguments(OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments, string type, string method)
    {
        if (Value is null)
        {
            return;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && GivenValue.Of(argument, type, method) is { } given)
            {
                Value(context, given);
            }
        }
    }

    private void SeeSearch(OperationAnalysisContext context)
    {
        if (Search is not null && FollowedSearch.EndingAt(sdk, context.Operation) is { } search)
        {
            Search(context, search);
        }
    }

    private void SeeUsing(OperationAnalysisContext context, IOperation resources)
    {
        if (Disposal is null)
        {
            return;
        }

        if (resources is not IVariableDeclarationGroupOperation group)
        {
            Disposal(context, resources);
            return;
        }

        foreach (IVariableDeclarationOperation declaration in group.Declarations)
        {
            foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
            {
                if (declarator.Initializer is { } initializer)
                {
                    Disposal(context, initializer.Value);
                }
            }
        }
    }
}
