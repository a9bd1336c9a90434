using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Inspectlet.Cli.Server;

/// <summary>
/// Sends a browser on to a link, once, from an address that nobody can guess. The address can be an argument of the browser, which other
/// users of the machine can see; the link, which is a secret, cannot.
/// </summary>
/// <param name="link">The link.</param>
internal sealed class LinkRedirect(Uri link) : IHttpApplication<HttpContext>
{
    private const int KeyBytes = 32;

    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;

    /// <summary>The path to ask for.</summary>
    public string Path { get; } = "/" + RandomNumberGenerator.GetHexString(2 * KeyBytes, lowercase: true);

    /// <summary>Ends when somebody has the link.</summary>
    public Task Taken => _taken.Task;

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // It has nothing to dispose of.
    }

    public Task ProcessRequestAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (!IsPath(context.Request.Path.Value) || !IsOwnName(context.Request.Host))
        {
            return AnswerAsync(context, StatusCodes.Status404NotFound, "There is nothing here.");
        }

        // What asks for the headers alone, to see whether the address is safe, must not use the link up.
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Get;
            return AnswerAsync(context, StatusCodes.Status405MethodNotAllowed, "This address takes GET only.");
        }

        if (Interlocked.Increment(ref _requests) > 1)
        {
            return AnswerAsync(context, StatusCodes.Status410Gone, "The recording was opened from this address already. If that was not you, somebody else has the link.");
        }

        context.Response.OnCompleted(() =>
        {
            _taken.TrySetResult();
            return Task.CompletedTask;
        });
        context.Response.Headers.Location = link.AbsoluteUri;
        return AnswerAsync(context, StatusCodes.Status303SeeOther, "");
    }

    // In the same time whatever the text is: it cannot be found out letter by letter.
    private bool IsPath(string? path) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(path ?? ""), Encoding.UTF8.GetBytes(Path));

    // A page of the web that gives itself this machine's address has another name.
    private static bool IsOwnName(HostString host) => host.Host == "127.0.0.1";

    private static async Task AnswerAsync(HttpContext context, int status, string words)
    {
        byte[] body = Encoding.UTF8.GetBytes(words);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
