using Inspectlet.Testing.Requests;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Inspectlet.Cli.Server;

/// <summary>Answers what comes over HTTP with what a handler answers.</summary>
/// <param name="handler">The handler. It sees only requests for paths that the API has.</param>
internal sealed class ApiApplication(HttpMessageInvoker handler) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // It has nothing to dispose of.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            await ErrorAnswer.WriteAsync(context.Response, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The handler has lost the connection on purpose, or the client has.
            context.Abort();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (Route.Find(context.Request.Path.ToUriComponent()) is not { Method: { } method })
        {
            await ErrorAnswer.WriteAsync(context.Response, StatusCodes.Status404NotFound, $"There is no such path. There is {Route.All}.").ConfigureAwait(false);
            return;
        }

        // HEAD is GET without the body, which Kestrel leaves out.
        bool isHead = HttpMethods.IsGet(method) && HttpMethods.IsHead(context.Request.Method);
        if (context.Request.Method != method && !isHead)
        {
            context.Response.Headers.Allow = method;
            await ErrorAnswer.WriteAsync(context.Response, StatusCodes.Status405MethodNotAllowed, $"This path takes {method} only.").ConfigureAwait(false);
            return;
        }

        using HttpRequestMessage request = await MessageTranslation.ReadAsync(context.Request, method, context.RequestAborted).ConfigureAwait(false);
        using HttpResponseMessage response = await handler.SendAsync(request, context.RequestAborted).ConfigureAwait(false);
        await MessageTranslation.WriteAsync(response, context.Response, context.RequestAborted).ConfigureAwait(false);
    }
}
