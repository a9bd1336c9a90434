namespace Inspectlet.Document.Declarations;

/// <summary>Declares the parameters of operations: first what fills the path, then what must be given, then the rest.</summary>
internal sealed class ParameterDeclarer(Schemas schemas, ValueDeclarer values, FileType files)
{
    // As OpenAPI has it, these headers are no parameters, whatever a document says.
    private static readonly string[] HeadersOfTransport = ["accept", "content-type", "authorization"];

    private static readonly string[] IsJson = ["IsJson = true"];

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
        Rank rank = place == "path" ? Rank.Path : parameter.IsTrue("required") ? Rank.Required : Rank.Optional;
        string source = place switch { "path" => "Path", "header" => "Header", "cookie" => "Cookie", _ => "Query" };
        IReadOnlyList<string> style = isJson ? (place == "query" ? IsJson : []) : ValueStyle.Of(parameter, place).ArgumentsFor(place, value.Meaning?.Kind ?? Kind.Any);
        return Parameter(
            parameter["name"] ?? parameter,
            CSharpName.OfParameter(wireName, parameter.Text(Extension.Name)),
            parameter.Text(Extension.Type) ?? TypeIn(place, value.Type).Name,
            parameter.Text("description") ?? wireName,
            [$"{source}({string.Join(", ", style.Prepend(CSharpText.Literal(wireName)))})", .. value.Conversion, .. value.Limits],
            rank,
            value.Meaning);
    }

    // Where there is room for nothing but a text, one of several kinds of scalars is its text.
    private static CSharpType TypeIn(string place, CSharpType type) =>
        place is "path" or "header" || type.IsList || type.IsMap ? type with { Name = type.Name.Replace(CSharpType.Any.Name, CSharpType.String.Name, StringComparison.Ordinal) } : type;

    private IEnumerable<ParameterDeclaration> DeclareBody(OperationPart operation, DocumentNode body, string id, bool takesFields)
    {
        if (Content.Of(body, schemas) is not { } content)
        {
            return [];
        }

        if (content.Kind == BodyKind.Multipart)
        {
            return content.Schema is { } parts ? DeclareParts(parts, content.Media, id) : [];
        }

        if (takesFields && content.Schema is { } form)
        {
            ILookup<string, DocumentMember> fields = schemas.PropertiesOf(form).ToLookup(field => field.Name, StringComparer.Ordinal);
            IReadOnlySet<string> required = schemas.RequiredOf(form);
            return operation.Node.Texts(Extension.Parameters).Distinct().SelectMany(name => fields[name]).Select(field => DeclareField(field, required, id));
        }

        if (content.Kind == BodyKind.Form && schemas.HasNoFields(content.Schema))
        {
            return [];
        }

        DeclaredValue value = ValueOf(content, id);
        Rank rank = body.IsTrue("required") || operation.Node.Has(Extension.Parameters) ? Rank.Required : Rank.Optional;
        string name = content.ParameterName;
        return
        [
            Parameter(
                content.Place,
                CSharpName.OfParameter(name, body.Text(Extension.Name)),
                value.Type.Name,
                body.Text("description") ?? name,
                [.. SourcesOf(content), .. value.Conversion],
                rank,
                meaning: null),
        ];
    }

    private DeclaredValue ValueOf(Content content, string id)
    {
        switch (content.Kind)
        {
            case BodyKind.Bytes:
                return new DeclaredValue(CSharpType.Bytes, Meaning: null, []);
            case BodyKind.Text when content.Schema is not { } text || schemas.Of(text).Kind is not (Kind.Scalar or Kind.Enum):
                return new DeclaredValue(CSharpType.String, Meaning: null, []);
            case BodyKind.Form when content.Schema is not { } form || schemas.Of(form).Kind == Kind.Any:
                return new DeclaredValue(CSharpType.MapOf(CSharpType.Any), Meaning: null, []);
            default:
                return values.Declare(content.Schema, content.Place, "request", id);
        }
    }

    private IEnumerable<string> SourcesOf(Content content)
    {
        if (content.Kind == BodyKind.Form)
        {
            return EncodedFieldsOf(content).Prepend("Form");
        }

        string[] arguments =
        [
            .. content.SentAs == MediaType.Json && content.Kind == BodyKind.Json ? [] : new[] { CSharpText.Literal(content.SentAs) },
            .. content.Kind == BodyKind.Bytes && MediaType.IsJson(MediaType.Essence(content.SentAs)) ? new[] { "IsRaw = true" } : [],
        ];
        return [arguments.Length == 0 ? "Body" : $"Body({string.Join(", ", arguments)})"];
    }

    private IEnumerable<string> EncodedFieldsOf(Content content)
    {
        ILookup<string, DocumentMember> fields = (content.Schema is { } form ? schemas.PropertiesOf(form) : []).ToLookup(field => field.Name, StringComparer.Ordinal);
        foreach (DocumentMember encoding in content.Media.Members("encoding"))
        {
            Meaning? meaning = fields[encoding.Name].Select(field => schemas.Of(field.Value)).FirstOrDefault();
            if (meaning is not null && FieldEncoding.ArgumentsFor(encoding.Value, meaning) is { } arguments)
            {
                yield return $"EncodedField({string.Join(", ", arguments.Prepend(CSharpText.Literal(encoding.Name)))})";
            }
        }
    }

    private ParameterDeclaration DeclareField(DocumentMember field, IReadOnlySet<string> required, string id)
    {
        DeclaredValue value = values.Declare(field.Value, field.Key, field.Name, id);
        return Field(field, value.Type.Name, [$"FormField({CSharpText.Literal(field.Name)})", .. value.Conversion, .. value.Limits], required, value.Meaning);
    }

    private IEnumerable<ParameterDeclaration> DeclareParts(DocumentNode form, DocumentNode media, string id)
    {
        IReadOnlySet<string> required = schemas.RequiredOf(form);
        foreach (DocumentMember part in schemas.PropertiesOf(form))
        {
            Meaning meaning = schemas.Of(part.Value);
            string? type = PartEncoding.TypeOf(media["encoding"]?[part.Name], meaning, schemas);
            IEnumerable<string> arguments = type is null ? [] : [$"ContentType = {CSharpText.Literal(type)}"];
            DeclaredValue value = PartEncoding.IsFile(PartEncoding.ElementOf(meaning, schemas))
                ? new DeclaredValue(meaning.Kind == Kind.List ? CSharpType.ListOf(files.TypeAt(part.Key)) : files.TypeAt(part.Key), meaning, [])
                : values.Declare(part.Value, part.Key, part.Name, id);
            yield return Field(
                part,
                value.Type.Name,
                [$"Part({string.Join(", ", arguments.Prepend(CSharpText.Literal(part.Name)))})", .. value.Conversion, .. value.Limits],
                required,
                value.Meaning);
        }
    }

    private static ParameterDeclaration Field(DocumentMember field, string typeName, IReadOnlyList<string> attributes, IReadOnlySet<string> required, Meaning? meaning) => Parameter(
        field.Key,
        CSharpName.OfParameter(field.Name, field.Value.Text(Extension.Name)),
        typeName,
        field.Value.Text("description") ?? field.Name,
        attributes,
        required.Contains(field.Name) ? Rank.Required : Rank.Optional,
        meaning);

    private static ParameterDeclaration Parameter(
        DocumentNode place, string name, string typeName, string description, IReadOnlyList<string> attributes, Rank rank, Meaning? meaning) =>
        new(place, name, typeName + (rank == Rank.Optional ? "?" : ""), CSharpText.CommentLine(description), attributes, rank, meaning);
}
