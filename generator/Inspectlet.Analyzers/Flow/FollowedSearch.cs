using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>A search as the code builds it, step by step, through chains of calls, <c>with</c>, and variables that are given a value once.</summary>
internal sealed class FollowedSearch
{
    // A variable may be built from another, and that from a third; one that is built from itself must end.
    private const int Hops = 16;

    private readonly SdkTypes _sdk;
    private readonly List<SearchStep> _steps = [];
    private readonly bool _isWhole;

    private FollowedSearch(SdkTypes sdk, IOperation operation)
    {
        _sdk = sdk;
        End = operation;
        _isWhole = Follow(operation, Reach.Here, Hops);
    }

    /// <summary>The last step, which has the whole search as its value.</summary>
    public IOperation End { get; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<SearchStep> Steps => _steps;

    /// <summary>The search that an operation ends; null if it builds none, or if another one goes on with it.</summary>
    public static FollowedSearch? EndingAt(SdkTypes sdk, IOperation operation) =>
        IsStep(sdk, operation) && !IsContinued(sdk, operation) ? new FollowedSearch(sdk, operation) : null;

    /// <summary>The search, if all of it is known at compile time and the SDK takes it.</summary>
    public SessionSearch? Evaluate()
    {
        if (!_isWhole)
        {
            return null;
        }

        try
        {
            return _steps.Aggregate((SessionSearch?)new SessionSearch(), static (search, step) => search is null ? null : step.Apply(search));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether an operation adds to a search, or makes one of members in braces.</summary>
    private static bool IsStep(SdkTypes sdk, IOperation operation) => operation switch
    {
        IInvocationOperation call => sdk.IsSearch(call.TargetMethod.ContainingType) && FluentMethod.Named(call.TargetMethod.Name) is not null,
        IWithOperation or IObjectCreationOperation => sdk.IsSearch(operation.Type),
        _ => false,
    };

    private static bool IsContinued(SdkTypes sdk, IOperation operation) => operation.Parent switch
    {
        IConversionOperation conversion => IsContinued(sdk, conversion),
        IInvocationOperation call => call.Instance == operation && IsStep(sdk, call),
        IWithOperation with => with.Operand == operation,
        _ => false,
    };

    // Adds the steps, and says whether all are known: whether the search begins without conditions.
    private bool Follow(IOperation? operation, Reach reach, int hops)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return Follow(conversion.Operand, reach, hops);

            case IInvocationOperation call when IsStep(_sdk, call):
                bool isWhole = Follow(call.Instance, reach, hops);
                _steps.Add(OfCall(call, reach));
                return isWhole;

            case IWithOperation with when IsStep(_sdk, with):
                isWhole = Follow(with.Operand, reach, hops);
                AddMembers(with.Initializer, reach);
                return isWhole;

            case IObjectCreationOperation creation when IsStep(_sdk, creation):
                AddMembers(creation.Initializer, reach);
                return true;

            case IPropertyReferenceOperation { Property.Name: "All" } all when _sdk.IsSearch(all.Property.ContainingType):
                return true;

            case ILocalReferenceOperation or IMemberReferenceOperation when hops > 0 && AssignedOnce.ValueOf(operation) is { } value:
                return Follow(value, reach != Reach.Elsewhere && AssignedOnce.IsReadOnce(operation) ? Reach.OnlyForHere : Reach.Elsewhere, hops - 1);

            default:
                return false;
        }
    }

    private SearchStep OfCall(IInvocationOperation call, Reach reach)
    {
        FluentMethod method = FluentMethod.Named(call.TargetMethod.Name)!;
        IArgumentOperation[] arguments = [.. call.Arguments.OrderBy(argument => argument.Parameter!.Ordinal)];
        return new SearchStep(
            call.TargetMethod.Name,
            call,
            reach,
            [.. method.Members.Zip(arguments, (member, argument) => new KeyValuePair<string, IOperation>(member, argument.Value))],
            [.. arguments.Select(argument => (argument.Value, argument.Parameter!.Type))],
            method.Apply,
            _sdk);
    }

    private void AddMembers(IObjectOrCollectionInitializerOperation? braces, Reach reach)
    {
        foreach (ISimpleAssignmentOperation assignment in braces?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IPropertyReferenceOperation { Property: { } property })
            {
                _steps.Add(new SearchStep(
                    property.Name,
                    assignment,
                    reach,
                    [new(property.Name, assignment.Value)],
                    [(assignment.Value, property.Type)],
                    (search, given) => (SessionSearch)ApiFacts.With(search, property.Name, given[0]),
                    _sdk));
            }
        }
    }
}
