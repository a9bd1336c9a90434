using ApiContract.Generator.Model;

namespace Inspectlet.Document.Rules;

/// <summary>What operations send and read as a body: what the SDK would get wrong is refused at its place.</summary>
internal sealed class BodyRules(ApiDocument document, Schemas schemas, FindingList findings)
{
    // A list of lists of itself has no end.
    private const int MaxDepth = 20;

    private readonly bool _isOf31 = document.File.Root.Text("openapi")?.StartsWith("3.1", StringComparison.Ordinal) ?? false;

    public static void Check(ApiDocument document, Schemas schemas, FindingList findings)
    {
        var rules = new BodyRules(document, schemas, findings);
        foreach (OperationPart operation in document.Operations)
        {
            if (operation.Body is { } body && Content.Of(body, schemas) is { } content)
            {
                rules.CheckRequest(content);
            }

            rules.CheckResponses(operation);
        }
    }

    private void CheckRequest(Content content)
    {
        if (!MediaType.IsValid(content.SentAs))
        {
            Refuse(content.Place, $"'{content.SentAs}' is no media type. Write a type and a subtype, such as application/json.");
            return;
        }

        if (content.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && content.Kind != BodyKind.Multipart)
        {
            Refuse(content.Place, $"A body that is '{content.MediaType}' is not supported: nothing names its parts. Write {MediaType.Multipart}.");
            return;
        }

        CheckText(content);
        switch (content.Kind)
        {
            case BodyKind.Form:
                CheckForm(content);
                break;
            case BodyKind.Multipart:
                CheckParts(content);
                break;
        }
    }

    private void CheckText(Content content)
    {
        if (content.Kind is BodyKind.Json or BodyKind.Text && MediaType.OtherCharset(content.Place.Value ?? "") is { } charset)
        {
            Refuse(content.Place, $"The SDK reads and writes UTF-8 alone, not '{charset}'. Write charset=utf-8, or format: binary for the bytes as they are.");
        }

        bool isRaw = content.Kind is BodyKind.Text or BodyKind.Bytes;
        if (isRaw && content.Schema is { } schema && schemas.Of(schema).IsEncoded)
        {
            Refuse(content.Media.KeyOf("schema"), $"A body that is '{content.MediaType}' in base64 is not supported. Write format: binary for the bytes as they are, or no format for the text.");
        }
    }

    private void CheckForm(Content content)
    {
        if (content.Schema is not { } form)
        {
            return;
        }

        if (schemas.Of(form).Kind is not (Kind.Object or Kind.Map or Kind.Any))
        {
            Refuse(content.Media.KeyOf("schema"), "A form has fields, so its schema must be an object.");
            return;
        }

        foreach ((DocumentMember encoding, Meaning field) in EncodingsOf(content, form))
        {
            if (FieldEncoding.HasStyle(encoding.Value))
            {
                new StyleCheck(schemas, findings).Check(encoding.Value, "form", field, encoding.Key);
            }
            else
            {
                CheckContentType(encoding.Value, field, mayBeText: field.Kind is not (Kind.Object or Kind.Map) && !IsOfObjects(field));
            }
        }
    }

    private void CheckParts(Content content)
    {
        if (content.Schema is not { } form || (schemas.Of(form).Kind != Kind.Object && !schemas.HasNoFields(form)))
        {
            Refuse(content.Schema is null ? content.Place : content.Media.KeyOf("schema"), "The parts of the body must be known: write an object with a property for each.");
            return;
        }

        HashSet<string> parts = [.. schemas.PropertiesOf(form).Select(part => part.Name)];
        foreach (DocumentNode alternatives in schemas.AlternativesIn(form).Where(alternatives => alternatives.Items().SelectMany(schemas.PropertiesOf).Any(part => !parts.Contains(part.Name))))
        {
            Refuse(alternatives, "Parts that are there in some alternatives alone are not supported. Write all parts as properties of the one object.");
        }

        foreach ((DocumentMember encoding, Meaning part) in EncodingsOf(content, form))
        {
            CheckHeaders(encoding.Value);
            Meaning element = PartEncoding.ElementOf(part, schemas);
            CheckContentType(encoding.Value, element, mayBeText: element.Kind is Kind.Scalar or Kind.Enum or Kind.Any);

            // 3.0 says that a style means nothing here; 3.1 follows it.
            if (_isOf31 && FieldEncoding.HasStyle(encoding.Value) && part.Kind is not (Kind.Scalar or Kind.Enum) && !IsRepeated(encoding.Value, part))
            {
                Refuse(encoding.Value.Has("style") ? encoding.Value.KeyOf("style") : encoding.Key, "Of a list each element is a part, and an object is a part in JSON: other styles of parts are not supported.");
            }
        }
    }

    private static bool IsRepeated(DocumentNode encoding, Meaning part) => part.Kind == Kind.List && ValueStyle.Of(encoding, "form") is { Name: "form", IsExploded: true };

    private bool IsOfObjects(Meaning field) => field.Kind == Kind.List && PartEncoding.ElementOf(field, schemas).Kind is Kind.Object or Kind.Map or Kind.List;

    private IEnumerable<(DocumentMember Encoding, Meaning Field)> EncodingsOf(Content content, DocumentNode form)
    {
        Dictionary<string, DocumentNode> fields = schemas.PropertiesOf(form).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        bool mayHaveOthers = schemas.Of(form).Kind != Kind.Object && !schemas.HasNoFields(form);
        foreach (DocumentMember encoding in content.Media.Members("encoding"))
        {
            if (fields.TryGetValue(encoding.Name, out DocumentNode field))
            {
                yield return (encoding, schemas.Of(field));
            }
            else if (mayHaveOthers)
            {
                Refuse(encoding.Key, $"encoding names '{encoding.Name}', which the schema does not: then it cannot be followed. Write a property of that name.");
            }
            else
            {
                CheckUnknown(encoding.Key, encoding.Name, fields.Keys);
            }
        }
    }

    // Without a property nothing is sent that it could be about, unless one is meant that is called almost so.
    private void CheckUnknown(DocumentNode place, string name, IEnumerable<string> fields)
    {
        string message = $"encoding names '{name}', but there is no such property.";
        if (Nearest.To(name, fields) is { } meant)
        {
            findings.Add(Rule.Lists, place, $"{message} Did you mean '{meant}'?");
        }
        else
        {
            findings.AddMinor(Rule.Lists, place, message);
        }
    }

    private void CheckHeaders(DocumentNode encoding)
    {
        IEnumerable<DocumentMember> headers = encoding.Members("headers").Where(header => !string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase));
        findings.Add(Rule.Supported, headers.Select(header => header.Key), _ => "Headers of parts are not supported, apart from the content type. Remove them.");
    }

    private void CheckContentType(DocumentNode encoding, Meaning value, bool mayBeText)
    {
        if (encoding["contentType"] is not { } contentType)
        {
            return;
        }

        IReadOnlyList<string> types = ContentTypes.Of(encoding);
        if (types.FirstOrDefault(type => !MediaType.IsValid(type)) is { } invalid)
        {
            Refuse(contentType, $"'{invalid}' is no media type. Write a type and a subtype, such as image/png.");
        }
        else if (!value.IsBinary && types.Select(MediaType.OtherCharset).FirstOrDefault(charset => charset is not null) is { } charset)
        {
            Refuse(contentType, $"The SDK writes UTF-8 alone, not '{charset}'. Write charset=utf-8.");
        }
        else if (!mayBeText && !types.Any(type => MediaType.IsJson(MediaType.Essence(type))))
        {
            Refuse(contentType, $"An object can be sent as JSON alone, not as '{contentType.Value}'. Write application/json, or a text that is in the format already.");
        }
    }

    // One reader serves all successes, and sees the body alone.
    private void CheckResponses(OperationPart operation)
    {
        bool hasSuccess = operation.Responses.Any(response => StatusKey.IsSuccess(response.Status));
        var before = new List<Content>();
        foreach (ResponsePart response in operation.Responses.Where(response => hasSuccess ? StatusKey.IsSuccess(response.Status) : response.Status == StatusKey.Default))
        {
            if (Content.Of(response.Node, schemas) is { } content)
            {
                CheckText(content);
                CheckBeside(before, content, response.Status);
                before.Add(content);
            }
        }
    }

    private void CheckBeside(List<Content> before, Content content, string status)
    {
        const string Instead = "Write one schema for all successes, or an operation for each.";
        if (before.Exists(other => !IsReadAs(other, content)))
        {
            Refuse(
                content.Place, $"The answer {status} is read in another way than the one before it, and nothing but the status tells them apart. Write one media type and one kind of value for all successes.");
            return;
        }

        Content[] different = [.. before.Where(other => other.Kind == BodyKind.Json && !IsSame(other.Schema, content.Schema))];
        if (different.Length == 0)
        {
            return;
        }

        // The method yields JSON as it came, without the status: the JSON itself must say which it is.
        if (Array.Exists(different, other => !IsToldApart(other.Schema, content.Schema)))
        {
            Refuse(content.Place, $"The answer {status} has another value than the one before it, and nothing but the status tells them apart. {Instead}");
        }
        else
        {
            findings.Add(Rule.LeftOut, content.Place, $"The answer {status} has another value than the one before it, so the method yields any JSON. {Instead}");
        }
    }

    private bool IsSame(DocumentNode? one, DocumentNode? other, int depth = 0)
    {
        if (one is not { } left || other is not { } right || depth > MaxDepth)
        {
            return one is null && other is null;
        }

        (Meaning first, Meaning second) = (schemas.Of(left), schemas.Of(right));
        return first.Node == second.Node || (first.Kind == second.Kind && first.Kind switch
        {
            Kind.Scalar => first.Scalar!.CSharpType == second.Scalar!.CSharpType,
            Kind.List or Kind.Map => IsSame(first.Element, second.Element, depth + 1),
            _ => first.Kind == Kind.Any,
        });
    }

    private bool IsToldApart(DocumentNode? one, DocumentNode? other, int depth = 0)
    {
        if (one is not { } left || other is not { } right || depth > MaxDepth)
        {
            return false;
        }

        (Meaning first, Meaning second) = (schemas.Of(left), schemas.Of(right));
        return (first.Kind, second.Kind) switch
        {
            (Kind.Any, _) or (_, Kind.Any) => false,
            _ when JsonKindOf(first) != JsonKindOf(second) => true,
            (Kind.Object, Kind.Object) => !NamesOf(first).SetEquals(NamesOf(second)),
            (Kind.List, Kind.List) => IsToldApart(first.Element, second.Element, depth + 1),
            _ => false,
        };
    }

    private HashSet<string> NamesOf(Meaning value) => [.. schemas.PropertiesOf(value.Node).Select(property => property.Name)];

    private static string JsonKindOf(Meaning value) => value.Kind switch
    {
        Kind.List => "array",
        Kind.Map or Kind.Object => "object",
        _ => value.Scalar!.Type == "integer" ? "number" : value.Scalar.Type,
    };

    private bool IsReadAs(Content one, Content other) =>
        one.Kind == other.Kind && EnvelopeOf(one) == EnvelopeOf(other) && (one.Kind != BodyKind.Text || TextOf(one) == TextOf(other));

    private string? EnvelopeOf(Content content) => content.Schema is { } schema ? document.References.Resolve(schema)?.Text(Extension.Envelope) : null;

    private object? TextOf(Content content) => content.Schema is { } schema && schemas.Of(schema) is var meaning
        ? meaning.Kind switch { Kind.Scalar => meaning.Scalar!.CSharpType, Kind.Enum => meaning.Node, _ => CSharpType.String.Name }
        : CSharpType.String.Name;

    private void Refuse(DocumentNode place, string reason) => findings.Add(Rule.Supported, place, reason);
}
