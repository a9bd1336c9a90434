namespace ApiContract.Generator.Diagnostics;

/// <summary>What the generator reports.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor TypeNotSupported = Error(
        "API001", "The type cannot be completed", "'{0}' {1}, so no code can be generated for it");

    public static readonly DiagnosticDescriptor PropertyNotSupported = Error(
        "API002",
        "The property cannot be read or written",
        "'{0}' is of type '{1}', which cannot be read from JSON; declare a scalar, an open enumeration, a model, or a list or map of these");

    public static readonly DiagnosticDescriptor ConversionNotSupported = Error(
        "API003", "The conversion does not fit the type", "'{0}' is of type '{1}', which [{2}] does not apply to");

    public static readonly DiagnosticDescriptor NameMissing = Error("API004", "A name or value is missing", "'{0}' lacks {1}");

    public static readonly DiagnosticDescriptor NameTaken = Error(
        "API005", "Two members have one name", "'{0}' and '{1}' both stand for the member '{2}'");

    public static readonly DiagnosticDescriptor OperationNotSupported = Error("API006", "The operation cannot be implemented", "'{0}' {1}");

    public static readonly DiagnosticDescriptor ParameterNotSupported = Error(
        "API007", "The parameter cannot be sent", "Parameter '{0}' of '{1}' {2}");

    public static readonly DiagnosticDescriptor TransportMissing = Error(
        "API008",
        "The client has no transport",
        "'{0}' has no method 'Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken)' for its operations to call");

    public static readonly DiagnosticDescriptor GeneratorFailed = Error(
        "API009", "The generator failed", "'{0}' cannot be completed, by a fault of the generator and not of the document: {1}: {2}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "ApiContract", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
