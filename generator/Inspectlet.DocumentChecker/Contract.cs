using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChecker;

/// <summary>The parts of a document, found by one walk and judged by the rules.</summary>
internal sealed class Contract
{
    public List<SchemaSite> Schemas { get; } = [];

    public List<OperationSite> Operations { get; } = [];

    public List<Site> Parameters { get; } = [];

    public List<Site> SecuritySchemes { get; } = [];

    public List<MediaTypeSite> MediaTypes { get; } = [];

    public List<Site> Responses { get; } = [];

    public List<Site> ExternalExamples { get; } = [];

    /// <summary>Everything that is a <c>$ref</c>, schemas apart.</summary>
    public List<Site> References { get; } = [];

    /// <summary>Links: the node that holds them, under a response or under components.</summary>
    public List<Site> Links { get; } = [];

    /// <summary>Callbacks: the node that holds them, under an operation or under components.</summary>
    public List<Site> Callbacks { get; } = [];
}

/// <summary>A schema.</summary>
/// <param name="Site">Where it stands.</param>
/// <param name="Name">Its name, if it stands under components/schemas; null for an inline one.</param>
/// <param name="IsElement">Whether it is the items of a list or the values of a map.</param>
internal sealed record SchemaSite(Site Site, string? Name, bool IsElement);

/// <summary>An operation.</summary>
/// <param name="Site">Where it stands.</param>
/// <param name="Method">Its HTTP method.</param>
/// <param name="Path">Its path.</param>
/// <param name="Key">The node that names it.</param>
/// <param name="Parameters">Its parameters, those of the path among them, resolved.</param>
internal sealed record OperationSite(Site Site, string Method, string Path, YamlNode Key, IReadOnlyList<Site> Parameters);

/// <summary>A media type of a request or a response.</summary>
internal sealed record MediaTypeSite(YamlFile File, YamlNode Key, string Name, bool IsRequest);
