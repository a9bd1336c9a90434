using System.Text.Json.Serialization;
using Inspectlet.Document.Documents;
using Inspectlet.Document.Language;
using Inspectlet.Document.Structure;

namespace Inspectlet.Document.Declarations;

/// <summary>What the SDK of a document declares: every name and type decided, every text ready to be printed.</summary>
/// <param name="Operations">The methods of each operation, in the document's order.</param>
/// <param name="Types">The types: the named schemas in the document's order, then those that are written where they stand.</param>
internal sealed record SdkDeclarations(IReadOnlyList<OperationDeclaration> Operations, IReadOnlyList<TypeDeclaration> Types);

/// <summary>An operation: one method, or two where it sends a form whose fields it also takes one by one.</summary>
internal sealed record OperationDeclaration([property: JsonIgnore] OperationPart Part, IReadOnlyList<MethodDeclaration> Methods);

/// <summary>A method of the client.</summary>
/// <param name="Place">Where the document declares it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Result">The type of what its task yields; null for none.</param>
/// <param name="Summary">The lines of its summary.</param>
/// <param name="Remarks">The lines of its remarks; empty for none.</param>
/// <param name="Returns">What it returns, in words; null for nothing.</param>
/// <param name="Exceptions">The exceptions that report statuses.</param>
/// <param name="Obsolete">The message of its <c>Obsolete</c> attribute, as a literal; null for none.</param>
/// <param name="Attributes">The attributes that declare the operation and its responses.</param>
/// <param name="Parameters">Its parameters but the token, in order.</param>
internal sealed record MethodDeclaration(
    [property: JsonIgnore] DocumentNode Place,
    string Name,
    string? Result,
    IReadOnlyList<string> Summary,
    IReadOnlyList<string> Remarks,
    string? Returns,
    IReadOnlyList<ExceptionDeclaration> Exceptions,
    string? Obsolete,
    IReadOnlyList<string> Attributes,
    IReadOnlyList<ParameterDeclaration> Parameters);

/// <summary>An exception that reports a status.</summary>
internal sealed record ExceptionDeclaration(string TypeName, string Comment);

/// <summary>A parameter.</summary>
/// <param name="Place">Where the document declares it.</param>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its type, with a question mark where it may be null.</param>
/// <param name="Comment">What the documentation says of it.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Rank">Where it stands among the others.</param>
/// <param name="Meaning">What its schema stands for; null where it has none.</param>
internal sealed record ParameterDeclaration(
    [property: JsonIgnore] DocumentNode Place,
    string Name,
    string TypeName,
    string Comment,
    IReadOnlyList<string> Attributes,
    [property: JsonIgnore] Rank Rank,
    [property: JsonIgnore] Meaning? Meaning)
{
    public bool IsOptional => Rank == Rank.Optional;
}

/// <summary>Where a parameter stands among the others.</summary>
internal enum Rank
{
    Path,
    Required,
    Optional,
}

/// <summary>A type.</summary>
/// <param name="Place">Where the document declares it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Comment">The lines of its summary; empty for none.</param>
internal abstract record TypeDeclaration([property: JsonIgnore] DocumentNode Place, string Name, IReadOnlyList<string> Comment);

/// <summary>A model.</summary>
/// <param name="Place">Where the document declares it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Comment">The lines of its summary; empty for none.</param>
/// <param name="IsRecord">Whether callers build it.</param>
/// <param name="IsOpen">Whether it keeps what the document does not know.</param>
/// <param name="Members">Its members.</param>
internal sealed record ModelDeclaration(
    DocumentNode Place, string Name, IReadOnlyList<string> Comment, bool IsRecord, bool IsOpen, [property: JsonIgnore] IReadOnlyList<MemberDeclaration> Members)
    : TypeDeclaration(Place, Name, Comment);

/// <summary>A member of a model.</summary>
/// <param name="Place">Where the document declares it.</param>
/// <param name="WireName">Its name in JSON.</param>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its type, with a question mark where it may be null.</param>
/// <param name="Comment">The lines of its summary; empty for none.</param>
/// <param name="Attributes">The attributes that declare it.</param>
/// <param name="Obsolete">The message of its <c>Obsolete</c> attribute, as a literal; null for none.</param>
/// <param name="IsRequired">Whether whoever builds the object must set it.</param>
/// <param name="Initial">The expression that it is initialized with, or null.</param>
/// <param name="Meaning">What its schema stands for.</param>
internal sealed record MemberDeclaration(
    [property: JsonIgnore] DocumentNode Place,
    [property: JsonIgnore] string WireName,
    string Name,
    string TypeName,
    IReadOnlyList<string> Comment,
    IReadOnlyList<string> Attributes,
    string? Obsolete,
    bool IsRequired,
    string? Initial,
    [property: JsonIgnore] Meaning? Meaning);

/// <summary>An open enumeration.</summary>
internal sealed record EnumDeclaration(DocumentNode Place, string Name, IReadOnlyList<string> Comment, IReadOnlyList<ValueDeclaration> Values)
    : TypeDeclaration(Place, Name, Comment);

/// <summary>A known value of an enumeration.</summary>
/// <param name="Name">The name of its property.</param>
/// <param name="Literal">The value, as a literal.</param>
/// <param name="Comment">What the documentation says of it.</param>
internal sealed record ValueDeclaration(string Name, string Literal, string Comment);
