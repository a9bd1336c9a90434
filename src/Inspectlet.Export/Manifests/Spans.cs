using Inspectlet.Export.Planning;

namespace Inspectlet.Export.Manifests;

/// <summary>Spans of several runs, together.</summary>
internal static class Spans
{
    /// <summary>Adds a span. Spans that touch become one.</summary>
    public static IReadOnlyList<ManifestSpan> With(IReadOnlyList<ManifestSpan> spans, ExportSpan added) =>
        added.From < added.Until ? Merge(spans.Append(new ManifestSpan(added.From, added.Until))) : spans;

    /// <summary>Spans that touch as one, oldest first.</summary>
    public static IReadOnlyList<ManifestSpan> Merge(IEnumerable<ManifestSpan> spans)
    {
        var merged = new List<ManifestSpan>();
        foreach (ManifestSpan span in spans.OrderBy(span => span.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].Until)
            {
                merged[^1] = new ManifestSpan(merged[^1].From, span.Until > merged[^1].Until ? span.Until : merged[^1].Until);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
