using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Inspectlet.Cli.Server;

/// <summary>Refuses a request of which the handler learns nothing, in the API's own form.</summary>
internal static class ErrorAnswer
{
    public static async Task WriteAsync(HttpResponse response, int status, string words)
    {
        byte[] body = Encoding.UTF8.GetBytes($$"""{"error":"{{JsonEncodedText.Encode(words)}}"}""");
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
