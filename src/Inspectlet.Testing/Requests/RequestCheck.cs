using System.Globalization;
using System.Net.Http.Headers;

namespace Inspectlet.Testing.Requests;

/// <summary>What a request asks for, and what the API's document has against it.</summary>
/// <param name="Request">What it asks for, as far as that can be told.</param>
/// <param name="Problems">What is wrong, each in a sentence without the values sent; nothing where the API answers it.</param>
internal sealed record RequestCheck(SandboxRequest Request, IReadOnlyList<string> Problems)
{
    private const int MaxLimit = 100;

    public static RequestCheck Of(ReceivedRequest received)
    {
        if (Route.Find(received.Path) is not { } route || route.Method != received.Method)
        {
            return new RequestCheck(new SandboxRequest(), [$"There is no such path, or not with this method. There is {Route.All}."]);
        }

        var problems = new List<string>();
        SandboxRequest request = new()
        {
            OperationId = route.OperationId,
            WebsiteId = ReadId(route.WebsiteId, "wid, the id of the site in the path,", problems),
            SessionId = ReadId(route.SessionId, "sid, the id of the recording in the path,", problems),
        };
        if (received.Query.Length > 1)
        {
            problems.Add("There must be no query.");
        }

        if (received.Accept is { } accept && !accept.Split(',').Any(AdmitsJson))
        {
            problems.Add("The header Accept must admit application/json.");
        }

        return new RequestCheck(ReadBody(request, received, problems), problems);
    }

    private static long? ReadId(string? text, string name, List<string> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (WholeNumber.TryRead(text, long.MaxValue, out long id))
        {
            return id;
        }

        problems.Add($"{name} must be a whole number from 1 to {long.MaxValue}.");
        return null;
    }

    private static bool AdmitsJson(string range) =>
        MediaTypeWithQualityHeaderValue.TryParse(range, out MediaTypeWithQualityHeaderValue? accepted)
        && accepted.MediaType?.ToLowerInvariant() is "*/*" or "application/*" or "application/json";

    private static SandboxRequest ReadBody(SandboxRequest request, ReceivedRequest received, List<string> problems)
    {
        if (request.OperationId != Route.SearchSessions)
        {
            if (received.Body.Length > 0 || received.ContentType is not null)
            {
                problems.Add("There must be no body, and no header Content-Type.");
            }

            return request;
        }

        if (!MediaTypeHeaderValue.TryParse(received.ContentType, out MediaTypeHeaderValue? type)
            || !string.Equals(type.MediaType, FormFields.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add($"The header Content-Type must be {FormFields.MediaType}.");
            return request;
        }

        IReadOnlyList<(string Name, string Value)> fields = FormFields.Parse(received.Body, problems);
        return ReadFields(request, fields, problems);
    }

    private static SandboxRequest ReadFields(SandboxRequest request, IReadOnlyList<(string Name, string Value)> fields, List<string> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, string value) in fields)
        {
            switch (name)
            {
                case "search" or "limit" or "page" when !seen.Add(name):
                    problems.Add($"{name} came more than once.");
                    break;
                case "search":
                    request = request with { Search = SearchField.Read(value, problems) };
                    break;
                case "limit":
                    request = request with { Limit = ReadNumber(name, value, MaxLimit, problems) };
                    break;
                case "page":
                    request = request with { Page = ReadNumber(name, value, int.MaxValue, problems) };
                    break;
                default:
                    problems.Add("There is a field that the API does not know; it knows search, limit and page.");
                    break;
            }
        }

        return request;
    }

    // What is out of bounds is told all the same, to see what was sent.
    private static int? ReadNumber(string name, string value, int max, List<string> problems)
    {
        bool isNumber = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        if (!WholeNumber.TryRead(value, max, out _))
        {
            problems.Add($"{name} must be a whole number from 1 to {max}.");
        }

        return isNumber ? number : null;
    }
}
