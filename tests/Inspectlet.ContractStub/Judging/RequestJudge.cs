using System.Net.Http.Headers;
using System.Text;
using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractStub.Judging;

/// <summary>Judges requests by a document: what the document does not know is a breach.</summary>
/// <param name="document">The document.</param>
public sealed class RequestJudge(ContractDocument document)
{
    /// <summary>Judges a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The operation that it calls, and how it breaks the contract. Nothing in it repeats the credentials.</returns>
    public Verdict Judge(ContractRequest request)
    {
        string[] path = request.Path.Split('/');
        ContractOperation[] there = [.. document.Operations.Where(o => Matches(o, path))];
        if (there.Length == 0)
        {
            string known = string.Join(", ", document.Operations.Select(o => $"{o.Method} {o.Path}"));
            return new Verdict(null, [$"There is nothing at {request.Path}. The document has {known}."]);
        }

        if (there.FirstOrDefault(o => o.Method == request.Method) is not { } operation)
        {
            return new Verdict(null, [$"There is no {request.Method} of {there[0].Path}. The document has {string.Join(", ", there.Select(o => o.Method))}."]);
        }

        string[] breaches =
        [
            .. JudgePath(operation, path),
            .. JudgeQuery(operation, request),
            .. JudgeHeaders(operation, request),
            .. JudgeBody(operation, request),
        ];
        return new Verdict(operation, breaches);
    }

    private static bool Matches(ContractOperation operation, string[] path)
    {
        string[] template = operation.Path.Split('/');
        return template.Length == path.Length && template.Zip(path).All(s => IsParameter(s.First) ? s.Second.Length > 0 : s.First == s.Second);
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    private static IEnumerable<string> JudgePath(ContractOperation operation, string[] path) =>
        from segment in operation.Path.Split('/').Zip(path)
        where IsParameter(segment.First)
        let name = segment.First.Trim('{', '}')
        let parameter = operation.Parameters.FirstOrDefault(p => p.Place == "path" && p.Name == name)
        from breach in parameter is null
            ? ["the document does not describe it"]
            : parameter.Schema.JudgeText(Uri.UnescapeDataString(segment.Second))
        select Sentence($"Path parameter {name}", breach);

    private static IEnumerable<string> JudgeQuery(ContractOperation operation, ContractRequest request)
    {
        List<string> malformed = [];
        IReadOnlyList<(string Name, string Value)> sent = FormText.Parse(request.Query, malformed);
        ContractParameter[] known = [.. operation.Parameters.Where(p => p.Place == "query")];
        return malformed.Select(m => Sentence("Query", m))
            .Concat(JudgeFields("Query parameter", sent, [.. known.Select(p => new ContractField(p.Name, p.IsRequired, IsJson: false, p.Schema))]));
    }

    private static IEnumerable<string> JudgeHeaders(ContractOperation operation, ContractRequest request)
    {
        if (operation.NeedsBasicCredentials && JudgeCredentials(request.Header("Authorization")) is { } breach)
        {
            yield return Sentence("Header Authorization", breach);
        }

        foreach (ContractParameter header in operation.Parameters.Where(p => p.Place == "header"))
        {
            string? value = request.Header(header.Name);
            IReadOnlyList<string> breaches = value is not null ? header.Schema.JudgeText(value) : header.IsRequired ? ["it is missing"] : [];
            foreach (string headerBreach in breaches)
            {
                yield return Sentence($"Header {header.Name}", headerBreach);
            }
        }

        string[] offered = [.. operation.Responses.Select(r => r.MediaType).Where(m => m.Length > 0).Distinct()];
        if (request.Header("Accept") is { } accept && !offered.All(o => accept.Split(',').Any(a => Admits(a, o))))
        {
            yield return Sentence("Header Accept", $"it is '{accept}', but the responses are {string.Join(", ", offered)}");
        }
    }

    private static string? JudgeCredentials(string? authorization)
    {
        if (authorization is null)
        {
            return "it is missing: the document asks for HTTP Basic";
        }

        if (!AuthenticationHeaderValue.TryParse(authorization, out AuthenticationHeaderValue? header) ||
            !string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase))
        {
            return "it must be HTTP Basic, 'Basic ' and the credentials";
        }

        byte[] decoded = new byte[header.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(header.Parameter ?? "", decoded, out int length))
        {
            return "the credentials are not base64";
        }

        return Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2) is [{ Length: > 0 }, { Length: > 0 }]
            ? null
            : "the credentials must be a user name, a colon and a password";
    }

    private static IEnumerable<string> JudgeBody(ContractOperation operation, ContractRequest request)
    {
        string? contentType = request.Header("Content-Type");
        if (operation.Form is not { } form)
        {
            return request.Body.IsEmpty && contentType is null
                ? []
                : [Sentence("Body", $"there must be none, but {request.Body.Length} bytes came as {contentType ?? "no content type"}")];
        }

        if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) ||
            !string.Equals(type.MediaType, ContractForm.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            return [Sentence("Header Content-Type", $"it is {(contentType is null ? "missing" : $"'{contentType}'")}, but must be {ContractForm.MediaType}")];
        }

        List<string> malformed = [];
        IReadOnlyList<(string Name, string Value)> sent = FormText.Parse(Encoding.Latin1.GetString(request.Body.Span), malformed);
        return malformed.Select(m => Sentence("Form", m)).Concat(JudgeFields("Form field", sent, form.Fields));
    }

    private static IEnumerable<string> JudgeFields(string kind, IReadOnlyList<(string Name, string Value)> sent, IReadOnlyList<ContractField> known)
    {
        foreach (string name in sent.GroupBy(s => s.Name).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return Sentence($"{kind} {name}", "it came more than once");
        }

        foreach (ContractField field in known.Where(k => k.IsRequired && sent.All(s => s.Name != k.Name)))
        {
            yield return Sentence($"{kind} {field.Name}", "it is missing");
        }

        foreach ((string name, string value) in sent)
        {
            IReadOnlyList<string> breaches = known.FirstOrDefault(k => k.Name == name) is not { } field
                ? [known.Count == 0 ? "the document has none" : $"it is not in the document, which has {string.Join(", ", known.Select(k => k.Name))}"]
                : field.IsJson ? field.Schema.Judge(value)
                : field.Schema.JudgeText(value);
            foreach (string breach in breaches)
            {
                yield return Sentence($"{kind} {name}", breach);
            }
        }
    }

    private static bool Admits(string range, string mediaType) =>
        MediaTypeWithQualityHeaderValue.TryParse(range, out MediaTypeWithQualityHeaderValue? accepted) &&
        new[] { "*/*", mediaType, mediaType.Split('/')[0] + "/*" }.Contains(accepted.MediaType, StringComparer.OrdinalIgnoreCase);

    private static string Sentence(string subject, string breach) => $"{subject}: {breach.TrimEnd('.')}.";
}
