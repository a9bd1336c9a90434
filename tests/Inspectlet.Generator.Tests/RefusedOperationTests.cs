using ApiContract.Generator;
using ApiContract.Generator.Model;
using ApiContract.Generator.Parse;
using Microsoft.CodeAnalysis;

namespace Inspectlet.Generator.Tests;

/// <summary>An operation that cannot be done is refused alone: the others are emitted, and the compiler adds no error to the one that tells the cause.</summary>
public class RefusedOperationTests
{
    private const string Transport = "private static Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken token) => throw new NotSupportedException();";

    [Theory]
    [InlineData("""[ApiOperation("GET", "bad"), ApiResponse("200"), ApiResponse("201", Envelope = "r")] public partial Task<int> BadAsync(CancellationToken token);""", "API006")]
    [InlineData("""[ApiOperation("GET", "bad")] public partial int BadAsync(CancellationToken token);""", "API006")]
    [InlineData("""[ApiOperation("GET", "bad")] public partial Task<string?> BadAsync([Query("a")] string? a = null);""", "API006")]
    [InlineData("""[ApiOperation("GET", "bad/{id}")] public partial Task BadAsync(CancellationToken token);""", "API006")]
    [InlineData("""[ApiOperation("GET", "bad")] public partial Task BadAsync([Cookie("a")] string @class, CancellationToken token);""", "API007")]
    [InlineData("""[ApiOperation("GET", "bad")] internal partial Task BadAsync(IReadOnlyDictionary<string, string?>? a, CancellationToken token);""", "API007")]
    [InlineData("""[ApiOperation("GET", "bad"), ApiResponse("fine")] public partial Task BadAsync(CancellationToken token);""", "API004")]
    [InlineData("""[ApiOperation("GET", "bad"), ApiResponse("999")] public partial Task BadAsync(CancellationToken token);""", "API004")]
    [InlineData("""[ApiOperation("GET", "bad")] public partial Task BadAsync([Query("a")] TimeSpan a, CancellationToken token);""", "API002")]
    public void It_has_its_own_error_and_no_other(string bad, string id)
    {
        string source = $$"""
            [ApiClient]
            public sealed partial class NotesClient
            {
                {{bad}}

                [ApiOperation("GET", "good")] public partial Task<int> GoodAsync(CancellationToken token);

                {{Transport}}
            }
            """;

        Errors(source).Should().ContainSingle().Which.Should().Contain($"error {id}: ");
        Emitted(source).Should().Contain("\"good\"").And.NotContain("\"bad");
    }

    [Fact]
    public void An_extension_method_is_refused_alone_too()
    {
        string source = $$"""
            [ApiModel]
            public sealed partial record Search
            {
                [JsonPropertyName("q")]
                public string? Query { get; init; }
            }

            [ApiClient]
            public sealed partial class NotesClient
            {
                [ApiOperation("POST", "notes")] public partial Task SearchAsync([Form] Search form, CancellationToken token);

                {{Transport}}
            }

            public static partial class NotesClientExtensions
            {
                [ApiOperation("POST", "notes")]
                public static partial Task SearchAsync(this NotesClient client, [FormField("page")] int page, CancellationToken token);
            }
            """;

        Errors(source).Should().ContainSingle().Which.Should().Contain("error API007: Parameter 'page' of 'SearchAsync'");
    }

    [Fact]
    public void Without_a_transport_there_is_one_error_and_not_one_for_each_operation() =>
        Errors(
            """
            [ApiClient]
            public sealed partial class NotesClient
            {
                [ApiOperation("GET", "a")] public partial Task AAsync(CancellationToken token);

                [ApiOperation("GET", "b")] public partial Task<int> BAsync(CancellationToken token);
            }
            """).Should().ContainSingle().Which.Should().Contain("error API008: ");

    [Fact]
    public void What_the_parser_throws_is_told_at_the_declaration()
    {
        var parsed = Parsed<ModelSpec>.From(TypeNamed("Note"), _ => throw new InvalidOperationException("no\nway"));

        parsed.Spec.Should().BeNull();
        parsed.Diagnostics.Single().ToDiagnostic(new("")).ToString()
            .Should().Be(Generation.FileName + "(2,29): error API009: 'Note' cannot be completed, by a fault of the generator and not of the document: InvalidOperationException: no way");
    }

    [Fact]
    public void What_the_emitter_throws_is_told_at_the_declaration()
    {
        var parsed = Parsed<EnumSpec>.From(TypeNamed("Note"), _ => new EnumSpec("", "Note", IsString: true, default));
        var files = new List<string>();
        var reported = new List<Diagnostic>();

        Emission.Write(parsed, _ => throw new InvalidOperationException("no way"), (name, _) => files.Add(name), reported.Add);

        files.Should().BeEmpty();
        reported.Should().ContainSingle().Which.ToString().Should().StartWith(Generation.FileName + "(2,29): error API009: 'Note' cannot be completed").And.EndWith("no way");
    }

    [Fact]
    public void To_be_cancelled_is_no_fault() =>
        FluentActions.Invoking(() => Parsed<ModelSpec>.From(TypeNamed("Note"), _ => throw new OperationCanceledException())).Should().Throw<OperationCanceledException>();

    private static INamedTypeSymbol TypeNamed(string name) =>
        Generation.Declare($"[ApiModel]\npublic sealed partial class {name};").GetTypeByMetadataName(name)!;

    private static IEnumerable<string> Errors(string source) => Generation.Compile(source).Where(told => told.Contains(": error ", StringComparison.Ordinal));

    private static string Emitted(string source) => string.Concat(Generation.Run(source).GeneratedSources.Select(file => file.SourceText));
}
