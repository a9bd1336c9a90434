using System.Collections.Immutable;
using Inspectlet.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers.Tests;

/// <summary>
/// Lets one reviewer see code. What it must find is marked in the code: <c>{|INSP003:"UK"|}</c>; nothing else may be found.
/// It is quicker than Roslyn's own test, which <see cref="FixAllTests"/> uses.
/// </summary>
internal static class Review<TReviewer>
    where TReviewer : Reviewer, new()
{
    private static readonly DiagnosticAnalyzer Analyzer = new ReviewerAnalyzer<TReviewer>();

    /// <summary>Reviews statements, as <see cref="ReviewedCode.InMethod"/> has them.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="mended">What the fixes make of them; null if there is none for any.</param>
    public static Task StatementsAsync(string statements, string? mended = null) =>
        FileAsync(ReviewedCode.InMethod(statements), mended is null ? null : ReviewedCode.InMethod(mended));

    /// <summary>Reviews a whole file.</summary>
    /// <param name="marked">The file.</param>
    /// <param name="mended">What the fixes make of it; null if there is none for any.</param>
    public static async Task FileAsync(string marked, string? mended = null)
    {
        TestFileMarkupParser.GetSpans(marked, out string code, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);

        ImmutableArray<Diagnostic> found = await FindAsync(code);

        found.Select(diagnostic => Show(diagnostic.Id, code, diagnostic.Location.SourceSpan)).Should()
            .BeEquivalentTo(spans.SelectMany(rule => rule.Value.Select(span => Show(rule.Key, code, span))));
        (await MendAsync(code, found)).Should().Be(mended ?? code);
    }

    /// <summary>What it tells of statements.</summary>
    public static async Task<IEnumerable<string>> MessagesAsync(string statements) =>
        (await FindAsync(ReviewedCode.InMethod(statements))).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(string code)
    {
        // With the compiler's own, at once: the code must be right but for what the reviewer tells of it.
        ImmutableArray<Diagnostic> found = await ReviewedCode.Compile(code).WithAnalyzers([Analyzer]).GetAllDiagnosticsAsync();
        found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        return [.. found.Where(diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    // Until nothing is left to mend.
    private static async Task<string> MendAsync(string code, ImmutableArray<Diagnostic> found)
    {
        string mended = EditFixProvider.Apply(SourceText.From(code), found).ToString();
        return mended == code ? code : await MendAsync(mended, await FindAsync(mended));
    }

    private static string Show(string id, string code, TextSpan span) => $"{id} at {span.Start}: {code.Substring(span.Start, span.Length)}";
}
