namespace ApiContract.Generator.Model;

/// <summary>A client: a class with operations.</summary>
internal sealed record ClientSpec(string Namespace, string Name, EquatableArray<OperationSpec> Operations);

/// <summary>An operation.</summary>
/// <param name="MethodName">The method's name.</param>
/// <param name="ReturnType">The method's return type, fully qualified.</param>
/// <param name="Accessibility">The method's modifiers before <c>partial</c>.</param>
/// <param name="Id">The operation's id in the document.</param>
/// <param name="HttpMethod">The HTTP method, in capitals.</param>
/// <param name="Path">The path with placeholders.</param>
/// <param name="IsSafe">Whether sending it again is harmless.</param>
/// <param name="Result">What it returns; null for nothing.</param>
/// <param name="IsResultNullable">Whether it may return null.</param>
/// <param name="Success">Where the value is in the response.</param>
/// <param name="ErrorMember">The member that has the text of an error, or null.</param>
/// <param name="Failures">Which exception reports which status.</param>
/// <param name="Parameters">The parameters, in order, the token too.</param>
/// <param name="Form">For a method that takes a form's fields one by one: the form that another overload takes.</param>
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

/// <summary>Where a value is in a response. A raw one is the whole body, as text or bytes.</summary>
internal sealed record ResponseSpec(string? Envelope, string? ListEnvelope, bool AcceptsArrayOfOne, bool IsRaw);

/// <summary>The exception for a status; the first match counts. A C# pattern, and how many statuses match it.</summary>
internal sealed record FailureSpec(string Pattern, int Breadth, string Exception);

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
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Place">Where its value goes.</param>
/// <param name="WireName">The name under which it is sent.</param>
/// <param name="Shape">What its value is; null for the token.</param>
/// <param name="IsNullable">Whether it can be null.</param>
/// <param name="Bounds">What a caller may pass.</param>
/// <param name="Style">How a list or an object is written in a query.</param>
/// <param name="ContentType">The media type of a body.</param>
/// <param name="IsRaw">Whether it is a body that is sent as it is, not as JSON.</param>
/// <param name="Fields">The properties of a form, or of an object in a query.</param>
internal sealed record ParameterSpec(
    string Name,
    string Type,
    ParameterPlace Place,
    string WireName,
    ValueShape? Shape,
    bool IsNullable,
    BoundsSpec Bounds,
    QueryStyle Style,
    string ContentType,
    bool IsRaw,
    EquatableArray<PropertySpec> Fields);

/// <summary>How a list or an object is written in a query.</summary>
/// <param name="Separator">The separator between the elements of a list; null if each is a field of its own.</param>
/// <param name="IsNested">Whether a member's name follows the parameter's in brackets.</param>
/// <param name="IsJson">Whether the value is sent as JSON.</param>
internal readonly record struct QueryStyle(string? Separator, bool IsNested, bool IsJson);

/// <summary>A form and, for each of its fields on the wire, the property that holds it.</summary>
internal sealed record FormSpec(string Type, string Parameter, EquatableArray<FormFieldSpec> Fields);

/// <summary>A field of a form.</summary>
internal sealed record FormFieldSpec(string WireName, string Property);
