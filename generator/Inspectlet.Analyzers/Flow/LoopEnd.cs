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
        if (statements.Length == 0 || loop.Body.DescendantsAndSelf().OfType<IBranchOperation>().Any(branch => branch.BranchKind != BranchKind.Break))
        {
            return null;
        }

        return IsEnd(statements[statements.Length - 1]) ? 1
            : statements.OfType<IConditionalOperation>().Where(test => test.WhenFalse is null && IsEnd(test.WhenTrue)).Select(test => CountOf(loop, test.Condition)).FirstOrDefault(count => count is not null);
    }

    private static bool IsEnd(IOperation statement) => statement switch
    {
        IBlockOperation { Operations.Length: 1 } block => IsEnd(block.Operations[0]),
        IReturnOperation { Kind: OperationKind.Return } or IBranchOperation { BranchKind: BranchKind.Break } => true,
        _ => false,
    };

    // Of a counter that begins at 0 beside the loop, and that nothing else changes: if (++count == 10).
    private static int? CountOf(IForEachLoopOperation loop, IOperation condition) =>
        condition is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.GreaterThanOrEqual,
            LeftOperand: IIncrementOrDecrementOperation { Kind: OperationKind.Increment, IsPostfix: false, Target: ILocalReferenceOperation counter },
            RightOperand.ConstantValue: { HasValue: true, Value: int count },
        }
        && loop.Parent is { } beside
        && beside.ChildOperations.OfType<IVariableDeclarationGroupOperation>().SelectMany(group => group.Descendants()).OfType<IVariableDeclaratorOperation>()
            .Any(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, counter.Local) && declarator.Initializer?.Value.ConstantValue is { HasValue: true, Value: 0 })
        && beside.Descendants().OfType<ILocalReferenceOperation>().Count(use => SymbolEqualityComparer.Default.Equals(use.Local, counter.Local) && use.Parent is IIncrementOrDecrementOperation or IAssignmentOperation) == 1
            ? count
            : null;
}
