using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes;

/// <summary>What the SDK of a document is: what the source generator reads from its declarations, and what it does not look at.</summary>
/// <param name="Operations">The operations; one that takes the fields of its form one by one is two.</param>
/// <param name="Models">The models, by name.</param>
/// <param name="Enums">The open enumerations, by name.</param>
/// <param name="Obsolete">What is obsolete: <c>Type.Member</c>.</param>
/// <param name="Required">The members that whoever builds an object must set: <c>Type.Member</c>.</param>
/// <param name="Facts">What the document says and the declarations do not.</param>
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
}
