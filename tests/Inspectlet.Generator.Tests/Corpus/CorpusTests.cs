using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace Inspectlet.Generator.Tests.Corpus;

/// <summary>Documents that nobody here wrote: their SDKs compile without a warning, and every operation can be called.</summary>
[Trait("Category", "Corpus")]
[Collection(nameof(CorpusBuild))]
public class CorpusTests(CorpusBuild build, ITestOutputHelper output)
{
    public static TheoryData<string> Documents => CorpusBuild.Documents;

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_becomes_an_SDK(string document)
    {
        CorpusDocument read = CorpusDocument.Load(CorpusBuild.Find(document));
        double? seconds = build.SecondsOf(document);

        output.WriteLine($"| {document} | {read.Operations.Count} operations | {read.SchemaCount} schemas | {(seconds is null ? "refused" : "compiled")} | {seconds:0.0} s |");
        build.ErrorsOf(document).Should().BeEmpty();
        seconds.Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_operation_can_be_called(string document)
    {
        CorpusDocument read = CorpusDocument.Load(CorpusBuild.Find(document));
        Assembly sdk = new AssemblyLoadContext(document, isCollectible: true).LoadFromAssemblyPath(CorpusBuild.AssemblyOf(document));
        Type type = sdk.GetType("Corpus.CorpusClient", throwOnError: true)!;
        var called = new HashSet<string>();
        var faults = new List<string>();

        foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => typeof(Task).IsAssignableFrom(m.ReturnType)))
        {
            foreach (bool isWhole in new[] { true, false })
            {
                await CallAsync(read, type, method, isWhole, called, faults);
            }
        }

        faults.Should().BeEmpty();
        called.Should().BeEquivalentTo(read.Operations.Select(operation => operation.ToString()));
    }

    private static async Task CallAsync(CorpusDocument document, Type type, MethodInfo method, bool isWhole, HashSet<string> called, List<string> faults)
    {
        CorpusOperation? operation = null;
        string request = "nothing";
        object client = Activator.CreateInstance(type, (HttpRequestMessage message) =>
        {
            string path = message.RequestUri!.OriginalString.Split('?')[0];
            request = $"{message.Method} {message.RequestUri.OriginalString}";
            operation = document.Operations.Where(o => o.Fits(message.Method.Method, path)).MinBy(o => o.Freedom);
            return operation is null ? new HttpResponseMessage(HttpStatusCode.NotFound) : Answer(document.Answer(operation));
        })!;
        object?[] arguments = [.. method.GetParameters().Select(p => p.HasDefaultValue && !isWhole ? Type.Missing : Arguments.Make(p.ParameterType))];
        try
        {
            var task = (Task)method.Invoke(client, BindingFlags.OptionalParamBinding, null, arguments, null)!;
            await task;
            called.Add(operation?.ToString() ?? request);
            (int status, _, string body) = document.Answer(operation!);
            if (body.Length > 0 && body != "null" && task.GetType().GetProperty("Result")?.GetValue(task) is null)
            {
                faults.Add($"{method.Name} ({request}) has read nothing from {status} {body}");
            }
        }
        catch (Exception failure)
        {
            faults.Add($"{method.Name} ({request}): {(failure as TargetInvocationException)?.InnerException?.Message ?? failure.Message}");
        }
    }

    private static HttpResponseMessage Answer((int Status, string ContentType, string Body) answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer.Body)) };
        if (answer.ContentType.Length > 0)
        {
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(answer.ContentType);
        }

        return response;
    }
}
