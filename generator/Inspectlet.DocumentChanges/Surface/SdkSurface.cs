using System.Text.RegularExpressions;

namespace Inspectlet.DocumentChanges.Surface;

/// <summary>What the SDK that is made from a document offers to those who use it.</summary>
/// <param name="Server">The address that the document names first, or null.</param>
/// <param name="Security">The ways to authenticate, in words.</param>
/// <param name="Models">The models, by name.</param>
/// <param name="Enums">The open enumerations, by name.</param>
/// <param name="Operations">The operations, in the document's order.</param>
internal sealed record SdkSurface(
    string? Server,
    string Security,
    IReadOnlyDictionary<string, ModelSurface> Models,
    IReadOnlyDictionary<string, EnumSurface> Enums,
    IReadOnlyList<OperationSurface> Operations);

/// <summary>A type as C# names it.</summary>
/// <param name="Name">Its name, without a question mark.</param>
/// <param name="IsValueType">Whether <c>?</c> makes another type of it, and not only a warning.</param>
/// <param name="Wire">How its values travel, such as <c>integer of format unix-seconds</c>.</param>
internal sealed record CSharpType(string Name, bool IsValueType, string Wire)
{
    public bool IsList => Name.StartsWith("IReadOnlyList<", StringComparison.Ordinal);

    public bool IsMap => Name.StartsWith("IReadOnlyDictionary<", StringComparison.Ordinal);

    public string Display(bool isNullable) => isNullable ? Name + "?" : Name;
}

/// <summary>Which way the values of a type go.</summary>
[Flags]
internal enum Ways
{
    None = 0,
    Sent = 1,
    Received = 2,
}

/// <summary>A class or a record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRecord">Whether it is a record: something that callers build.</param>
/// <param name="KeepsUnknown">Whether it has <c>AdditionalProperties</c>.</param>
/// <param name="Ways">Which way its values go.</param>
/// <param name="Members">Its properties.</param>
internal sealed record ModelSurface(string Name, bool IsRecord, bool KeepsUnknown, Ways Ways, IReadOnlyList<MemberSurface> Members);

/// <summary>A property of a model.</summary>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="IsRequired">Whether a caller must set it, in a record; whether an answer must have it, in a class.</param>
/// <param name="Value">What the document says of its values.</param>
/// <param name="IsIdentifier">Whether it may be shown in logs.</param>
/// <param name="IsDeprecated">Whether it is obsolete.</param>
internal sealed record MemberSurface(
    string WireName, string Name, CSharpType Type, bool IsNullable, bool IsRequired, ValueSurface Value, bool IsIdentifier, bool IsDeprecated);

/// <summary>What the document says of a value beside its type.</summary>
/// <param name="Bounds">The bounds, by keyword.</param>
/// <param name="Constraints">What else a value must keep to, by keyword.</param>
/// <param name="Default">The default, or null.</param>
/// <param name="Accepts">The further kinds of JSON value that a reader takes.</param>
internal sealed record ValueSurface(
    IReadOnlyDictionary<string, Bound> Bounds, IReadOnlyDictionary<string, string> Constraints, string? Default, IReadOnlyList<string> Accepts);

/// <summary>A bound of a value.</summary>
/// <param name="Number">The bound.</param>
/// <param name="IsExclusive">Whether the bound itself is out of bounds.</param>
internal readonly record struct Bound(decimal Number, bool IsExclusive);

/// <summary>An open enumeration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Wire">The type of its values in JSON.</param>
/// <param name="Values">The known values: on the wire, and in C#.</param>
internal sealed record EnumSurface(string Name, string Wire, IReadOnlyList<(string WireValue, string Name)> Values);

/// <summary>An operation: a method of the client, or two.</summary>
/// <param name="Id">Its id in the document.</param>
/// <param name="MethodName">The name of its methods.</param>
/// <param name="HttpMethod">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="IsSafe">Whether it is sent again after a failure.</param>
/// <param name="IsDeprecated">Whether it is obsolete.</param>
/// <param name="RequestType">The media type of the request; empty where it has no body.</param>
/// <param name="Answer">What it yields.</param>
/// <param name="Exceptions">The exception of each status, and of <c>default</c>.</param>
/// <param name="Flat">The parameters of the method that takes the fields of a form one by one; null where there is none.</param>
/// <param name="Whole">The parameters of the method that takes the body whole.</param>
internal sealed partial record OperationSurface(
    string Id,
    string MethodName,
    string HttpMethod,
    string Path,
    bool IsSafe,
    bool IsDeprecated,
    string RequestType,
    AnswerSurface Answer,
    IReadOnlyDictionary<string, string> Exceptions,
    IReadOnlyList<ParameterSurface>? Flat,
    IReadOnlyList<ParameterSurface> Whole)
{
    /// <summary>Method and path as they travel: the names of placeholders do not.</summary>
    public string Route { get; } = HttpMethod + " " + Placeholder().Replace(Path, "{}");

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}

/// <summary>What an operation yields.</summary>
/// <param name="Type">The type, or null where there is no value.</param>
/// <param name="MediaType">The media type; empty where there is no value.</param>
/// <param name="Envelope">The member that holds the value, and those within, separated by points; empty where it comes bare.</param>
/// <param name="FailureEnvelope">The member that holds the API's words in a failure; empty where there is none.</param>
/// <param name="Accepts">The further kinds of JSON value that a reader takes.</param>
internal sealed record AnswerSurface(CSharpType? Type, string MediaType, string Envelope, string FailureEnvelope, IReadOnlyList<string> Accepts);

/// <summary>A parameter of a method.</summary>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Place">Where it travels: path, query, header, form field, form or body.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="Value">What the document says of its values.</param>
internal sealed record ParameterSurface(string WireName, string Name, string Place, CSharpType Type, bool IsOptional, ValueSurface Value);
