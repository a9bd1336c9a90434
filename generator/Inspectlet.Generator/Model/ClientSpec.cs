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
/// <param name="Result">What it yields; null for nothing.</param>
/// <param name="Success">How the value stands in the answer.</param>
/// <param name="ErrorMember">The member that holds the API's words about a failure, or null.</param>
/// <param name="Failures">Which exception reports which status.</param>
/// <param name="Parameters">The parameters, in order, the token too.</param>
/// <param name="Form">For a method that takes a form's fields one by one: the form that its twin takes whole.</param>
internal sealed record OperationSpec(
    string MethodName,
    string ReturnType,
    string Accessibility,
    string Id,
    string HttpMethod,
    string Path,
    bool IsSafe,
    ValueShape? Result,
    ResponseSpec Success,
    string? ErrorMember,
    EquatableArray<FailureSpec> Failures,
    EquatableArray<ParameterSpec> Parameters,
    FormSpec? Form)
{
    /// <summary>The last parameter, which cancels the call.</summary>
    public string Token => Parameters[Parameters.Count - 1].Name;
}

/// <summary>How a value stands in an answer.</summary>
internal sealed record ResponseSpec(string? Envelope, string? ListEnvelope, bool AcceptsArrayOfOne);

/// <summary>The exception that reports a status; null for every status that no other entry names.</summary>
internal sealed record FailureSpec(int? Status, string Exception);

/// <summary>Where the value of a parameter goes.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    FormField,
    Form,
    Body,
    CancellationToken,
}

/// <summary>A parameter of an operation.</summary>
internal sealed record ParameterSpec(
    string Name,
    string Type,
    ParameterPlace Place,
    string WireName,
    ValueShape? Shape,
    bool IsNullable,
    BoundsSpec Bounds,
    EquatableArray<PropertySpec> FormFields);

/// <summary>A form and, for each of its fields on the wire, the property that holds it.</summary>
internal sealed record FormSpec(string Type, string Parameter, EquatableArray<FormFieldSpec> Fields);

/// <summary>A field of a form.</summary>
internal sealed record FormFieldSpec(string WireName, string Property);
