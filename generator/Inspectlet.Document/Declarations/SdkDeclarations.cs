using System.Text.Json.Serialization;

namespace Inspectlet.Document.Declarations;

/// <summary>
/// What the SDK of a document declares: every name and type decided, every text ready to be printed. A place is where the
/// document declares it; a comment or a summary is the lines of it, empty for none; an obsolete message is a literal.
/// </summary>
/// <param name="Operations">The methods of each operation, in the document's order.</param>
/// <param name="Types">The types: the named schemas in the document's order, then those that are written where they stand.</param>
internal sealed record SdkDeclarations(IReadOnlyList<OperationDeclaration> Operations, IReadOnlyList<TypeDeclaration> Types);

/// <summary>An operation: a method of the client and, where it sends a form, perhaps an extension method that takes its fields one by one.</summary>
internal sealed record OperationDeclaration([property: JsonIgnore] OperationPart Part, MethodDeclaration Method, MethodDeclaration? Extension)
{
    [JsonIgnore]
    public IEnumerable<MethodDeclaration> Methods => Extension is null ? [Method] : [Method, Extension];
}

/// <summary>
/// A method of the client. Its result is the type of what its task yields, null for none; the token is no parameter here.
/// The receiver is what an extension method calls the client.
/// </summary>
internal sealed record MethodDeclaration(
    [property: JsonIgnore] DocumentNode Place,
    string Name,
    string? Receiver,
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

/// <summary>A parameter. Its meaning is null where it has no schema.</summary>
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
internal abstract record TypeDeclaration([property: JsonIgnore] DocumentNode Place, string Name, IReadOnlyList<string> Comment);

/// <summary>
/// A model: a record if callers build it, and open if it keeps what the document does not know. One that is a kind of another has
/// that for its base, and what it keeps and which members it has besides are said there; one that has kinds is not sealed.
/// </summary>
internal sealed record ModelDeclaration(
    DocumentNode Place,
    string Name,
    IReadOnlyList<string> Comment,
    IReadOnlyList<string> Attributes,
    string? BaseName,
    bool IsSealed,
    bool IsRecord,
    bool IsOpen,
    [property: JsonIgnore] IReadOnlyList<MemberDeclaration> Members)
    : TypeDeclaration(Place, Name, Comment);

/// <summary>
/// A member of a model. It is required if whoever builds the object must set it, and partial if it remembers that it was set;
/// initial is the expression that it is initialized with.
/// </summary>
internal sealed record MemberDeclaration(
    [property: JsonIgnore] DocumentNode Place,
    [property: JsonIgnore] string WireName,
    string Name,
    string TypeName,
    IReadOnlyList<string> Comment,
    IReadOnlyList<string> Attributes,
    string? Obsolete,
    bool IsRequired,
    bool IsPartial,
    string? Initial,
    [property: JsonIgnore] Meaning? Meaning);

/// <summary>An open enumeration.</summary>
internal sealed record EnumDeclaration(DocumentNode Place, string Name, IReadOnlyList<string> Comment, IReadOnlyList<ValueDeclaration> Values)
    : TypeDeclaration(Place, Name, Comment);

/// <summary>The type of files that are parts of a body. The template has all of it.</summary>
internal sealed record FileDeclaration(DocumentNode Place, string Name, bool IsFile = true) : TypeDeclaration(Place, Name, []);

/// <summary>A known value of an enumeration.</summary>
internal sealed record ValueDeclaration(string Name, string Literal, string Comment);
