using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Generator.Tests.Document.Injection;

/// <summary>What of a hostile text stands as code in declarations, or in what is emitted for them.</summary>
internal static class HostileCode
{
    public static IEnumerable<string> FaultsIn(string declarations)
    {
        IEnumerable<SyntaxTree> emitted = Generation.Run(declarations).GeneratedSources.Select(source => source.SyntaxTree);
        foreach (SyntaxTree tree in emitted.Prepend(Generation.Parse(declarations, Generation.FileName)))
        {
            SyntaxNode root = tree.GetRoot();
            foreach (Diagnostic error in tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(1))
            {
                yield return error.ToString();
            }

            foreach (SyntaxToken token in root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == HostileText.Marker).Take(1))
            {
                yield return $"the text stands as code in line {token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {token.Parent?.Parent}";
            }

            foreach (SyntaxTrivia directive in root.DescendantTrivia().Where(trivia => trivia.IsDirective && !trivia.IsKind(SyntaxKind.NullableDirectiveTrivia) && !trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)).Take(1))
            {
                yield return $"a directive: {directive}";
            }
        }
    }
}
