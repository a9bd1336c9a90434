namespace Inspectlet.Document.Declarations;

/// <summary>Declares the parameters of operations: first what fills the path, then what must be given, then the rest.</summary>
internal sealed class ParameterDeclarer(Schemas schemas, ValueDeclarer values)
{
    // As OpenAPI has it, these headers are no parameters, whatever a document says.
    private static readonly string[] HeadersOfTransport = ["accept", "content-type", "authorization"];

    /// <summary>The parameters of the method that takes the fields of the form one by one, or of the one that takes the body whole.</summary>
    public IReadOnlyList<ParameterDeclaration> Declare(OperationPart operation, string id, bool takesFields)
    {
        IEnumerable<ParameterDeclaration> parameters = operation.Parameters.Where(IsSent).Select(parameter => DeclareParameter(parameter, id));
        IEnumerable<ParameterDeclaration> body = operation.Body is { } request ? DeclareBody(operation, request, id, takesFields) : [];
        return [.. parameters.Concat(body).OrderBy(parameter => parameter.Rank)];
    }

    private static bool IsSent(DocumentNode parameter) =>
        parameter.Text("in") != "header" || !HeadersOfTransport.Contains(parameter.Text("name")?.ToLowerInvariant());

    private ParameterDeclaration DeclareParameter(DocumentNode parameter, string id)
    {
        string wireName = parameter.Text("name") ?? "";
        string place = parameter.Text("in") ?? "query";
        bool isJson = parameter.Has("content");
        DeclaredValue value = isJson
            ? new DeclaredValue(CSharpType.Any, Meaning: null, [])
            : values.Declare(parameter["schema"] ?? parameter, parameter, wireName, id);
        string typeName = CSharpName.Given(parameter.Text(Extension.Type)) ?? value.Type.Name;
        Rank rank = place == "path" ? Rank.Path : parameter.IsTrue("required") ? Rank.Required : Rank.Optional;
        string source = place switch { "path" => "Path", "header" => "Header", "cookie" => "Cookie", _ => "Query" };
        string style = source == "Query" ? StyleOf(parameter, isJson) : "";
        return Parameter(
            parameter["name"] ?? parameter,
            CSharpName.OfParameter(wireName, parameter.Text(Extension.Name)),
            typeName,
            parameter.Text("description") ?? wireName,
            [$"{source}({CSharpText.Literal(wireName)}{style})", .. value.Conversion, .. value.Limits],
            rank,
            value.Meaning);
    }

    // How a value of several parts is sent, where it is not as the default says.
    private static string StyleOf(DocumentNode parameter, bool isJson) => (parameter.Text("style"), parameter.Text("explode")) switch
    {
        ("deepObject", _) => ", IsNested = true",
        ("spaceDelimited", not "true") => ", Separator = \" \"",
        ("pipeDelimited", not "true") => ", Separator = \"|\"",
        (_, "false") => ", Separator = \",\"",
        _ => isJson ? ", IsJson = true" : "",
    };

    private IEnumerable<ParameterDeclaration> DeclareBody(OperationPart operation, DocumentNode body, string id, bool takesFields)
    {
        if (Content.Of(body) is not { } content)
        {
            return [];
        }

        string mediaType = content.MediaType;
        if (mediaType == MediaType.Multipart)
        {
            return content.Schema is { } parts ? DeclareFields(schemas.PropertiesOf(parts), parts, "Part", id) : [];
        }

        if (takesFields && content.Schema is { } form)
        {
            ILookup<string, DocumentMember> fields = schemas.PropertiesOf(form).ToLookup(field => field.Name, StringComparer.Ordinal);
            return DeclareFields(operation.Node.Texts(Extension.Parameters).Distinct().SelectMany(name => fields[name]), form, "FormField", id);
        }

        bool isForm = mediaType == MediaType.Form;
        DeclaredValue value = MediaType.IsBinary(mediaType)
            ? new DeclaredValue(CSharpType.Bytes, Meaning: null, [])
            : content.Schema is null && !MediaType.IsJson(mediaType)
                ? new DeclaredValue(CSharpType.String, Meaning: null, [])
                : values.Declare(content.Schema, content.Place, "request", id);
        string source = isForm ? "Form" : mediaType == MediaType.Json ? "Body" : $"Body({CSharpText.Literal(mediaType)})";
        Rank rank = body.IsTrue("required") || operation.Node.Has(Extension.Parameters) ? Rank.Required : Rank.Optional;
        string name = content.ParameterName;
        return [Parameter(content.Place, CSharpName.OfParameter(name, body.Text(Extension.Name)), value.Type.Name, body.Text("description") ?? name, [source, .. value.Conversion], rank, meaning: null)];
    }

    private IEnumerable<ParameterDeclaration> DeclareFields(IEnumerable<DocumentMember> fields, DocumentNode form, string source, string id)
    {
        IReadOnlySet<string> required = schemas.RequiredOf(form);
        foreach (DocumentMember field in fields)
        {
            DeclaredValue value = values.Declare(field.Value, field.Key, field.Name, id);
            if (value.IsReadOnly)
            {
                continue;
            }

            yield return Parameter(
                field.Key,
                CSharpName.OfParameter(field.Name, field.Value.Text(Extension.Name)),
                value.Type.Name,
                field.Value.Text("description") ?? field.Name,
                [$"{source}({CSharpText.Literal(field.Name)})", .. value.Conversion, .. value.Limits],
                required.Contains(field.Name) ? Rank.Required : Rank.Optional,
                value.Meaning);
        }
    }

    private static ParameterDeclaration Parameter(
        DocumentNode place, string name, string typeName, string description, IReadOnlyList<string> attributes, Rank rank, Meaning? meaning) =>
        new(place, name, typeName + (rank == Rank.Optional ? "?" : ""), CSharpText.CommentLine(description), attributes, rank, meaning);
}
