namespace Inspectlet.Generator.Tests.Document.Naming;

/// <summary>The SDK of a document whose names are odd: what the pipeline and the compiler say of it.</summary>
internal static class NamedSdk
{
    public const string Namespace = "Named";

    public const string Client = "Client";

    /// <summary>What is told of a document, and of the code that is made of it: nothing, if it is right.</summary>
    public static IReadOnlyList<string> FaultsOf(string document, string mode = "support", string client = Client)
    {
        using var documents = new Documents();
        string output = documents.PathOf("sdk.cs");
        (int exitCode, string told) = Documents.Run(
            "declare", documents.With("api.yaml", document).PathOf("api.yaml"), "--check", mode, "--client", client, "--namespace", Namespace, "--output", output);
        return exitCode == 0 ? [.. Generation.Compile(File.ReadAllText(output), Transport(client))] : told.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // The half that a person writes. What the document declares may be called like anything that it would use.
    private static string Transport(string client) => $$"""
        namespace {{Namespace}};
        public sealed partial class {{client}}
        {
            private static global::System.Threading.Tasks.Task<T> SendAsync<T>(
                global::ApiContract.ApiRequest request, global::ApiContract.ApiBodyReader<T> read, global::System.Threading.CancellationToken cancellationToken) => null!;
        }
        """;
}
