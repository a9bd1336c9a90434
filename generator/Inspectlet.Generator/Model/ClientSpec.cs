namespace ApiContract.Generator.Model;

/// <summary>A client: a class with operations. Those that take the fields of a form one by one are extension methods beside it.</summary>
/// <remarks>What is <paramref name="Refused"/> is reported. It still gets a body, so that the compiler adds no error of its own.</remarks>
internal sealed record ClientSpec(string Namespace, string Name, EquatableArray<OperationSpec> Operations, EquatableArray<MethodSpec> Refused)
    : TypeSpec(Namespace, Name);

/// <summary>The head of a method, with what stands before <c>partial</c>. Types are fully qualified.</summary>
internal sealed record MethodSpec(string Name, string ReturnType, string Accessibility, bool IsExtension, EquatableArray<(string Type, string Name)> Parameters);

/// <summary>An operation. Types are fully qualified, the HTTP method is in capitals, and the path has placeholders.</summary>
/// <remarks>
/// <paramref name="Accessibility"/> is what stands before <c>partial</c>; <paramref name="IsSafe"/> says that sending it again is
/// harmless; <paramref name="Result"/> is null for nothing; <paramref name="ErrorMember"/> has the text of an error;
/// <paramref name="Parameters"/> are in order, the token too; <paramref name="Form"/> is set for an extension method, which takes a
/// form's fields one by one: the form that the client's own method takes.
/// </remarks>
internal sealed record OperationSpec(
    string MethodName,
    string ReturnType,
    string Accessibility,
    string Id,
    string HttpMethod,
    string Path,
    bool IsSafe,
    ValueShape? Result,
    bool IsResultNullable,
    ResponseSpec Success,
    string? ErrorMember,
    EquatableArray<FailureSpec> Failures,
    EquatableArray<ParameterSpec> Parameters,
    FormSpec? Form)
{
    /// <summary>The last parameter, which cancels the call.</summary>
    public string Token => Parameters[Parameters.Count - 1].Name;
}

/// <summary>Where a value is in a response. A raw one is the whole body, as text or bytes; a plain one is the text of another value.</summary>
internal sealed record ResponseSpec(string? Envelope, string? ListEnvelope, bool AcceptsArrayOfOne, bool IsRaw, bool IsPlain);

/// <summary>What a status means; the first match counts. A C# pattern, how many statuses match it, and the exception that reports it.</summary>
/// <remarks>Without an exception of its own, it is reported by that of a later match.</remarks>
internal sealed record FailureSpec(string Pattern, int Breadth, string? Exception, bool IsTransient);

/// <summary>Where the value of a parameter goes.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    FormField,
    Form,
    Part,
    Body,
    CancellationToken,
    Client,
}

/// <summary>A parameter of an operation: a value, what a caller may pass, and where and how it is sent.</summary>
/// <remarks>
/// The token and the client of an extension method have no <paramref name="Shape"/>. <paramref name="ContentType"/> is that of a body or a part;
/// a body that <paramref name="IsRaw"/> is sent as it is, not as JSON. <paramref name="Fields"/> are the properties of a form, or of an object in
/// an address or a header, and <paramref name="ExtraFields"/> is what has further ones; <paramref name="EncodedFields"/> are those of a
/// form that have a style.
/// </remarks>
internal sealed record ParameterSpec(
    string Name,
    string Type,
    ParameterPlace Place,
    string WireName,
    ValueShape? Shape,
    bool IsNullable,
    BoundsSpec Bounds,
    FieldStyle Style,
    SegmentStyle Segment,
    string ContentType,
    bool IsRaw,
    EquatableArray<PropertySpec> Fields,
    ExtraSpec? ExtraFields,
    EquatableArray<EncodedFieldSpec> EncodedFields);

/// <summary>How a list or an object is written in a query or a form.</summary>
/// <param name="Separator">The separator between the elements of a list, or the names and values of an object; null if each is a field of its own.</param>
/// <param name="IsNested">Whether a member's name follows the parameter's in brackets.</param>
/// <param name="IsJson">Whether the value is sent as JSON.</param>
internal readonly record struct FieldStyle(string? Separator, bool IsNested, bool IsJson);

/// <summary>How a value is written in a path or a header.</summary>
/// <param name="Name">The style of OpenAPI; null for the simple one.</param>
/// <param name="IsExploded">Whether each element, or each member with its name, stands for itself.</param>
internal readonly record struct SegmentStyle(string? Name, bool IsExploded);

/// <summary>A field of a form that is written in a style, and the properties of an object in it, with what has further ones.</summary>
internal sealed record EncodedFieldSpec(string WireName, FieldStyle Style, EquatableArray<PropertySpec> Fields, ExtraSpec? ExtraFields);

/// <summary>The property of a model that has further members, and the names of those that are not sent.</summary>
internal sealed record ExtraSpec(string Property, EquatableArray<string> Unsent);

/// <summary>A form and, for each of its fields on the wire, the property that holds it.</summary>
internal sealed record FormSpec(string Type, string Parameter, EquatableArray<FormFieldSpec> Fields);

internal sealed record FormFieldSpec(string WireName, string Property);
