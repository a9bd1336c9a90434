using System.Diagnostics;

namespace ApiContract;

// The vocabulary of the declarations. All of it is conditional on a symbol that nobody defines: the source generator
// sees the attributes in source, and the compiled assembly bears no trace of them.

/// <summary>A class whose partial methods are operations of an API. It brings <c>SendAsync&lt;T&gt;</c> itself.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Class)]
internal sealed class ApiClientAttribute : Attribute;

/// <summary>An operation: its HTTP method and its path, with placeholders, relative to the base address.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Method)]
internal sealed class ApiOperationAttribute(string method, string path) : Attribute
{
    public string Method { get; } = method;

    public string Path { get; } = path;

    /// <summary>The operation's id in the document.</summary>
    public string? Id { get; set; }

    /// <summary>Whether the operation changes nothing on the server, so that sending it again is harmless.</summary>
    public bool Safe { get; set; }
}

/// <summary>A response that the document knows, by its status or <c>default</c>.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ApiResponseAttribute(string status) : Attribute
{
    public string Status { get; } = status;

    /// <summary>The member of the body that holds the value; for a failure, the one that holds the API's words.</summary>
    public string? Envelope { get; set; }

    /// <summary>The member of a further object that may wrap a list.</summary>
    public string? ListEnvelope { get; set; }

    /// <summary>Whether a single value may come as an array of one.</summary>
    public bool AcceptsArrayOfOne { get; set; }

    /// <summary>The exception that reports a failure. It has a constructor that takes an <see cref="ApiFailure"/>.</summary>
    public Type? Exception { get; set; }
}

/// <summary>A parameter that fills a placeholder of the path.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PathAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A parameter that is sent in the query; a list repeats the name.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Parameter)]
internal sealed class QueryAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A parameter that is sent as a header.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Parameter)]
internal sealed class HeaderAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A parameter that is one field of the form which another overload takes whole.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Parameter)]
internal sealed class FormFieldAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A parameter whose properties are the fields of the form that is sent.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Parameter)]
internal sealed class FormAttribute : Attribute;

/// <summary>A parameter that is sent as the body, in JSON.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BodyAttribute : Attribute;

/// <summary>A type that is read from a JSON object and written as one.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Class)]
internal sealed class ApiModelAttribute : Attribute;

/// <summary>A structure over a value on the wire, of which some are known.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Struct)]
internal sealed class ApiEnumAttribute : Attribute;

/// <summary>A known value of an open enumeration: a string or an integer.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Property)]
internal sealed class EnumValueAttribute(object value) : Attribute
{
    public object Value { get; } = value;
}

/// <summary>A member without which the object is no object of its type.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredAttribute : Attribute;

/// <summary>A member that names the object, so that it may be shown in logs.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Property)]
internal sealed class IdentifierAttribute : Attribute;

/// <summary>The property that keeps the members which the document does not know, or whose values are not of its type.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Property)]
internal sealed class AdditionalPropertiesAttribute : Attribute;

/// <summary>The least and the greatest value that a caller may give, both inclusive.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class BoundsAttribute : Attribute
{
    public object? Minimum { get; set; }

    public object? Maximum { get; set; }
}

/// <summary>The least number of characters that a caller may give.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class MinimumLengthAttribute(int length) : Attribute
{
    public int Length { get; } = length;
}

/// <summary>A point in time that travels as seconds since 1970-01-01T00:00:00Z.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class UnixSecondsAttribute : Attribute
{
    /// <summary>Whether the number is written as a string.</summary>
    public bool AsString { get; set; }
}

/// <summary>A point in time that travels as milliseconds since 1970-01-01T00:00:00Z.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class UnixMillisecondsAttribute : Attribute
{
    /// <summary>Whether the number is written as a string.</summary>
    public bool AsString { get; set; }
}

/// <summary>A span of time that travels as whole seconds.</summary>
[Conditional("API_CONTRACT"), AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class SecondsAttribute : Attribute
{
    /// <summary>Whether the number is written as a string.</summary>
    public bool AsString { get; set; }
}
