using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP008: a search is called page by page in a loop, or all of it is enumerated to take the first few.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PagingAnalyzer() : SdkAnalyzer(Rules.Paging)
{
    private const string PageByPage = "'SearchSessionsAsync' is called page by page: 'EnumerateSessionsAsync' does that, and returns each session once";

    private protected override void Start(CompilationStartAnalysisContext context, SdkTypes sdk) => context.RegisterOperationAction(
        operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            switch (call.TargetMethod.Name)
            {
                case "SearchSessionsAsync" when IsOfSdk(sdk, call) && LoopOver(sdk, call) is { } loop:
                    operation.ReportDiagnostic(Edit.Attach(PageLoop.Mend(call, loop), Rule, call.Syntax.GetLocation(), PageByPage));
                    break;
                case "EnumerateSessionsAsync" when IsOfSdk(sdk, call) && SessionCall.Given(call, "options") is null:
                    ReviewEnumeration(operation, call);
                    break;
            }
        },
        OperationKind.Invocation);

    private static bool IsOfSdk(SdkTypes sdk, IInvocationOperation call) => sdk.NameOf(call.TargetMethod.ContainingType) is not null;

    // The loop that changes the page which the call asks for.
    private static ILoopOperation? LoopOver(SdkTypes sdk, IInvocationOperation call)
    {
        IOperation? page = SessionCall.Given(call, "page") ?? call.Descendants().OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(set => set.Target is IPropertyReferenceOperation { Property: { Name: nameof(SearchSessionsForm.Page) } property } && sdk.NameOf(property.ContainingType) is not null)?.Value;
        if (page is null)
        {
            return null;
        }

        ISymbol[] read = [.. page.DescendantsAndSelf().Select(Variable).OfType<ISymbol>()];
        for (IOperation? outer = call.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); outer = outer.Parent)
        {
            if (outer is ILoopOperation loop && ChangedBy(loop).Any(changed => read.Contains(changed, SymbolEqualityComparer.Default)))
            {
                return loop;
            }
        }

        return null;
    }

    private static IEnumerable<ISymbol> ChangedBy(ILoopOperation loop) =>
        loop is IForEachLoopOperation each && each.Collection.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => call.TargetMethod is { Name: "Range", ContainingType.Name: nameof(Enumerable) })
            ? loop.Locals
            : loop.Descendants().Select(changing => changing switch
            {
                IIncrementOrDecrementOperation step => Variable(step.Target),
                IAssignmentOperation assignment => Variable(assignment.Target),
                _ => null,
            }).OfType<ISymbol>();

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private void ReviewEnumeration(OperationAnalysisContext context, IInvocationOperation call)
    {
        IOperation taken = call;
        int? count = null;
        if (Consumer(call) is { } first && FirstFew(first) is { } few)
        {
            taken = first;
            count = few;
        }

        IForEachLoopOperation? loop = Unwrap(taken.Parent) as IForEachLoopOperation;
        count ??= loop is null ? null : LoopEnd.CountOf(loop);
        if (count is { } limit and > 0 && limit <= ApiFacts.BoundsOf(nameof(SearchSessionsForm), nameof(SearchSessionsForm.Limit))?.Maximum)
        {
            string words = $"All pages are enumerated to take the first {(limit == 1 ? "session" : $"{limit} sessions")}: 'SearchSessionsAsync' with a limit of {limit} returns no more";
            Edit? edit = SessionCall.Rewrite(call, "SearchSessionsAsync", $"limit: {limit}") is not { } search ? null
                : loop is not null ? OfLoop(loop, taken, search)
                : OfResult(taken, search);
            context.ReportDiagnostic(Edit.Attach(edit, Rule, taken.Syntax.GetLocation(), words));
        }
    }

    // How many sessions a method of LINQ asks for; null for all, or an unknown number.
    private static int? FirstFew(IInvocationOperation consumer) => (consumer.TargetMethod.Name, consumer.TargetMethod.Parameters.Length) switch
    {
        ("Take", 2) => consumer.Arguments[1].Value.ConstantValue is { HasValue: true, Value: int count } ? count : null,
        ("AnyAsync" or "FirstAsync" or "FirstOrDefaultAsync", 1) => 1,
        ("AnyAsync" or "FirstAsync" or "FirstOrDefaultAsync", 2) when consumer.TargetMethod.Parameters[1].Type.Name == nameof(CancellationToken) => 1,
        _ => null,
    };

    // What LINQ does next with a sequence.
    private static IInvocationOperation? Consumer(IOperation sequence) =>
        Unwrap(sequence.Parent) is IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation call } && call.TargetMethod.ContainingNamespace.ToDisplayString() == "System.Linq" ? call : null;

    private static IOperation? Unwrap(IOperation? operation) => operation is IConversionOperation conversion ? Unwrap(conversion.Parent) : operation;

    private static Edit? OfLoop(IForEachLoopOperation loop, IOperation taken, string search)
    {
        var each = (CommonForEachStatementSyntax)loop.Syntax;
        return new Edit("Search with a limit",
            (Location.Create(each.SyntaxTree, TextSpan.FromBounds(each.AwaitKeyword.SpanStart, each.ForEachKeyword.SpanStart)), ""),
            (taken.Syntax.GetLocation(), $"await {search}"));
    }

    private static Edit? OfResult(IOperation taken, string search)
    {
        IInvocationOperation? last = ((IInvocationOperation)taken).TargetMethod.Name == "Take" ? Consumer(taken) : (IInvocationOperation)taken;
        return last is { TargetMethod.Name: "AnyAsync" or "FirstAsync" or "FirstOrDefaultAsync" or "ToArrayAsync" or "ToListAsync", Parent: IAwaitOperation wait }
            && last.Arguments.Skip(1).All(argument => argument.IsImplicit)
            ? new Edit("Search with a limit", (wait.Syntax.GetLocation(), $"(await {search}).{last.TargetMethod.Name.Replace("Async", "")}()"))
            : null;
    }
}
