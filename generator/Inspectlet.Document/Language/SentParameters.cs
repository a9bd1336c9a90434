namespace Inspectlet.Document.Language;

/// <summary>What of an operation becomes parameters of a method.</summary>
internal static class SentParameters
{
    // As OpenAPI has it, these headers are no parameters, whatever a document says.
    private static readonly string[] HeadersOfTransport = ["accept", "content-type", "authorization"];

    /// <summary>The parameters that a caller gives, each once.</summary>
    public static IReadOnlyList<DocumentNode> Of(OperationPart operation) => [.. operation.Parameters.Where(IsGiven).DistinctBy(parameter => parameter.ParameterKey())];

    /// <summary>The fields of a body that are parameters of their own, of those that are sent; null where the body is one parameter.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">What its body is.</param>
    /// <param name="schemas">What schemas stand for.</param>
    /// <param name="takesFields">Whether the method is the one that takes the fields of a form one by one.</param>
    public static IReadOnlyList<DocumentMember>? FieldsOf(OperationPart operation, Content body, Schemas schemas, bool takesFields)
    {
        if (body.Kind == BodyKind.Multipart)
        {
            return body.Schema is { } parts ? [.. schemas.PropertiesOf(parts).Where(IsSent)] : [];
        }

        if (takesFields && body.Schema is { } form)
        {
            ILookup<string, DocumentMember> fields = schemas.PropertiesOf(form).ToLookup(field => field.Name, StringComparer.Ordinal);
            return [.. operation.Node.Texts(Extension.Parameters).Distinct().SelectMany(name => fields[name]).Where(IsSent)];
        }

        return body.Kind == BodyKind.Form && schemas.HasNoFields(body.Schema) ? [] : null;

        bool IsSent(DocumentMember field) => !schemas.Of(field.Value).IsReadOnly;
    }

    private static bool IsGiven(DocumentNode parameter) =>
        parameter.Text("in") != "header" || !HeadersOfTransport.Contains(parameter.Text("name")?.ToLowerInvariant());
}
