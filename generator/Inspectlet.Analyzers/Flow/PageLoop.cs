using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers.Flow;

/// <summary>
/// A loop that fetches page after page until the last, and goes through the sessions of each:
/// <code>
/// for (int page = 1; ; page++)
/// {
///     var found = await client.SearchSessionsAsync(id, search, limit: 100, page: page);
///     if (found.Count == 0) break;
///     foreach (Session session in found) { … }
/// }
/// </code>
/// </summary>
internal static class PageLoop
{
    /// <summary>The enumeration that does the same; null if the loop does anything else, so that it might not be the same.</summary>
    public static Edit? Mend(IInvocationOperation call, ILoopOperation loop)
    {
        if (loop.Syntax is not ForStatementSyntax
            {
                Condition: null,
                Declaration.Variables: { Count: 1 } counters,
                Incrementors: { Count: 1 } steps,
                Statement: BlockSyntax { Statements: { Count: 3 } statements },
            } syntax
            || counters[0] is not { Identifier.ValueText: var page, Initializer.Value: LiteralExpressionSyntax { Token.Value: 1 } }
            || !IsIncrement(steps[0], page)
            || statements[0] is not LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } lists }
            || lists[0] is not { Identifier.ValueText: var found, Initializer.Value: AwaitExpressionSyntax wait }
            || wait.Expression != call.Syntax
            || SessionCall.Given(call, "page")?.Syntax is not IdentifierNameSyntax
            || statements.OfType<IfStatementSyntax>().FirstOrDefault() is not { } end
            || !IsEnd(end, found, SessionCall.Given(call, "limit")?.Syntax)
            || statements.OfType<ForEachStatementSyntax>().FirstOrDefault() is not { Expression: IdentifierNameSyntax } each
            || SessionCall.Rewrite(call, "EnumerateSessionsAsync") is not { } enumeration)
        {
            return null;
        }

        // The counter is read for the page and its increment alone, the page by the two statements alone.
        return Uses(syntax, page) == 2 && Uses(syntax, found) == 2 && CanMove(each.Statement)
            ? new Edit("Enumerate the sessions", (syntax.GetLocation(), $"await foreach ({each.Type} {each.Identifier} in {enumeration}){BodyOf(each, syntax)}"))
            : null;
    }

    private static bool IsIncrement(ExpressionSyntax step, string counter) => step.ToString() is var text && (text == $"{counter}++" || text == $"++{counter}" || text == $"{counter} += 1");

    // if (found.Count == 0) break;
    private static bool IsEnd(IfStatementSyntax end, string found, SyntaxNode? limit) =>
        end is { Else: null, Statement: BreakStatementSyntax or BlockSyntax { Statements: { Count: 1 } } }
        && ((end.Statement as BlockSyntax)?.Statements[0] ?? end.Statement) is BreakStatementSyntax
        && (end.Condition.ToString() is var test && (test == $"{found}.Count == 0" || (limit is LiteralExpressionSyntax && test == $"{found}.Count < {limit}")));

    private static int Uses(SyntaxNode node, string name) => node.DescendantNodes().OfType<IdentifierNameSyntax>().Count(use => use.Identifier.ValueText == name && use.Parent is not NameColonSyntax);

    // 'break' leaves a page, and would leave the enumeration; a text of several lines would be another one further to the left.
    private static bool CanMove(StatementSyntax body) =>
        !body.DescendantNodesAndSelf().Any(node => node is BreakStatementSyntax) && !body.DescendantTokens().Any(token => token.Text.Contains('\n'));

    // As it stands, as far to the left as the loop around it.
    private static string BodyOf(ForEachStatementSyntax each, ForStatementSyntax loop)
    {
        SourceText text = each.SyntaxTree.GetText();
        string body = text.ToString(TextSpan.FromBounds(each.CloseParenToken.Span.End, each.Span.End));
        int deeper = Column(each) - Column(loop);
        return deeper <= 0 ? body : body.Replace("\n" + text.ToString(new TextSpan(each.SpanStart - deeper, deeper)), "\n");
    }

    private static int Column(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Character;
}
