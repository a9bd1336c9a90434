using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers;

/// <summary>How to mend what a diagnostic tells, which it carries along: texts that replace parts of its file.</summary>
/// <param name="title">What a user reads before they choose it.</param>
/// <param name="changes">Where, and what is written there.</param>
internal sealed class Edit(string title, params (Location Where, string Text)[] changes)
{
    private const string TitleKey = "title";

    public string Title => title;

    public IEnumerable<TextChange> Changes => changes.Select(change => new TextChange(change.Where.SourceSpan, change.Text));

    /// <summary>A diagnostic, with an edit if there is one, and if no comment is lost by it.</summary>
    public static Diagnostic Attach(Edit? edit, DiagnosticDescriptor rule, Location location, params object[] arguments) =>
        edit?.LosesText != false
            ? Diagnostic.Create(rule, location, arguments)
            : Diagnostic.Create(rule, location, edit.Locations, edit.Properties, arguments);

    /// <summary>The edit that a diagnostic carries; null for none.</summary>
    public static Edit? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(TitleKey, out string? title)
            ? new Edit(title!, [.. diagnostic.AdditionalLocations.Select((where, index) => (where, diagnostic.Properties[Key(index)]!))])
            : null;

    private bool LosesText => changes.Any(static change => change.Where.SourceTree!.GetRoot().DescendantTrivia(change.Where.SourceSpan)
        .Any(trivia => change.Where.SourceSpan.Contains(trivia.Span) && trivia.ToString() is var text && !string.IsNullOrWhiteSpace(text) && !change.Text.Contains(text)));

    private IEnumerable<Location> Locations => changes.Select(change => change.Where);

    private ImmutableDictionary<string, string?> Properties =>
        changes.Select((change, index) => new KeyValuePair<string, string?>(Key(index), change.Text)).Append(new(TitleKey, title)).ToImmutableDictionary();

    private static string Key(int index) => index.ToString(CultureInfo.InvariantCulture);
}
