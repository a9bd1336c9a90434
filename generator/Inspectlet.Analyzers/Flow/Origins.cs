using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>What a value may be, or what can be read in it once it is written as text: through choices, interpolation, concatenation, and variables that are given a value once.</summary>
internal static class Origins
{
    // A variable may stand for another, and that for a third; one that stands for itself must end.
    private const int Hops = 16;

    // They leave the text readable. A part of it, or what another method makes of it, is no longer that text.
    private static readonly HashSet<string> KeepText = ["ToLower", "ToLowerInvariant", "ToString", "ToUpper", "ToUpperInvariant", "Trim", "TrimEnd", "TrimStart"];

    /// <summary>Everything that the value may be or is written from, itself included, with the place where the code in question names it.</summary>
    public static IEnumerable<(IOperation Value, IOperation Place)> Of(IOperation value) => Of(value, place: null, Hops);

    private static IEnumerable<(IOperation Value, IOperation Place)> Of(IOperation value, IOperation? place, int hops)
    {
        yield return (value, place ?? value);

        bool isElsewhere = value is ILocalReferenceOperation or IFieldReferenceOperation;
        IEnumerable<IOperation?> parts = !isElsewhere ? PartsOf(value) : hops > 0 ? [AssignedOnce.ValueOf(value)] : [];
        foreach (IOperation part in parts.OfType<IOperation>())
        {
            foreach ((IOperation, IOperation) origin in Of(part, isElsewhere || value is IConditionalAccessOperation ? place ?? value : place, isElsewhere ? hops - 1 : hops))
            {
                yield return origin;
            }
        }
    }

    private static IEnumerable<IOperation?> PartsOf(IOperation value) => value switch
    {
        IConversionOperation conversion => [conversion.Operand],
        IBinaryOperation { Type.SpecialType: SpecialType.System_String } sum => [sum.LeftOperand, sum.RightOperand],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        IConditionalOperation choice => [choice.WhenTrue, choice.WhenFalse],
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
        IConditionalAccessOperation access => [access.WhenNotNull],
        IConditionalAccessInstanceOperation instance => [AccessedBy(instance)],
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IAnonymousObjectCreationOperation record => record.Initializers.OfType<ISimpleAssignmentOperation>().Select(member => member.Value),
        ITupleOperation tuple => tuple.Elements,
        IInvocationOperation call => PartsOf(call),
        _ => [],
    };

    private static IEnumerable<IOperation?> PartsOf(IInvocationOperation call) => (call.TargetMethod.ContainingType.Name, call.TargetMethod.Name) switch
    {
        (_, var name) when call.Instance is not null => KeepText.Contains(name) ? [call.Instance] : [],
        (nameof(String), "Concat" or "Format" or "Join") => call.Arguments.Select(argument => argument.Value),
        (nameof(Enumerable), "Select") => ReturnedBy(call.Arguments[1].Value),
        _ => [],
    };

    private static IEnumerable<IOperation?> ReturnedBy(IOperation function) => function is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
        ? lambda.Body.Descendants().OfType<IReturnOperation>().Select(end => end.ReturnedValue)
        : [];

    private static IOperation AccessedBy(IOperation operation) =>
        operation.Parent is IConditionalAccessOperation access && access.WhenNotNull == operation ? access.Operation : AccessedBy(operation.Parent!);
}
