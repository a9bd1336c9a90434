using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>After how many elements a loop over a sequence ends.</summary>
internal static class LoopEnd
{
    /// <summary>The number; null if it may take them all, or leaves some out before it counts.</summary>
    public static int? CountOf(IForEachLoopOperation loop)
    {
        IOperation[] statements = loop.Body is IBlockOperation block ? [.. block.Operations] : [loop.Body];
        int? count = statements.Length == 0 ? null
            : IsEnd(statements[statements.Length - 1]) ? 1
            : statements.OfType<IConditionalOperation>().Where(test => IsEnd(test.WhenTrue)).Select(test => CountOf(loop, statements, test.Condition)).FirstOrDefault(counted => counted is not null);
        return count is not null && loop.Body.DescendantsAndSelf().OfType<IBranchOperation>().All(branch => branch.BranchKind == BranchKind.Break) ? count : null;
    }

    private static bool IsEnd(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: { Length: > 0 } operations } => IsEnd(operations[operations.Length - 1]),
        IReturnOperation end => end.Kind != OperationKind.YieldReturn,
        IBranchOperation => true,
        _ => false,
    };

    // Of a counter that begins at 0 beside the loop, and that nothing else changes: if (++count == 10), or count++ before it.
    private static int? CountOf(IForEachLoopOperation loop, IOperation[] statements, IOperation condition)
    {
        if (condition is not IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.GreaterThanOrEqual,
                LeftOperand: var counted,
                RightOperand.ConstantValue.Value: int count,
            })
        {
            return null;
        }

        IIncrementOrDecrementOperation? increment = counted as IIncrementOrDecrementOperation
            ?? statements.TakeWhile(statement => !statement.Syntax.Span.Contains(condition.Syntax.Span))
                .OfType<IExpressionStatementOperation>().Select(statement => statement.Operation).OfType<IIncrementOrDecrementOperation>().FirstOrDefault();
        return increment is { Kind: OperationKind.Increment, Target: ILocalReferenceOperation counter }
            && (counted == increment ? !increment.IsPostfix : counted is ILocalReferenceOperation read && Is(counter, read))
            && loop.Parent is { } beside
            && BeginsAtZero(beside, counter)
            && beside.Descendants().OfType<ILocalReferenceOperation>().Count(use => Is(counter, use) && use.Parent is IIncrementOrDecrementOperation or IAssignmentOperation) == 1
                ? count
                : null;
    }

    private static bool BeginsAtZero(IOperation beside, ILocalReferenceOperation counter) =>
        beside.ChildOperations.OfType<IVariableDeclarationGroupOperation>().SelectMany(group => group.Declarations).SelectMany(declaration => declaration.Declarators)
            .Any(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, counter.Local) && declarator.Initializer?.Value.ConstantValue.Value is 0);

    private static bool Is(ILocalReferenceOperation counter, ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(counter.Local, other.Local);
}
