using System.Diagnostics;

namespace ApiContract;

/// <summary>An attribute of the declarations.</summary>
/// <remarks>
/// Conditional on a symbol that is never defined, as is what derives from it: the source generator sees it in source, and the
/// compiled assembly does not have it.
/// </remarks>
[Conditional("API_CONTRACT")]
internal abstract class ContractAttribute : Attribute;

/// <summary>A class whose partial methods are operations of an API. Its hand-written part has <c>SendAsync&lt;T&gt;</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ApiClientAttribute : ContractAttribute;

/// <summary>An operation: its HTTP method and its path, with placeholders, relative to the base address.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ApiOperationAttribute(string method, string path) : ContractAttribute
{
    public string Method { get; } = method;

    public string Path { get; } = path;

    /// <summary>The operation's id in the document.</summary>
    public string? Id { get; set; }

    /// <summary>Whether the operation changes nothing on the server, so that sending it again is harmless.</summary>
    public bool Safe { get; set; }
}

/// <summary>A response of the document, by its status, a class of them (<c>4XX</c>) or <c>default</c>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ApiResponseAttribute(string status) : ContractAttribute
{
    public string Status { get; } = status;

    /// <summary>The member of the body that has the value; for a failure, the one that has the text of the error.</summary>
    public string? Envelope { get; set; }

    /// <summary>The member of a further object that may wrap a list.</summary>
    public string? ListEnvelope { get; set; }

    /// <summary>Whether a single value may come as an array of one.</summary>
    public bool AcceptsArrayOfOne { get; set; }

    /// <summary>The media type of the value if it is not JSON: bytes as they are, or the text of a value.</summary>
    public string? Content { get; set; }

    /// <summary>Whether there is no value in this success, though there is one in another.</summary>
    public bool IsEmpty { get; set; }

    /// <summary>Whether it is a failure that passes, so that a later attempt may succeed.</summary>
    public bool IsTransient { get; set; }

    /// <summary>The exception that reports a failure. It has a constructor that takes an <see cref="ApiFailure"/>.</summary>
    public Type? Exception { get; set; }
}

/// <summary>Where a parameter is sent, and under which name; a whole body has none.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal abstract class ParameterAttribute(string name = "") : ContractAttribute
{
    public string Name { get; } = name;
}

/// <summary>A parameter that fills a placeholder of the path; a list, with commas between its elements.</summary>
internal sealed class PathAttribute(string name) : ParameterAttribute(name)
{
    /// <summary>The style of OpenAPI: <c>label</c>, which begins with a point, or <c>matrix</c>, which begins with a semicolon and the name.</summary>
    public string? Style { get; set; }

    /// <summary>Whether each element, or each member with its name, stands for itself.</summary>
    public bool IsExploded { get; set; }
}

/// <summary>
/// A parameter that is sent in the query. A list repeats the name; each member of an object or a map is a field of its own.
/// </summary>
internal sealed class QueryAttribute(string name) : ParameterAttribute(name)
{
    /// <summary>The separator between the elements of a list, or the names and values of an object, that is sent as one field.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether the members of an object or a map have its name, followed by their own in brackets.</summary>
    public bool IsNested { get; set; }

    /// <summary>Whether the value is sent as JSON.</summary>
    public bool IsJson { get; set; }
}

/// <summary>A parameter that would be sent as a cookie. It is an error: cookies are the transport's.</summary>
internal sealed class CookieAttribute(string name) : ParameterAttribute(name);

/// <summary>
/// A parameter that is a part of a body of parts: a file, an object as JSON, bytes in base64, anything else as text. Of a list
/// each element is a part.
/// </summary>
internal sealed class PartAttribute(string name) : ParameterAttribute(name)
{
    /// <summary>The media type, if it is not that of the kind of value; of a file that of one that has none of its own.</summary>
    public string? ContentType { get; set; }
}

/// <summary>A parameter that is sent as a header; a list, with commas between its elements, and an object, with commas between its names and values.</summary>
internal sealed class HeaderAttribute(string name) : ParameterAttribute(name)
{
    /// <summary>Whether the value of a member follows its name and an equals sign.</summary>
    public bool IsExploded { get; set; }
}

/// <summary>A parameter that is one field of the form which another overload takes whole.</summary>
internal sealed class FormFieldAttribute(string name) : ParameterAttribute(name);

/// <summary>
/// A parameter whose properties, or entries, are the fields of the form that is sent. A list repeats the name; an object is JSON.
/// </summary>
internal sealed class FormAttribute : ParameterAttribute;

/// <summary>A field of a form that is written in another way: as it would be in a query.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = true)]
internal sealed class EncodedFieldAttribute(string name) : ContractAttribute
{
    public string Name { get; } = name;

    /// <summary>The separator between the elements of a list, or the names and values of an object, that is sent as one field.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether the members of an object or a map have the field's name, followed by their own in brackets.</summary>
    public bool IsNested { get; set; }

    /// <summary>Whether the value is sent as JSON.</summary>
    public bool IsJson { get; set; }
}

/// <summary>A parameter that is sent as the body: as JSON, or as it is if the media type is another.</summary>
internal sealed class BodyAttribute(string contentType = JsonText.ContentType) : ParameterAttribute
{
    public string ContentType { get; } = contentType;

    /// <summary>Whether bytes are sent as they are, though the media type is that of JSON.</summary>
    public bool IsRaw { get; set; }
}

/// <summary>A file that is a part of a body: its <c>Content</c>, and its <c>FileName</c> and <c>ContentType</c> if it has its own.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ApiFileAttribute : ContractAttribute;

/// <summary>A type that is read from a JSON object and written as one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ApiModelAttribute : ContractAttribute
{
    /// <summary>What the member that says what an object is says of a new one; none where that is for the caller to say.</summary>
    public string? Kind { get; set; }
}

/// <summary>A kind of the model: a type that is derived from it, and what the member that says what an object is says of those.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class ApiKindAttribute(string value, Type type) : ContractAttribute
{
    public string Value { get; } = value;

    public Type Type { get; } = type;
}

/// <summary>A structure around a value on the wire, of which some are known.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class ApiEnumAttribute : ContractAttribute;

/// <summary>A known value of an open enumeration: a string or an integer.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EnumValueAttribute(object value) : ContractAttribute
{
    public object Value { get; } = value;
}

/// <summary>A member that an object must have. One that may be null is written as null, and may be missing where it is read.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredAttribute : ContractAttribute;

/// <summary>A member that only the service gives: it is read, and never sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReadOnlyAttribute : ContractAttribute;

/// <summary>A member that says what an object is: a text, or an open enumeration of texts.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DiscriminatorAttribute : ContractAttribute;

/// <summary>A member that identifies the object and may be shown in logs.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdentifierAttribute : ContractAttribute;

/// <summary>The property that keeps members that the document does not have, or whose values are not of the document's type.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AdditionalPropertiesAttribute : ContractAttribute;

/// <summary>The minimum and the maximum that a caller may pass, both inclusive.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class BoundsAttribute : ContractAttribute
{
    public object? Minimum { get; set; }

    public object? Maximum { get; set; }
}

/// <summary>The least number of characters or elements that a caller may pass.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class MinimumLengthAttribute(int length) : ContractAttribute
{
    public int Length { get; } = length;
}

/// <summary>How a time is sent as a number.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
internal abstract class NumberAttribute : ContractAttribute
{
    /// <summary>Whether the number is written as a string.</summary>
    public bool AsString { get; set; }
}

/// <summary>A point in time that is sent as seconds since 1970-01-01T00:00:00Z; on a list or a map, each element.</summary>
internal sealed class UnixSecondsAttribute : NumberAttribute;

/// <summary>A point in time that is sent as milliseconds since 1970-01-01T00:00:00Z.</summary>
internal sealed class UnixMillisecondsAttribute : NumberAttribute;

/// <summary>A time span that is sent as whole seconds.</summary>
internal sealed class SecondsAttribute : NumberAttribute;
