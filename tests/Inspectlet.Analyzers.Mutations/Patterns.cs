using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Inspectlet.Analyzers.Mutations;

/// <summary>Takes patterns apart.</summary>
internal static class Patterns
{
    /// <summary>The innermost parts with a name that may be taken out: those that declare no variable.</summary>
    public static SubpatternSyntax[] PartsOf(PatternSyntax pattern) =>
    [
        .. pattern.DescendantNodes().OfType<SubpatternSyntax>().Where(part => !part.DescendantNodes().OfType<SubpatternSyntax>().Any()
            && part.ExpressionColon is not null
            && part.Pattern is not (DiscardPatternSyntax or VarPatternSyntax)
            && !DeclareVariables(part)
            && part.Ancestors().TakeWhile(above => above != pattern.Parent).All(above => above is not (BinaryPatternSyntax or UnaryPatternSyntax))),
    ];

    /// <summary>Whether code declares variables by patterns that those after it read.</summary>
    public static bool DeclareVariables(SyntaxNode node) =>
        node.DescendantNodes(below => below is not LambdaExpressionSyntax).Any(below => below is SingleVariableDesignationSyntax && below.Parent is not DeclarationExpressionSyntax);

    /// <summary>A pattern without some of its parts.</summary>
    public static PatternSyntax Without(PatternSyntax pattern, IReadOnlyCollection<SubpatternSyntax> parts) => (PatternSyntax)new Remover(parts).Visit(pattern)!;

    /// <summary>A pattern with one of its parts alone, and without its variables.</summary>
    public static PatternSyntax Only(PatternSyntax pattern, SubpatternSyntax part) =>
        (PatternSyntax)new NoVariables().Visit(Without(pattern, [.. PartsOf(pattern).Where(other => other != part)]))!;

    private sealed class Remover(IReadOnlyCollection<SubpatternSyntax> parts) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitPropertyPatternClause(PropertyPatternClauseSyntax node)
        {
            SubpatternSyntax[] kept = [.. node.Subpatterns.Where(part => !parts.Contains(part)).Select(part => (SubpatternSyntax)Visit(part)!)];
            return node.WithSubpatterns(SyntaxFactory.SeparatedList(kept));
        }
    }

    private sealed class NoVariables : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitRecursivePattern(RecursivePatternSyntax node) => ((RecursivePatternSyntax)base.VisitRecursivePattern(node)!).WithDesignation(null);

        public override SyntaxNode? VisitVarPattern(VarPatternSyntax node) => SyntaxFactory.DiscardPattern();

        public override SyntaxNode? VisitDeclarationPattern(DeclarationPatternSyntax node) => SyntaxFactory.TypePattern(node.Type);
    }
}
