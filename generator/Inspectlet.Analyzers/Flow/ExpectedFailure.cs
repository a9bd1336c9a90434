using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>Code that a test lets fail: what it does wrong, it does on purpose.</summary>
internal static class ExpectedFailure
{
    /// <summary>Whether an operation stands in a function that is expected to throw, as in <c>Assert.Throws(() => …)</c> and <c>act.Should().Throw()</c>.</summary>
    public static bool Holds(IOperation operation)
    {
        for (IOperation? around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation made } && IsExpected(made))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExpected(IOperation function) => function.Parent switch
    {
        IConversionOperation conversion => IsExpected(conversion),
        IArgumentOperation { Parent: IInvocationOperation call } => IsExpectation(call.TargetMethod.Name),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => Root(function).Descendants()
            .Any(use => use is ILocalReferenceOperation read && SymbolEqualityComparer.Default.Equals(read.Local, local) && IsExpected(read)),
        _ => false,
    };

    private static bool IsExpectation(string method) =>
        method is "Should" or "Invoking" or "Awaiting" or "Exception" or "ExceptionAsync" || method.StartsWith("Throw", StringComparison.Ordinal);

    private static IOperation Root(IOperation operation) => operation.Parent is { } parent ? Root(parent) : operation;
}
