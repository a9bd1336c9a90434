using ApiContract.Generator.Model;

namespace Inspectlet.Document.Declarations;

/// <summary>Declares what an operation yields, and by which exceptions it fails.</summary>
internal sealed class ResponseDeclarer(Schemas schemas, TypeNames types, ApiDocument document)
{
    /// <summary>
    /// The result is that of the first success that has a value; or of <c>default</c>, where nothing else is said of success.
    /// Where one success has no value, it may be null; where two have different ones, it is any JSON.
    /// </summary>
    public DeclaredResponses Declare(OperationPart operation, string id)
    {
        ResponsePart[] known = [.. operation.Responses.Where(part => StatusKey.IsKnown(part.Status))];
        bool hasSuccess = Array.Exists(known, part => StatusKey.IsSuccess(part.Status));
        Response[] all = [.. known.OrderBy(part => part.Status == StatusKey.Default).Select(part => Read(part, id, hasSuccess ? StatusKey.IsSuccess(part.Status) : part.Status == StatusKey.Default))];
        Response[] successes = [.. all.Where(response => response.StandsForSuccess)];
        Response? first = Array.Find(successes, response => response.Type is not null);
        CSharpType? result = Array.Exists(successes, response => response.Type is { } type && type != first!.Type) ? CSharpType.Any : first?.Type;
        bool isNullable = first is not null && successes.Any(response => response.Type is null || response.IsNullable);
        return new DeclaredResponses(
            result,
            isNullable,
            first is null ? null : CSharpText.CommentLine(first.Description),
            [.. all.Where(response => response.Exception is not null).Select(response => new ExceptionDeclaration(response.Exception!, CSharpText.CommentLine(response.Description)))],
            [
                .. all.Select(response => AttributeOf(response, isEmpty: first is not null && response.Type is null)),
                .. result is { Conversion: { } conversion } ? new[] { $"return: {conversion}" } : [],
            ]);
    }

    private Response Read(ResponsePart part, string id, bool standsForSuccess)
    {
        var response = new Response(part.Status, part.Node.Text("description") ?? "", CSharpName.Given(part.Node.Text(Extension.Exception)), standsForSuccess)
        {
            IsTransient = part.Node.IsTrue(Extension.Transient),
        };
        if (Content.Of(part.Node, schemas) is not { } content)
        {
            return response;
        }

        response = response with { Content = content.Kind switch { BodyKind.Json => null, BodyKind.Bytes when MediaType.IsJson(content.MediaType) => MediaType.Bytes, _ => content.MediaType } };
        if (content.Kind == BodyKind.Bytes)
        {
            return response with { Type = CSharpType.Bytes };
        }

        if (content.Schema is not { } schema)
        {
            return response with { Type = content.Kind == BodyKind.Json ? CSharpType.Any : CSharpType.String };
        }

        if (content.Kind != BodyKind.Json && schemas.Of(schema).Kind is not (Kind.Scalar or Kind.Enum))
        {
            return response with { Type = CSharpType.String };
        }

        // Down through the envelope, to the value.
        string? envelope = EnvelopeOf(schema);
        DocumentNode value = envelope is null ? schema : schemas.PropertiesOf(schema).First(property => property.Name == envelope).Value;
        return response with
        {
            // What a failure holds is no part of the SDK, so it needs no type.
            Type = standsForSuccess ? types.Of(value, content.Place, "response", id) : CSharpType.Any,
            IsNullable = schemas.Of(value).IsNullable,
            Envelope = envelope,
            ListEnvelope = value.Text(Extension.Envelope),
            AcceptsArrayOfOne = value.Texts(Extension.Accepts).Contains("array"),
        };
    }

    /// <summary>The member that holds the value, if the schema only envelops it.</summary>
    private string? EnvelopeOf(DocumentNode schema) =>
        document.References.Resolve(schema)?.Text(Extension.Envelope) is { } name && schemas.PropertiesOf(schema).Any(property => property.Name == name) ? name : null;

    private static string AttributeOf(Response response, bool isEmpty)
    {
        string[] arguments =
        [
            CSharpText.Literal(response.Status),
            .. response.Envelope is { } envelope ? new[] { $"Envelope = {CSharpText.Literal(envelope)}" } : [],
            .. response is { Envelope: not null, ListEnvelope: { } list } ? new[] { $"ListEnvelope = {CSharpText.Literal(list)}" } : [],
            .. response is { Envelope: not null, AcceptsArrayOfOne: true } ? new[] { "AcceptsArrayOfOne = true" } : [],
            .. response is { StandsForSuccess: true, Content: { } type } ? new[] { $"Content = {CSharpText.Literal(type)}" } : [],
            .. StatusKey.IsSuccess(response.Status) && isEmpty ? new[] { "IsEmpty = true" } : [],
            .. response.IsTransient ? new[] { "IsTransient = true" } : [],
            .. response.Exception is { } exception ? new[] { $"Exception = typeof({exception})" } : [],
        ];
        return $"ApiResponse({string.Join(", ", arguments)})";
    }

    private sealed record Response(string Status, string Description, string? Exception, bool StandsForSuccess)
    {
        /// <summary>The media type of what is read as it is; null for JSON.</summary>
        public string? Content { get; init; }

        /// <summary>The type of its value; null for none.</summary>
        public CSharpType? Type { get; init; }

        public bool IsNullable { get; init; }

        public string? Envelope { get; init; }

        public string? ListEnvelope { get; init; }

        public bool AcceptsArrayOfOne { get; init; }

        /// <summary>Whether it is a failure that passes.</summary>
        public bool IsTransient { get; init; }
    }
}

/// <summary>What an operation yields.</summary>
/// <param name="Result">The type of its result; null for none.</param>
/// <param name="IsNullable">Whether the result may be null.</param>
/// <param name="Returns">What it returns, in words; null for nothing.</param>
/// <param name="Exceptions">The exceptions that report statuses.</param>
/// <param name="Attributes">The attributes of the responses.</param>
internal sealed record DeclaredResponses(
    CSharpType? Result, bool IsNullable, string? Returns, IReadOnlyList<ExceptionDeclaration> Exceptions, IReadOnlyList<string> Attributes);
