using ApiContract.Generator.Model;
using Inspectlet.Document.Preparation;

namespace Inspectlet.Document.Changes;

/// <summary>What the SDK of a document is: what the source generator reads from its declarations, and what it does not look at.</summary>
/// <remarks>An operation that takes the fields of its form one by one is two. What is obsolete, and what whoever builds an object must set, is <c>Type.Member</c>.</remarks>
internal sealed record Sdk(
    IReadOnlyList<OperationSpec> Operations,
    IReadOnlyDictionary<string, ModelSpec> Models,
    IReadOnlyDictionary<string, EnumSpec> Enums,
    IReadOnlySet<string> Obsolete,
    IReadOnlySet<string> Required,
    DocumentFacts Facts)
{
    /// <summary>The name of the client class, which no report shows.</summary>
    public const string ClientName = "DocumentClient";

    /// <summary>The namespace of everything, which no report shows.</summary>
    public const string Namespace = "Sdk";

    public static NSwagSettings Settings { get; } = new(NSwagSettings.InstalledTemplates, Namespace, ClientName);
}
