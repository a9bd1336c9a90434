using System.Text.Json;
using Inspectlet.Generator.Tests.Changes.Edits;

namespace Inspectlet.Generator.Tests.Document.Features;

/// <summary>What a document of others may have, and what becomes of it: a row of <c>features.yaml</c>, which explains its members.</summary>
internal sealed record Feature(
    string Key, string Snippet, string? Case = null, string? At = null, string? Without = null, string? Done = null, string? Refused = null, string? Ignored = null, string? Warns = null, string[]? Strict = null, string? Note = null)
{
    /// <summary>Further files, by their names.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    public string Name => Case is null ? Key : $"{Key}: {Case}";

    /// <summary>The rules that it breaks in a document of one's own.</summary>
    public IReadOnlyList<string> StrictIds => Strict ?? new[] { Refused, Warns }.OfType<string>().ToArray();
}

/// <summary>A part of OpenAPI: a section of the page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="At">The slot of the frame that its snippets are put into, if they name no other.</param>
/// <param name="Rows">Its features.</param>
/// <param name="Kinds">The kinds of objects whose keys it lists.</param>
/// <param name="Text">What stands above the table.</param>
internal sealed record FeatureSection(string Title, string At, Feature[] Rows, string[]? Kinds = null, string? Text = null);

/// <summary>Every feature of OpenAPI 3.0, from <c>features.yaml</c>.</summary>
internal sealed record FeatureTable(string Frame, FeatureSection[] Sections)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly Lazy<FeatureTable> Read = new(() => EditableDocument.Load(Repository.PathOf("tests", "Inspectlet.Generator.Tests", "Document", "Features", "features.yaml"))
        .Deserialize<FeatureTable>(Options)!);

    public static FeatureTable Of30 => Read.Value;
}
