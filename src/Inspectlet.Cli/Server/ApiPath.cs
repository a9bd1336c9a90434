using Microsoft.AspNetCore.Http;

namespace Inspectlet.Cli.Server;

/// <summary>The paths that the API has, and the method that each takes.</summary>
internal static class ApiPath
{
    /// <summary>All of them, in words.</summary>
    public const string All = "GET /v1/websites, POST /v1/websites/{wid}/sessions and GET /v1/websites/{wid}/sessions/{sid}";

    /// <summary>The method that a path takes; null where there is no such path.</summary>
    public static string? MethodOf(PathString path) => path.ToUriComponent().Split('/') switch
    {
        ["", "v1", "websites"] => HttpMethods.Get,
        ["", "v1", "websites", { Length: > 0 }, "sessions"] => HttpMethods.Post,
        ["", "v1", "websites", { Length: > 0 }, "sessions", { Length: > 0 }] => HttpMethods.Get,
        _ => null,
    };

    /// <summary>Whether a path of one method takes another. HEAD is GET without the body, which Kestrel leaves out.</summary>
    public static bool Takes(string method, string sent) => sent == method || (HttpMethods.IsGet(method) && HttpMethods.IsHead(sent));
}
