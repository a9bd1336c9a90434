namespace Inspectlet.Testing;

/// <summary>The example responses of the API's document.</summary>
internal static class DocumentedResponse
{
    public static string Read(string operation, int status)
    {
        string name = $"{operation}.{status}.json";
        using Stream stream = typeof(DocumentedResponse).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no documented response '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
