using System.Net;
using System.Text;
using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Sandbox;

/// <summary>Sends requests to a sandbox as they are given, and shows the answers as they come.</summary>
internal static class Wire
{
    public const string Form = "application/x-www-form-urlencoded";

    public static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(
        InspectletSandbox sandbox, string method, string path, string? form = null, string token = InspectletSandbox.ApiToken)
    {
        using var invoker = new HttpMessageInvoker(sandbox.CreateHandler());
        using HttpResponseMessage response = await invoker.SendAsync(Request(method, path, form, token), CancellationToken.None);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    public static HttpRequestMessage Request(string method, string path, string? form = null, string token = InspectletSandbox.ApiToken)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"https://api.inspectlet.com{path}"));
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{InspectletSandbox.Email}:{token}")));
        request.Content = form is null ? null : new StringContent(form, Encoding.UTF8, Form);
        return request;
    }
}
