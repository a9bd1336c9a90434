using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>Code that runs more than once, such as a loop: what is another value each time, and what is not.</summary>
internal static class Repetition
{
    // A variable may be given another, and that a third; one that is given itself must end.
    private const int Hops = 16;

    /// <summary>The innermost loop around an operation that counts a value up or down; null for none.</summary>
    public static ILoopOperation? LoopThatCounts(IOperation operation, IOperation value)
    {
        for (IOperation? around = operation.Parent; around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            if (around is ILoopOperation loop && Counts(loop, value, Hops))
            {
                return loop;
            }
        }

        return null;
    }

    /// <summary>Whether a value may be another one in each run. What is called may return another one each time.</summary>
    public static bool Changes(IOperation repeated, IOperation value) => value.DescendantsAndSelf().Any(part => part switch
    {
        IInvocationOperation or IAwaitOperation or IArrayElementReferenceOperation or IPropertyReferenceOperation { Arguments.Length: > 0 } => true,
        _ => Variable(part) is { } variable && (IsDeclaredIn(repeated, variable)
            ? AssignedOnce.ValueOf(part) is not { } given || Changes(repeated, given)
            : IsWrittenIn(repeated, variable)),
    });

    private static bool Counts(ILoopOperation loop, IOperation value, int hops) => value switch
    {
        IConversionOperation conversion => Counts(loop, conversion.Operand, hops),
        IIncrementOrDecrementOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum => Counts(loop, sum.LeftOperand, hops) || Counts(loop, sum.RightOperand, hops),
        _ when Variable(value) is { } variable => IsOfRange(loop, variable) || IsStepped(loop, variable)
            || (hops > 0 && value is ILocalReferenceOperation && AssignedOnce.ValueOf(value) is { } given && Counts(loop, given, hops - 1)),
        _ => false,
    };

    // foreach (int page in Enumerable.Range(1, 5))
    private static bool IsOfRange(ILoopOperation loop, ISymbol variable) =>
        loop is IForEachLoopOperation each
        && each.Locals.Contains(variable, SymbolEqualityComparer.Default)
        && each.Collection.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => call.TargetMethod is { Name: "Range", ContainingType.Name: nameof(Enumerable) });

    private static bool IsStepped(ILoopOperation loop, ISymbol variable) => loop.Descendants().Any(step => step switch
    {
        IIncrementOrDecrementOperation increment => Is(increment.Target, variable),
        ICompoundAssignmentOperation assignment => Is(assignment.Target, variable),
        ISimpleAssignmentOperation assignment => Is(assignment.Target, variable) && assignment.Value.Descendants().Any(part => Is(part, variable)),
        _ => false,
    });

    private static bool IsDeclaredIn(IOperation repeated, ISymbol variable) => variable.DeclaringSyntaxReferences.Any(declaration =>
        declaration.SyntaxTree == repeated.Syntax.SyntaxTree && repeated.Syntax.Span.Contains(declaration.Span));

    private static bool IsWrittenIn(IOperation repeated, ISymbol variable) => repeated.Descendants().Any(writing => writing switch
    {
        IAssignmentOperation assignment => IsOf(assignment.Target, variable),
        IIncrementOrDecrementOperation increment => IsOf(increment.Target, variable),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => IsOf(argument.Value, variable),
        _ => false,
    });

    // Also a member of it: options that are changed in place are others.
    private static bool IsOf(IOperation target, ISymbol variable) => Is(target, variable) || (target is IMemberReferenceOperation { Instance: { } instance } && IsOf(instance, variable));

    private static bool Is(IOperation operation, ISymbol variable) => SymbolEqualityComparer.Default.Equals(Variable(operation), variable);

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };
}
