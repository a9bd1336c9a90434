namespace Inspectlet.Document.Language;

/// <summary>
/// The names of the parameters of a method. Where two would be one, the later one is called by its place too, or where both
/// have the same, by how it is spelt.
/// </summary>
internal sealed class ParameterNames
{
    private const string Body = "Body";

    private readonly Dictionary<DocumentNode, ChosenName> _names = [];
    private readonly HashSet<(string Name, string Place)> _natural = [];

    // The last parameter of every method.
    private readonly NameScope _scope = new("cancellationToken");

    private ParameterNames()
    {
    }

    /// <summary>All names, each by what bears it: a parameter, the key of a field, or of a body its media type.</summary>
    public IReadOnlyDictionary<DocumentNode, ChosenName> All => _names;

    /// <summary>The name of a parameter, or of what is one.</summary>
    /// <param name="bearer">What bears it: the parameter, the key of a field, or of a body its media type.</param>
    public string this[DocumentNode bearer] => _names[bearer].Name;

    /// <summary>The names of the parameters of an operation: a body that is one parameter first, then the parameters, then the fields of a body.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">What its body is; null for none.</param>
    /// <param name="fields">The fields of the body that are parameters; null where the body is one.</param>
    public static ParameterNames Of(OperationPart operation, Content? body, IReadOnlyList<DocumentMember>? fields)
    {
        var names = new ParameterNames();
        if (body is { Kind: not BodyKind.Multipart })
        {
            names.Add(body.Place, operation.Body!.Value, body.ParameterName, Body);
        }

        foreach (DocumentNode parameter in SentParameters.Of(operation))
        {
            string place = parameter.Text("in") switch { "path" => "Path", "header" => "Header", "cookie" => "Cookie", _ => "Query" };
            names.Add(parameter, parameter, parameter.Text("name") ?? "", place);
        }

        // The method that takes the fields of a form has no parameter for it whole, and the others are called as beside it.
        if (fields is not null && body is not null && names._names.Remove(body.Place, out ChosenName form))
        {
            names._scope.Release(form.Name);
        }

        foreach (DocumentMember field in fields ?? [])
        {
            names.Add(field.Key, field.Value, field.Name, Body);
        }

        return names;
    }

    private void Add(DocumentNode bearer, DocumentNode named, string wireName, string place)
    {
        string name = CSharpName.OfParameter(wireName);
        string spelling = CSharpName.SpellingOf(wireName);
        bool isOfOnePlace = !_natural.Add((name, place));
        string[] candidates = isOfOnePlace ? [name, name + spelling] : [name, $"{name}In{place}", $"{name}In{place}{spelling}"];
        string? given = CSharpName.GivenTo(named) is { } own ? CSharpName.Camel(own) : null;
        _names[bearer] = ChosenName.From(_scope, given, wireName, WhyNone, candidates);
    }

    private static string? WhyNone(string name) => name == "cancellationToken" ? "every method has" : CSharpName.WhyNone(name);
}
