namespace Inspectlet.Document.Declarations;

/// <summary>Declares the parameters of operations: first what fills the path, then what must be given, then the rest.</summary>
internal sealed class ParameterDeclarer(Schemas schemas, ValueDeclarer values, BodyDeclarer bodies)
{
    private static readonly string[] IsJson = ["IsJson = true"];

    /// <summary>The parameters of the method that takes the fields of the form one by one, or of the one that takes the body whole.</summary>
    public IReadOnlyList<ParameterDeclaration> Declare(OperationPart operation, string id, bool takesFields)
    {
        Content? content = operation.Body is { } request ? Content.Of(request, schemas) : null;
        IReadOnlyList<DocumentMember>? fields = content is null ? null : SentParameters.FieldsOf(operation, content, schemas, takesFields);
        var names = ParameterNames.Of(operation, content, fields);
        IEnumerable<ParameterDeclaration> parameters = SentParameters.Of(operation).Select(parameter => DeclareParameter(parameter, names[parameter], id));
        IEnumerable<ParameterDeclaration> body = content is null ? [] : bodies.Declare(operation, content, fields, names, id);
        return [.. parameters.Concat(body).OrderBy(parameter => parameter.Rank)];
    }

    /// <summary>A parameter: one that is not required may be null.</summary>
    public static ParameterDeclaration Make(
        DocumentNode place, string name, string typeName, string description, IReadOnlyList<string> attributes, Rank rank, Meaning? meaning) =>
        new(place, name, typeName + (rank == Rank.Optional ? "?" : ""), CSharpText.CommentLine(description), attributes, rank, meaning);

    private ParameterDeclaration DeclareParameter(DocumentNode parameter, string name, string id)
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
        return Make(
            parameter["name"] ?? parameter,
            name,
            CSharpName.Given(parameter.Text(Extension.Type)) ?? TypeIn(place, value.Type).Name,
            CSharpText.Described(parameter, wireName, parameter.Text("description") ?? wireName)!,
            [$"{source}({string.Join(", ", style.Prepend(CSharpText.Literal(wireName)))})", .. value.Conversion, .. value.Limits],
            rank,
            value.Meaning);
    }

    // Where there is room for nothing but a text, one of several kinds of scalars is its text.
    private static CSharpType TypeIn(string place, CSharpType type) =>
        place is "path" or "header" || type.IsList || type.IsMap ? type with { Name = type.Name.Replace(CSharpType.Any.Name, CSharpType.String.Name, StringComparison.Ordinal) } : type;
}
