using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>What the code gives to a member of one of the SDK's records, or to a parameter of an operation.</summary>
/// <param name="owner">The record, or the operation's method.</param>
/// <param name="member">The property, or the parameter.</param>
/// <param name="value">The value.</param>
internal sealed class GivenValue(string owner, string member, IOperation value)
{
    public string Owner => owner;

    public string Member => member;

    public IOperation Value => value;

    /// <summary>Calls an action for each value that is given anywhere: by a method of a search, in braces, or as an argument of an operation.</summary>
    public static void ForEach(CompilationStartAnalysisContext context, SdkTypes sdk, Action<OperationAnalysisContext, GivenValue> action)
    {
        context.RegisterOperationAction(
            operation =>
            {
                if (Of(sdk, operation.Operation) is { } given)
                {
                    action(operation, given);
                }
            },
            OperationKind.Argument,
            OperationKind.SimpleAssignment);
    }

    private static GivenValue? Of(SdkTypes sdk, IOperation operation) => operation switch
    {
        IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument => Of(sdk, parameter, argument.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment when sdk.NameOf(property.ContainingType) is { } record =>
            new GivenValue(record, property.Name, assignment.Value),
        _ => null,
    };

    private static GivenValue? Of(SdkTypes sdk, IParameterSymbol parameter, IOperation value)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || sdk.NameOf(method.ContainingType) is not { } type)
        {
            return null;
        }

        return type != nameof(SessionSearch) ? new GivenValue(method.Name, parameter.Name, value)
            : FluentMethod.Named(method.Name) is { } fluent && parameter.Ordinal < fluent.Members.Count ? new GivenValue(type, fluent.Members[parameter.Ordinal], value)
            : null;
    }
}
