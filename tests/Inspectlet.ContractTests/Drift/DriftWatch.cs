using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractTests.Drift;

/// <summary>
/// Holds the answers of a running service against the document. It changes nothing there, and sends one request for each
/// operation, by itself: the SDK would put up with what is to be noticed here.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="settings">Where to look.</param>
/// <param name="client">Sends the requests. It must not follow redirects: the document has none.</param>
internal sealed class DriftWatch(ContractDocument document, DriftSettings settings, HttpClient client)
{
    /// <summary>The operations that it calls.</summary>
    public static IReadOnlyList<string> Operations { get; } = ["listWebsites", "searchSessions", "getSession"];

    /// <summary>Calls every operation.</summary>
    public async Task<DriftReport> RunAsync(CancellationToken cancellationToken)
    {
        var report = new DriftReport();
        string? websites = await CallAsync("listWebsites", report, [], null, cancellationToken);
        if ((settings.WebsiteId ?? FindId(websites, "wid")) is not { } website)
        {
            report.Add("searchSessions", "it was not called: the account shows no site");
            report.Add("getSession", "it was not called: the account shows no site");
            return report;
        }

        string? sessions = await CallAsync("searchSessions", report, [("{wid}", website)], "limit=100&page=1", cancellationToken);
        if (FindId(sessions, "sid") is not { } session)
        {
            report.Add("getSession", "it was not called: the search shows no recording");
            return report;
        }

        await CallAsync("getSession", report, [("{wid}", website), ("{sid}", session)], null, cancellationToken);
        return report;
    }

    /// <returns>The body of a success; null where there is none.</returns>
    private async Task<string?> CallAsync(
        string id, DriftReport report, (string Placeholder, long Value)[] path, string? form, CancellationToken cancellationToken)
    {
        ContractOperation operation = document.Operation(id);
        using HttpRequestMessage request = CreateRequest(operation, path, form);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, cancellationToken);
            string body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            Judge(operation, response, body, report);
            return response.IsSuccessStatusCode ? body : null;
        }
        catch (HttpRequestException exception)
        {
            report.Add(id, $"there was no answer ({exception.HttpRequestError})");
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            report.Add(id, "there was no answer in time");
            return null;
        }
    }

    private HttpRequestMessage CreateRequest(ContractOperation operation, (string Placeholder, long Value)[] path, string? form)
    {
        Uri root = settings.BaseAddress ?? new Uri(document.Server.AbsoluteUri.TrimEnd('/') + "/");
        string relative = path.Aggregate(
            operation.Path[(document.BasePath.Length + 1)..], (text, field) => text.Replace(field.Placeholder, $"{field.Value}", StringComparison.Ordinal));
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), new Uri(root, relative));
        byte[] credentials = Encoding.UTF8.GetBytes($"{settings.Email}:{settings.ApiToken}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (form is not null)
        {
            request.Content = new StringContent(form, Encoding.UTF8, ContractForm.MediaType);
        }

        return request;
    }

    private static void Judge(ContractOperation operation, HttpResponseMessage answer, string body, DriftReport report)
    {
        int status = (int)answer.StatusCode;
        ContractResponse? response = operation.Responses.FirstOrDefault(r => r.Status == $"{status}");
        if (!answer.IsSuccessStatusCode)
        {
            report.Add(operation.Id, $"it failed with status {status}, {(response is null ? "which the document has not" : "as the document says that it may")}");
        }
        else if (response is null)
        {
            report.Add(operation.Id, $"the status is {status}, but the document has {string.Join(", ", operation.Responses.Select(r => r.Status))}");
        }

        if (response?.Schema is not { } schema)
        {
            return;
        }

        string? mediaType = answer.Content.Headers.ContentType?.MediaType;
        if (!string.Equals(mediaType, response.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            report.Add(operation.Id, $"the media type under {status} is {mediaType ?? "not said"}, but the document has {response.MediaType}");
        }

        foreach (string breach in schema.JudgeKinds(body))
        {
            report.Add(operation.Id, $"under {status}, {breach}");
        }
    }

    // Wherever it stands: what wraps it may be what has changed.
    private static long? FindId(string? json, string member)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            using JsonDocument parsed = JsonDocument.Parse(json);
            return FindId(parsed.RootElement, member);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? FindId(JsonElement element, string member) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty(member, out JsonElement id) && TryReadId(id, out long value) => value,
        JsonValueKind.Object => element.EnumerateObject().Select(inner => FindId(inner.Value, member)).FirstOrDefault(id => id is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(inner => FindId(inner, member)).FirstOrDefault(id => id is not null),
        _ => null,
    };

    // A number that comes as a string departs, but still leads on.
    private static bool TryReadId(JsonElement id, out long value)
    {
        value = 0;
        return id.ValueKind switch
        {
            JsonValueKind.Number => id.TryGetInt64(out value),
            JsonValueKind.String => long.TryParse(id.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
    }
}
