using Inspectlet.DocumentChecker;
using Inspectlet.DocumentChecker.Rules;
using Inspectlet.DocumentChecker.Yaml;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.DocumentChanges.Surface;

/// <summary>Reads what the methods of an operation offer, as the templates Operation.liquid and Method.liquid declare them.</summary>
internal sealed class OperationReader(References references, SchemaView schemas, TypeNames types)
{
    private const string FormType = "application/x-www-form-urlencoded";

    private static readonly ValueSurface Unbounded = new(new Dictionary<string, Bound>(), new Dictionary<string, string>(), Default: null, []);

    public OperationSurface Read(OperationSite operation)
    {
        YamlNode node = operation.Site.Node;
        string id = node.Find("operationId").Text() ?? $"{operation.Method} {operation.Path}";
        (string mediaType, Site? body) = BodyOf(operation.Site);
        List<ParameterSurface> parameters = [.. operation.Parameters.Select(ReadParameter)];
        List<ParameterSurface> whole = body is { } schema ? [.. parameters, ReadBody(schema, mediaType)] : parameters;
        return new OperationSurface(
            id,
            CSharpName.Of(id, node.Find("x-dotnet-name").Text(), typeName: null) + "Async",
            operation.Method.ToUpperInvariant(),
            operation.Path,
            node.Find("x-safe").IsTrue(),
            node.Find("deprecated").IsTrue(),
            mediaType,
            ReadAnswer(operation.Site, id),
            ReadExceptions(operation.Site),
            body is { } form && node.Find("x-dotnet-parameters") is { } fields ? InOrder([.. parameters, .. ReadFields(form, fields)]) : null,
            InOrder(whole));
    }

    // First what fills the path, then what must be given, then the rest.
    private static IReadOnlyList<ParameterSurface> InOrder(IEnumerable<ParameterSurface> parameters) =>
        [.. parameters.OrderBy(parameter => parameter.Place == "path" ? 0 : parameter.IsOptional ? 2 : 1)];

    private ParameterSurface ReadParameter(Site parameter)
    {
        string name = parameter.Node.Find("name").Text() ?? "";
        string place = parameter.Node.Find("in").Text() ?? "query";
        var schema = new Site(parameter.File, parameter.Node.Find("schema") ?? parameter.Node);
        CSharpType type = types.Of(schema, name);
        type = type with { Name = parameter.Node.Find("x-dotnet-type").Text() ?? type.Name, Wire = type.Wire + StyleOf(parameter.Node) };
        return new ParameterSurface(
            name, NameOf(name, parameter.Node), place, type, place != "path" && !parameter.Node.Find("required").IsTrue(), schemas.ValueOf(schema));
    }

    private ParameterSurface ReadBody(Site schema, string mediaType)
    {
        string name = mediaType == FormType ? "form" : "body";
        return new ParameterSurface(name, name, name, types.Of(schema, name), IsOptional: false, Unbounded);
    }

    private IEnumerable<ParameterSurface> ReadFields(Site form, YamlNode names)
    {
        IReadOnlyDictionary<string, Site> properties = schemas.PropertiesOf(form);
        IReadOnlySet<string> required = schemas.RequiredOf(form);
        return from name in names.Items().Select(name => name.Text() ?? "")
               where properties.ContainsKey(name)
               let field = properties[name]
               select new ParameterSurface(
                   name, NameOf(name, field.Node), "form field", types.Of(field, name), !required.Contains(name), schemas.ValueOf(field));
    }

    private (string MediaType, Site? Schema) BodyOf(Site operation) =>
        operation.Node.Find("requestBody") is { } node && references.Resolve(new Site(operation.File, node)) is { } body ? ContentOf(body) : ("", null);

    private static (string MediaType, Site? Schema) ContentOf(Site site)
    {
        List<(YamlNode Key, string Name, YamlNode Value)> contents = [.. site.Node.Find("content").Members()];
        (YamlNode _, string name, YamlNode media) = contents.Find(content => content.Name is FormType or "application/json") is { Key: not null } known
            ? known
            : contents.FirstOrDefault();
        return name is null ? ("", null) : (name, media.Find("schema") is { } schema ? new Site(site.File, schema) : null);
    }

    private AnswerSurface ReadAnswer(Site operation, string id)
    {
        var responses = ResponsesOf(operation).ToList();
        Site? success = responses.Where(response => response.Status.StartsWith('2')).OrderBy(response => response.Status, StringComparer.Ordinal).Select(response => (Site?)response.Site).FirstOrDefault();
        string failureEnvelope = responses
            .Where(response => !response.Status.StartsWith('2'))
            .Select(response => ContentOf(response.Site).Schema is { } schema ? schemas.Find(schema, "x-envelope").Text() : null)
            .FirstOrDefault(envelope => envelope is not null) ?? "";
        if (success is null || ContentOf(success.Value) is not { Schema: { } value } content)
        {
            return new AnswerSurface(null, "", "", failureEnvelope, []);
        }

        var envelopes = new List<string>();
        while (schemas.Find(value, "x-envelope").Text() is { } envelope && !envelopes.Contains(envelope))
        {
            envelopes.Add(envelope);
            if (!schemas.PropertiesOf(value).TryGetValue(envelope, out Site inner))
            {
                break;
            }

            value = inner;
        }

        return new AnswerSurface(types.Of(value, id + "Response"), content.MediaType, string.Join('.', envelopes), failureEnvelope, schemas.AcceptsOf(value));
    }

    private Dictionary<string, string> ReadExceptions(Site operation) => ResponsesOf(operation)
        .Select(response => (response.Status, Exception: response.Site.Node.Find("x-dotnet-exception").Text()))
        .Where(response => response.Exception is not null)
        .ToDictionary(response => response.Status, response => response.Exception!, StringComparer.Ordinal);

    private IEnumerable<(string Status, Site Site)> ResponsesOf(Site operation)
    {
        foreach ((YamlNode _, string status, YamlNode node) in operation.Node.Find("responses").Members())
        {
            if (references.Resolve(new Site(operation.File, node)) is { } site)
            {
                yield return (status, site);
            }
        }
    }

    // How a list or an object becomes text, where it is not as usual.
    private static string StyleOf(YamlNode parameter)
    {
        string style = parameter.Find("style").Text() is { } given ? $" in style {given}" : "";
        return parameter.Find("explode").Text() is { } explode ? $"{style} (explode: {explode})" : style;
    }

    private static string NameOf(string wireName, YamlNode node) =>
        CSharpName.OfParameter(CSharpName.Of(wireName, node.Find("x-dotnet-name").Text(), typeName: null));
}
