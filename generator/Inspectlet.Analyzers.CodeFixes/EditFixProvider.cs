using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers.CodeFixes;

/// <summary>Mends what the diagnostics tell, by the edits that they carry along.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EditFixProvider))]
public sealed class EditFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Rules.Fixable.Select(rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Edit.Of(diagnostic) is { } edit)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, cancellationToken => ApplyAsync(context.Document, ImmutableArray.Create(diagnostic), cancellationToken), equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Makes the edits of diagnostics. What two of them would change, the first one does; the other is told, and can be made, after that.</summary>
    internal static SourceText Apply(SourceText text, IEnumerable<Diagnostic> diagnostics)
    {
        var chosen = new List<TextChange>();
        foreach (Edit edit in diagnostics.Select(Edit.Of).OfType<Edit>())
        {
            if (!edit.Changes.Any(change => chosen.Any(other => other.Span.OverlapsWith(change.Span))))
            {
                chosen.AddRange(edit.Changes);
            }
        }

        return text.WithChanges(chosen.OrderBy(change => change.Span.Start));
    }

    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken) =>
        document.WithText(Apply(await document.GetTextAsync(cancellationToken).ConfigureAwait(false), diagnostics));
}
