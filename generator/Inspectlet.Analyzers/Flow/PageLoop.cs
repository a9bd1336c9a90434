using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers.Flow;

/// <summary>A loop that fetches page after page until one is empty, and goes through the sessions of each.</summary>
internal static class PageLoop
{
    /// <summary>The enumeration that does the same; null if the loop does anything else, so that it might not be the same.</summary>
    public static Edit? Mend(IInvocationOperation call, ILoopOperation loop)
    {
        if (loop.Syntax is not ForStatementSyntax { Condition: null, Initializers.Count: 0, Declaration.Variables: { Count: 1 } counters, Incrementors: { Count: 1 } steps, Statement: BlockSyntax { Statements: { Count: 3 } statements } } syntax
            || counters[0].Initializer?.Value is not LiteralExpressionSyntax { Token.Value: 1 }
            || !IsIncrement(steps[0])
            || statements[0] is not LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } fetched }
            || fetched[0].Initializer?.Value is not AwaitExpressionSyntax wait || wait.Expression != call.Syntax
            || statements.OfType<IfStatementSyntax>().FirstOrDefault() is not { } end || !IsEnd(end, fetched[0].Identifier.ValueText)
            || statements.OfType<ForEachStatementSyntax>().FirstOrDefault() is not { Expression: IdentifierNameSyntax source } each || source.Identifier.ValueText != fetched[0].Identifier.ValueText)
        {
            return null;
        }

        // The counter is read for the page and its increment alone, the page by the two statements alone.
        bool isAllUsed = Uses(syntax, counters[0].Identifier) == 2 && SessionCall.Given(call, "page") is { Syntax: IdentifierNameSyntax } or IConversionOperation { Operand.Syntax: IdentifierNameSyntax }
            && Uses(syntax, fetched[0].Identifier) == 2
            && SessionCall.Given(call, "limit") is null or { Syntax: LiteralExpressionSyntax or IdentifierNameSyntax };
        bool isLeft = each.Statement.DescendantNodesAndSelf().Any(node => node is BreakStatementSyntax);
        bool isText = syntax.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective)
            || each.Statement.DescendantTokens().Any(token => token.Text.Contains('\n'));
        return !isAllUsed || isLeft || isText || SessionCall.Rewrite(call, "EnumerateSessionsAsync") is not { } enumeration ? null
            : new Edit("Enumerate the sessions", (syntax.GetLocation(), $"await foreach ({each.Type} {each.Identifier} in {enumeration}){BodyOf(each, syntax)}"));
    }

    private static bool IsIncrement(ExpressionSyntax step) => step.IsKind(SyntaxKind.PostIncrementExpression) || step.IsKind(SyntaxKind.PreIncrementExpression);

    // if (fetched.Count == 0) break;
    private static bool IsEnd(IfStatementSyntax end, string fetched) =>
        end is { Else: null, Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right: LiteralExpressionSyntax { Token.Value: 0 } } test }
        && test.Left.ToString() == $"{fetched}.Count"
        && (end.Statement is BlockSyntax { Statements: { Count: 1 } only } ? only[0] : end.Statement) is BreakStatementSyntax;

    private static int Uses(SyntaxNode node, SyntaxToken name) => node.DescendantNodes().OfType<IdentifierNameSyntax>().Count(use => use.Identifier.ValueText == name.ValueText);

    // As it stands, as far to the left as the loop around it.
    private static string BodyOf(ForEachStatementSyntax each, ForStatementSyntax loop)
    {
        SourceText text = each.SyntaxTree.GetText();
        string body = text.ToString(TextSpan.FromBounds(each.CloseParenToken.Span.End, each.Span.End));
        int deeper = each.GetLocation().GetLineSpan().StartLinePosition.Character - loop.GetLocation().GetLineSpan().StartLinePosition.Character;
        return deeper <= 0 ? body : body.Replace("\n" + text.ToString(new TextSpan(each.SpanStart - deeper, deeper)), "\n");
    }
}
