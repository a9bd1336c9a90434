namespace Inspectlet.Document.Rules;

/// <summary>Servers of paths and operations: a client has one address, and would send to that without a word.</summary>
internal static class ServerRules
{
    public static void Check(ApiDocument document, FindingList findings)
    {
        // Where the document has none, all may name the same.
        HashSet<string> known = UrlsOf(document.File.Root);
        foreach (DocumentNode bearer in document.Objects.Where(part => part.Kind is PartKind.PathItem or PartKind.Operation).Select(part => part.Node))
        {
            HashSet<string> own = UrlsOf(bearer);
            if (known.Count == 0)
            {
                known = own;
            }
            else if (own.Count > 0 && !own.Overlaps(known))
            {
                findings.Add(
                    Rule.Supported, bearer.KeyOf("servers"), $"A client sends to one address, and not to '{own.First()}' here. Write servers that the document has, or a document of its own for them.");
            }
        }
    }

    // With and without a slash behind, it is one address.
    private static HashSet<string> UrlsOf(DocumentNode bearer) => [.. bearer.Items("servers").Select(server => server.Text("url")?.TrimEnd('/')).OfType<string>()];
}
