using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Inspectlet.Analyzers.Mutations;

/// <summary>
/// Writes all mutants of a file into it, each behind a switch, so that the analyzers are compiled once for all of them.
/// A condition <c>c</c> becomes <c>(c) ^ Mutants.On(7)</c>.
/// </summary>
/// <param name="file">The name of the file.</param>
/// <param name="mutants">Where the mutants are added.</param>
internal sealed class MutantWriter(string file, List<Mutant> mutants) : CSharpSyntaxRewriter
{
    private static readonly string[] TakeConditions = ["All", "Any", "Count", "First", "FirstOrDefault", "Single", "SingleOrDefault", "SkipWhile", "TakeWhile", "Where"];

    /// <summary>What the switches are, to be compiled along.</summary>
    public const string Switches = """
        namespace Inspectlet.Analyzers
        {
            internal static class Mutants
            {
                public static volatile int Active;
                public static System.Collections.Concurrent.ConcurrentDictionary<int, bool>? Reached;

                public static bool On(int id)
                {
                    Reached?.TryAdd(id, true);
                    return Active == id;
                }
            }
        }
        """;

    public static string Write(string file, string text, List<Mutant> mutants)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        return new MutantWriter(file, mutants).Visit(root)!.ToFullString();
    }

    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        if (node.Identifier.ValueText != "Start" || !node.Modifiers.Any(SyntaxKind.OverrideKeyword))
        {
            return visited;
        }

        StatementSyntax exit = SyntaxFactory.ParseStatement($"if ({On(MutantKind.AnalyzerTakenOut, node, ((TypeDeclarationSyntax)node.Parent!).Identifier.ValueText)}) return;\n");
        BlockSyntax body = visited.Body ?? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(visited.ExpressionBody!.Expression));
        return visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body.WithStatements(body.Statements.Insert(0, exit)));
    }

    public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        var visited = (SwitchExpressionArmSyntax)base.VisitSwitchExpressionArm(node)!;
        if (node.Pattern is DiscardPatternSyntax)
        {
            return visited;
        }

        (PatternSyntax pattern, string condition) = TakeOut(node, node.Pattern, visited.Pattern, visited.WhenClause);
        return visited.WithPattern(pattern).WithWhenClause(When(condition));
    }

    public override SyntaxNode? VisitCasePatternSwitchLabel(CasePatternSwitchLabelSyntax node)
    {
        var visited = (CasePatternSwitchLabelSyntax)base.VisitCasePatternSwitchLabel(node)!;
        (PatternSyntax pattern, string condition) = TakeOut(node, node.Pattern, visited.Pattern, visited.WhenClause);
        return visited.WithPattern(pattern).WithWhenClause(When(condition));
    }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        SyntaxNode? visited = base.Visit(node);
        return node is ExpressionSyntax condition && visited is ExpressionSyntax inner && IsCondition(condition) ? Change(condition, inner) : visited;
    }

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        (bool isNot, PatternSyntax pattern) = Positive(node.Pattern);
        SubpatternSyntax[] parts = Patterns.PartsOf(pattern);
        if (parts.Length == 0)
        {
            return base.VisitIsPatternExpression(node);
        }

        // Once without the parts, for the variables, and then each of them.
        var visited = (ExpressionSyntax)Visit(node.Expression)!;
        string parted = $"{visited} is {Patterns.Without(pattern, parts)}";
        foreach (SubpatternSyntax part in parts)
        {
            parted += $" && ({On(MutantKind.PartTakenOut, part, part.ToString())} || {visited} is {Patterns.Only(pattern, part)})";
        }

        return SyntaxFactory.ParseExpression(isNot ? $"(!({parted}))" : $"({parted})");
    }

    private static (bool IsNot, PatternSyntax Pattern) Positive(PatternSyntax pattern) => pattern is UnaryPatternSyntax not ? (true, not.Pattern) : (false, pattern);

    private static WhenClauseSyntax When(string condition) => SyntaxFactory.WhenClause(
        SyntaxFactory.Token(SyntaxKind.WhenKeyword).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.ParseExpression(condition).WithTrailingTrivia(SyntaxFactory.Space));

    private (PatternSyntax Pattern, string Condition) TakeOut(SyntaxNode arm, PatternSyntax original, PatternSyntax pattern, WhenClauseSyntax? when)
    {
        string condition = $"!{On(MutantKind.ArmTakenOut, arm, original.ToString())}";
        SubpatternSyntax[] parts = Patterns.PartsOf(original);
        if (original is RecursivePatternSyntax recursive && parts.Length > 0)
        {
            var without = (RecursivePatternSyntax)Patterns.Without(recursive, parts);
            string name = without.Designation is SingleVariableDesignationSyntax given ? given.Identifier.ValueText : $"mutant{mutants.Count}";
            pattern = without.WithDesignation(SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(name)).WithLeadingTrivia(SyntaxFactory.Space));
            foreach (SubpatternSyntax part in parts)
            {
                condition += $" && ({On(MutantKind.PartTakenOut, part, part.ToString())} || {name} is {Patterns.Only(recursive, part)})";
            }
        }

        return (pattern.WithTrailingTrivia(SyntaxFactory.Space), when is null ? condition : $"{condition} && ({when.Condition})");
    }

    private static bool IsCondition(ExpressionSyntax node) =>
        node is not (ParenthesizedExpressionSyntax or LiteralExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax)
        && node.Kind() is not (SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.LogicalNotExpression)
        && node is not IsPatternExpressionSyntax { Pattern: VarPatternSyntax }
        && (IsComparison(node) || IsWhereConditionsAre(node));

    private static bool IsComparison(ExpressionSyntax node) => node is IsPatternExpressionSyntax || node.Kind() is
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.IsExpression;

    private static bool IsWhereConditionsAre(ExpressionSyntax node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax parentheses => IsWhereConditionsAre(parentheses),
        PrefixUnaryExpressionSyntax not => not.IsKind(SyntaxKind.LogicalNotExpression),
        BinaryExpressionSyntax both => both.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression,
        IfStatementSyntax or WhileStatementSyntax or WhenClauseSyntax => true,
        ForStatementSyntax loop => loop.Condition == node,
        ConditionalExpressionSyntax choice => choice.Condition == node,
        ReturnStatementSyntax { Parent.Parent: MethodDeclarationSyntax method } => IsBool(method.ReturnType),
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => IsBool(method.ReturnType),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => IsBool(property.Type),
        SwitchExpressionArmSyntax { Parent.Parent: ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } } arm => arm.Expression == node && IsBool(method.ReturnType),
        EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } => IsBool(variable.Type),
        LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } } } =>
            TakeConditions.Contains(called.Name.Identifier.ValueText),
        _ => false,
    };

    private static bool IsBool(TypeSyntax type) => type.ToString() == "bool";

    private ParenthesizedExpressionSyntax Change(ExpressionSyntax condition, ExpressionSyntax inner)
    {
        string code = inner.WithoutTrivia().ToString();
        string changed = !Patterns.DeclareVariables(condition) ? $"(({code}) ^ {On(MutantKind.Negated, condition, condition.ToString())})"
            : condition is IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax } ? $"(({code}) || {On(MutantKind.NeverHolds, condition, condition.ToString())})"
            : $"(({code}) && !{On(MutantKind.NeverHolds, condition, condition.ToString())})";
        return (ParenthesizedExpressionSyntax)SyntaxFactory.ParseExpression(changed).WithTriviaFrom(condition);
    }

    private string On(MutantKind kind, SyntaxNode place, string code)
    {
        int line = place.SyntaxTree.GetLineSpan(place.Span).StartLinePosition.Line + 1;
        mutants.Add(new Mutant(mutants.Count + 1, kind, file, line, string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return $"global::Inspectlet.Analyzers.Mutants.On({mutants.Count})";
    }
}
