namespace Inspectlet.Document.Declarations;

/// <summary>Declares the parameters that send the body of an operation.</summary>
internal sealed class BodyDeclarer(Schemas schemas, ValueDeclarer values, FileType files)
{
    /// <summary>The parameters that make up the body: the body whole, its parts, or those of its fields that are taken one by one.</summary>
    public IEnumerable<ParameterDeclaration> Declare(OperationPart operation, Content content, IReadOnlyList<DocumentMember>? fields, ParameterNames names, string id)
    {
        if (fields is null)
        {
            return [DeclareWhole(operation, content, names, id)];
        }

        IReadOnlySet<string> required = content.Schema is { } form ? schemas.RequiredOf(form) : new HashSet<string>();
        return content.Kind == BodyKind.Multipart
            ? fields.Select(part => DeclarePart(part, content.Media, names, required, id))
            : fields.Select(field => DeclareField(field, names, required, id));
    }

    private ParameterDeclaration DeclareWhole(OperationPart operation, Content content, ParameterNames names, string id)
    {
        DocumentNode body = operation.Body!.Value;
        DeclaredValue value = ValueOf(content, id);
        return ParameterDeclarer.Make(
            content.Place,
            names[content.Place],
            value.Type.Name,
            body.Text("description") ?? content.ParameterName,
            [.. SourcesOf(content), .. value.Conversion],
            body.IsTrue("required") || operation.Node.Has(Extension.Parameters) ? Rank.Required : Rank.Optional,
            meaning: null);
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

    private ParameterDeclaration DeclareField(DocumentMember field, ParameterNames names, IReadOnlySet<string> required, string id)
    {
        DeclaredValue value = values.Declare(field.Value, field.Key, field.Name, id);
        return Field(field, names, value.Type.Name, [$"FormField({CSharpText.Literal(field.Name)})", .. value.Conversion, .. value.Limits], required, value.Meaning);
    }

    private ParameterDeclaration DeclarePart(DocumentMember part, DocumentNode media, ParameterNames names, IReadOnlySet<string> required, string id)
    {
        Meaning meaning = schemas.Of(part.Value);
        string? type = PartEncoding.TypeOf(media["encoding"]?[part.Name], meaning, schemas);
        IEnumerable<string> arguments = type is null ? [] : [$"ContentType = {CSharpText.Literal(type)}"];
        DeclaredValue value = PartEncoding.IsFile(PartEncoding.ElementOf(meaning, schemas))
            ? new DeclaredValue(meaning.Kind == Kind.List ? CSharpType.ListOf(files.TypeAt(part.Key)) : files.TypeAt(part.Key), meaning, [])
            : values.Declare(part.Value, part.Key, part.Name, id);
        return Field(
            part,
            names,
            value.Type.Name,
            [$"Part({string.Join(", ", arguments.Prepend(CSharpText.Literal(part.Name)))})", .. value.Conversion, .. value.Limits],
            required,
            value.Meaning);
    }

    private static ParameterDeclaration Field(
        DocumentMember field, ParameterNames names, string typeName, IReadOnlyList<string> attributes, IReadOnlySet<string> required, Meaning? meaning) => ParameterDeclarer.Make(
        field.Key,
        names[field.Key],
        typeName,
        CSharpText.Described(field.Value, field.Name, field.Value.Text("description") ?? field.Name)!,
        attributes,
        required.Contains(field.Name) ? Rank.Required : Rank.Optional,
        meaning);
}
