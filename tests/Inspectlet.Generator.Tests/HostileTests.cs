using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Generator.Tests;

/// <summary>Declarations that nobody would write, but that everybody types on the way to one: the generator says what is wrong, or nothing.</summary>
public class HostileTests
{
    public static TheoryData<string> Sources =>
    [
        // Attributes without their arguments, or with arguments of another type.
        "[ApiModel] partial class A { [JsonPropertyName] public int B { get; init; } }",
        "[ApiModel] partial class A { [JsonPropertyName(null!)] public int B { get; init; } }",
        "[ApiModel] partial class A { [JsonPropertyName(7)] public int B { get; init; } }",
        """[ApiModel] partial class A { [JsonPropertyName("b"), Bounds(Minimum = "x", Maximum = new[] { 1 })] public int B { get; init; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("b"), MinimumLength] public string? B { get; init; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("b"), MinimumLength("x")] public string? B { get; init; } }""",
        "[ApiEnum] readonly partial struct A { [EnumValue] public static partial A B { get; } }",
        "[ApiEnum] readonly partial struct A { [EnumValue(null!)] public static partial A B { get; } }",
        "[ApiEnum] readonly partial struct A { [EnumValue(new[] { 1 })] public static partial A B { get; } }",
        "[ApiClient] partial class A { [ApiOperation] public partial Task B(CancellationToken c); }",
        """[ApiClient] partial class A { [ApiOperation("GET")] public partial Task B(CancellationToken c); }""",
        """[ApiClient] partial class A { [ApiOperation("", "")] public partial Task B(CancellationToken c); }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "a"), ApiResponse] public partial Task B(CancellationToken c); }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "a"), ApiResponse("200", Exception = typeof(B<>))] public partial Task B(CancellationToken c); }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "a")] public partial Task B([Query] int q, CancellationToken c); }""",

        // Types that do not exist, or are of a kind that was not thought of.
        """[ApiModel] partial class A { [JsonPropertyName("b")] public Nowhere B { get; init; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("b")] public IReadOnlyList<Nowhere> B { get; init; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("b")] public IReadOnlyDictionary<int, string> B { get; init; } }""",
        """[ApiModel] unsafe partial class A { [JsonPropertyName("b")] public int* B { get; init; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("b")] public dynamic B { get; init; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("b")] public (int, string) B { get; init; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("b")] public string this[int i] => ""; }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "a")] public partial Nowhere B(CancellationToken c); }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "a")] public partial Task<Nowhere> B(CancellationToken c); }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "a")] public partial Task B([Query("q")] Nowhere q, CancellationToken c); }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "a")] public partial Task B([Query("q")] ref int q, params CancellationToken[] c); }""",
        """[ApiClient] partial class A { [ApiOperation("POST", "a")] public partial Task B([Form] int form, CancellationToken c); }""",
        """[ApiClient] partial class A { [ApiOperation("POST", "a")] public partial Task B<T>([Body] T body, CancellationToken c); }""",

        // Attributes on what they are not for.
        "[ApiModel] partial struct A;",
        "[ApiModel] partial interface A;",
        "[ApiModel] enum A { B }",
        "[ApiModel] static partial class A;",
        "[ApiModel] abstract partial class A;",
        "[ApiEnum] partial class A;",
        "[ApiEnum] partial record struct A;",
        "[ApiClient] partial struct A;",
        "[ApiClient] partial record A;",
        "[ApiModel, ApiEnum, ApiClient] partial class A;",
        "[ApiModel] delegate void A();",
        """[ApiClient] partial class A { [ApiOperation("GET", "a")] public partial Task B { get; } }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "a")] A(CancellationToken c) { } }""",

        // Types in odd places.
        "[ApiModel] partial class A<T>;",
        "class O { [ApiModel] partial class A; }",
        "class O<T> { [ApiEnum] readonly partial struct A; }",
        "[ApiModel] file partial class A;",
        "[ApiModel] class A;",
        "[ApiModel] partial class A; [ApiModel] partial class A;",
        "[ApiClient] partial class A; [ApiClient] partial class A;",
        "namespace N { [ApiModel] partial class A; } namespace N { [ApiModel] partial class A; }",
        "[ApiModel] partial class A; [ApiModel] partial class a;",

        // Names.
        """[ApiModel] partial class @class { [JsonPropertyName("class")] public string? @class { get; init; } }""",
        """namespace @event.@if; [ApiEnum] readonly partial struct @enum { [EnumValue("a")] public static partial @enum @default { get; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("\"\\\r\n\0\u2028{}")] public string? B { get; init; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("")] public string? B { get; init; } }""",
        """[ApiModel] partial class A { [JsonPropertyName("b")] public string? B { get; init; } [JsonPropertyName("b")] public string? C { get; init; } }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "{}/{a}/{a}/{{b}}\"\\")] public partial Task B([Path("a")] string @class, CancellationToken c); }""",

        // What is half written.
        "[ApiModel] partial class",
        "[ApiModel] partial class { [JsonPropertyName(",
        "[ApiEnum] readonly partial struct A { [EnumValue(",
        """[ApiClient] partial class A { [ApiOperation("GET", "a")] public partial Task B([Query("q")] string? , CancellationToken""",
        """[ApiClient] partial class A { Task<T> SendAsync<T>() => null!; [ApiOperation("GET", "a")] public partial Task B([Query("q")] string? , [Header("h")] int , CancellationToken); }""",
        """[ApiClient] partial class A { [ApiOperation("GET", "a")] public partial Task (CancellationToken c); }""",
        "[ApiModel",
        "[",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void It_survives(string source) => Generation.Run(source).Exception.Should().BeNull();

    [Fact]
    public void It_survives_the_loss_of_any_token()
    {
        CSharpCompilation whole = Generation.Declare(Sound);
        SyntaxTree tree = whole.SyntaxTrees.Single(t => t.FilePath == Generation.FileName);
        GeneratorDriver driver = Generation.Driver().RunGenerators(whole);
        driver.GetRunResult().Diagnostics.Should().BeEmpty();

        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0))
        {
            string torn = Sound.Remove(token.SpanStart, token.Span.Length);
            driver.RunGenerators(whole.ReplaceSyntaxTree(tree, Generation.Parse(torn, Generation.FileName)))
                .GetRunResult().Results.Single().Exception.Should().BeNull(torn);
        }
    }

    private const string Sound = """
        [ApiClient]
        partial class Client
        {
            [ApiOperation("GET", "a/{b}"), ApiResponse("200", Envelope = "r")]
            public partial Task<IReadOnlyList<Model>> ListAsync(
                [Path("b"), Bounds(Minimum = 1)] long b, [Query("q")] IReadOnlyList<string>? q = null, [Header("h")] string? h = null, CancellationToken c = default);

            Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken c) => null!;
        }

        [ApiModel]
        partial class Model
        {
            [JsonPropertyName("n"), Required]
            public long N { get; init; } = 1;

            [JsonPropertyName("s")]
            public State? S { get; init; }
        }

        [ApiEnum]
        readonly partial struct State
        {
            [EnumValue("x")]
            public static partial State X { get; }
        }
        """;
}
