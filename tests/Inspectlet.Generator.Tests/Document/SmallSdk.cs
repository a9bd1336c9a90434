using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Inspectlet.Generator.Tests.Evolution;
using Microsoft.CodeAnalysis;

namespace Inspectlet.Generator.Tests.Document;

/// <summary>The SDK of a small document with one operation, made, compiled and called within this process.</summary>
internal static class SmallSdk
{
    private const string Client = """
        namespace Small;

        public sealed partial class SmallClient(Func<HttpRequestMessage, HttpResponseMessage> service)
        {
            private Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken) =>
                global::Evolution.Transport.SendAsync(service, request, read, cancellationToken);
        }
        """;

    private static readonly string Transport = File.ReadAllText(Repository.PathOf("tests", "Evolution", "Transport.cs"));

    /// <summary>What the operation reads from an answer, written as JSON again.</summary>
    public static async Task<string> ReadAsync(Documents documents, string name, string answer)
    {
        Type type = Load(documents, name).GetType("Small.SmallClient", throwOnError: true)!;
        object client = Activator.CreateInstance(type, (Func<HttpRequestMessage, HttpResponseMessage>)new Service(answer).Answer)!;
        MethodInfo operation = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Single();

        var task = (Task)operation.Invoke(client, [CancellationToken.None])!;
        await task;
        object? value = task.GetType().GetProperty("Result")!.GetValue(task);
        return JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object));
    }

    private static Assembly Load(Documents documents, string name)
    {
        string output = documents.PathOf("Small.cs");
        (int exitCode, string told) = Documents.Run("declare", documents.PathOf(name), "--check", "support", "--client", "SmallClient", "--namespace", "Small", "--output", output);
        exitCode.Should().Be(0, told);
        Generation.Driver().RunGeneratorsAndUpdateCompilation(Generation.Declare(File.ReadAllText(output), Client, Transport), out Compilation compilation, out _);
        using var assembly = new MemoryStream();
        compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        assembly.Position = 0;
        return new AssemblyLoadContext("Small", isCollectible: true).LoadFromStream(assembly);
    }
}
