using System.Net.Http.Headers;
using System.Text;

namespace Inspectlet.Testing.Requests;

/// <summary>A request as it came.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, escaped.</param>
/// <param name="Query">The query, with its question mark; empty where there is none.</param>
/// <param name="Authorization">The header of that name; null where there is none, or it is none.</param>
/// <param name="Accept">The header of that name; null where there is none.</param>
/// <param name="ContentType">The header of that name; null where there is none.</param>
/// <param name="Body">The body, a character for each byte.</param>
internal sealed record ReceivedRequest(
    string Method, string Path, string Query, AuthenticationHeaderValue? Authorization, string? Accept, string? ContentType, string Body)
{
    public static async Task<ReceivedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri? uri = request.RequestUri is { IsAbsoluteUri: true } absolute ? absolute : null;
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new ReceivedRequest(
            request.Method.Method,
            uri?.AbsolutePath ?? "",
            uri?.Query ?? "",
            request.Headers.Authorization,
            ValueOf(request.Headers, "Accept"),
            request.Content is null ? null : ValueOf(request.Content.Headers, "Content-Type"),
            Encoding.Latin1.GetString(body));
    }

    /// <summary>The method and the path alone: the rest holds credentials and a visitor's data.</summary>
    public override string ToString() => $"{Method} {Path}";

    private static string? ValueOf(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? string.Join(", ", values) : null;
}
