using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers.Flow;

/// <summary>An enumeration of which so few sessions are taken that a search with a limit returns them all.</summary>
/// <param name="taken">What takes them, or the enumeration.</param>
/// <param name="count">How many.</param>
internal sealed class FirstFew(IOperation taken, int count)
{
    private const string Title = "Search with a limit";

    private static readonly double Most = ApiFacts.BoundsOf(nameof(SearchSessionsForm), nameof(SearchSessionsForm.Limit))!.Maximum!.Value;

    public IOperation Taken => taken;

    public int Count => count;

    /// <summary>What becomes of an enumeration; null if it may be read to its end, or if that is not known.</summary>
    public static FirstFew? Of(IInvocationOperation enumeration)
    {
        FirstFew? few = Consumer(enumeration) is { } consumer
            ? CountOf(consumer) is { } taken ? new FirstFew(consumer, taken) : null
            : LoopOver(enumeration) is { } loop && LoopEnd.CountOf(loop) is { } left ? new FirstFew(enumeration, left) : null;
        return few?.Count >= 1 && few.Count <= Most ? few : null;
    }

    /// <summary>The search that returns the same; null where the code is in another shape.</summary>
    public Edit? Mend(IInvocationOperation enumeration)
    {
        if (SessionCall.Rewrite(enumeration, "SearchSessionsAsync", $"limit: {count}") is not { } search)
        {
            return null;
        }

        return taken.Syntax.Parent is ForEachStatementSyntax each ? OfLoop(each, search) : OfResult(search);
    }

    // How many sessions a method of LINQ asks for; null for all, or an unknown number.
    private static int? CountOf(IInvocationOperation consumer) => (consumer.TargetMethod.Name, consumer.TargetMethod.Parameters.Length) switch
    {
        ("Take", 2) => consumer.Arguments[1].Value.ConstantValue is { Value: int count } ? count : null,
        ("AnyAsync" or "FirstAsync" or "FirstOrDefaultAsync", 2) when consumer.TargetMethod.Parameters[1].Type.Name == nameof(CancellationToken) => 1,
        _ => null,
    };

    // What LINQ does next with a sequence.
    private static IInvocationOperation? Consumer(IOperation sequence) =>
        Unwrap(sequence.Parent) is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "AsyncEnumerable" } call } ? call : null;

    private static IForEachLoopOperation? LoopOver(IOperation sequence) => Unwrap(sequence.Parent) switch
    {
        IForEachLoopOperation loop => loop,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WithCancellation" } call } => LoopOver(call),
        IInvocationOperation call => LoopOver(call),
        _ => null,
    };

    private static IOperation? Unwrap(IOperation? operation) => operation is IConversionOperation conversion ? Unwrap(conversion.Parent) : operation;

    private Edit OfLoop(ForEachStatementSyntax each, string search) => new(Title,
        (Location.Create(each.SyntaxTree, TextSpan.FromBounds(each.AwaitKeyword.SpanStart, each.ForEachKeyword.SpanStart)), ""),
        (taken.Syntax.GetLocation(), $"await {search}"));

    private Edit? OfResult(string search) => Result() is IAwaitOperation { Operation: IInvocationOperation last } result
        ? new Edit(Title, (result.Syntax.GetLocation(), $"(await {search}).{last.TargetMethod.Name.Replace("Async", "")}()"))
        : null;

    // What is awaited at once, called as an extension.
    private IAwaitOperation? Result()
    {
        IInvocationOperation? last = taken is IInvocationOperation { TargetMethod.Name: "Take" } take ? Consumer(take) : taken as IInvocationOperation;
        return last is { Parent: IAwaitOperation result, Syntax: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } } ? result : null;
    }
}
