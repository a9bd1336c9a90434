using Microsoft.CodeAnalysis;

namespace Inspectlet.Generator.Tests;

/// <summary>What the generator cannot do, it says: which rule, where, and in words that tell what to change.</summary>
public class DiagnosticTests
{
    [Fact]
    public void API001_a_type_that_is_not_partial() => Reports(
        """
        [ApiModel]
        public sealed class Note;
        """,
        "(2,21): error API001: 'Note' is not partial, so no code can be generated for it");

    [Fact]
    public void API001_a_type_of_which_one_part_is_not_partial() => Reports(
        """
        [ApiModel]
        public sealed partial class Note;

        public sealed class Note;
        """,
        "(2,29): error API001: 'Note' is not partial, so no code can be generated for it");

    [Fact]
    public void API001_a_generic_type() => Reports(
        """
        [ApiModel]
        public sealed partial class Note<T>;
        """,
        "(2,29): error API001: 'Note' is generic, so no code can be generated for it");

    [Fact]
    public void API001_a_nested_type() => Reports(
        """
        public partial class Notes
        {
            [ApiEnum]
            public readonly partial struct State;
        }
        """,
        "(4,36): error API001: 'State' is nested in another type, so no code can be generated for it");

    [Fact]
    public void API001_a_kind_that_is_not_derived() => Reports(
        """
        [ApiModel]
        [ApiKind("a", typeof(Other))]
        public partial class Note;

        [ApiModel]
        public sealed partial class Other;
        """,
        "(3,22): error API001: 'Note' has a kind that is not derived from it, so no code can be generated for it");

    [Fact]
    public void API001_a_type_that_is_local_to_its_file() => Reports(
        """
        [ApiClient]
        file sealed partial class NotesClient;
        """,
        "(2,27): error API001: 'NotesClient' is local to its file, so no code can be generated for it");

    [Fact]
    public void API001_a_type_that_is_declared_twice_over() => Reports(
        """
        [ApiModel, ApiClient]
        public sealed partial class Note;
        """,
        "(2,29): error API001: 'Note' is declared as two things, so no code can be generated for it",
        "(2,29): error API001: 'Note' is declared as two things, so no code can be generated for it");

    [Fact]
    public void API001_types_that_differ_in_case_alone() => Reports(
        """
        [ApiModel]
        public sealed partial class UrlTag;

        [ApiModel]
        public sealed partial class URLTag;
        """,
        "(2,29): error API001: 'UrlTag' differs from 'URLTag' in case alone, so no code can be generated for it",
        "(5,29): error API001: 'URLTag' differs from 'UrlTag' in case alone, so no code can be generated for it");

    [Fact]
    public void API002_a_property_that_cannot_be_read_from_JSON() => Reports(
        """
        [ApiModel]
        public sealed partial class Note
        {
            [JsonPropertyName("site")]
            public Version? Site { get; init; }
        }
        """,
        "(5,21): error API002: 'Site' is of type 'System.Version', which cannot be read from JSON; declare a scalar, an open enumeration, a model, or a list or map of these");

    [Fact]
    public void API002_a_parameter_that_cannot_be_written() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public partial Task ListAsync([Query("since")] TimeSpan since, CancellationToken token);"""),
        "(4,92): error API002: 'since' is of type 'System.TimeSpan', which cannot be read from JSON; declare a scalar, an open enumeration, a model, or a list or map of these");

    [Fact]
    public void API003_a_conversion_of_another_type() => Reports(
        """
        [ApiModel]
        public sealed partial class Note
        {
            [JsonPropertyName("made_at"), UnixSeconds]
            public long MadeAt { get; init; }
        }
        """,
        "(5,17): error API003: 'MadeAt' is of type 'long', which [UnixSeconds] does not apply to");

    [Fact]
    public void API004_a_property_without_the_name_of_its_member() => Reports(
        """
        [ApiModel]
        public sealed partial class Note
        {
            [JsonPropertyName(null!)]
            public long Id { get; init; }
        }
        """,
        "(5,17): error API004: 'Id' lacks the name of its member in JSON");

    [Fact]
    public void API004_a_known_value_without_its_value() => Reports(
        """
        [ApiEnum]
        public readonly partial struct State
        {
            [EnumValue("open")]
            public static partial State Open { get; }

            [EnumValue(2)]
            public static partial State Closed { get; }
        }
        """,
        "(8,33): error API004: 'Closed' lacks its value, a string");

    [Fact]
    public void API004_a_known_value_that_is_no_integer_among_integers() => Reports(
        """
        [ApiEnum]
        public readonly partial struct Level
        {
            [EnumValue(1)]
            public static partial Level Low { get; }

            [EnumValue(2.5)]
            public static partial Level High { get; }
        }
        """,
        "(8,33): error API004: 'High' lacks its value, an integer");

    [Fact]
    public void API004_an_operation_without_its_path() => Reports(
        Operation("""[ApiOperation("GET", null!)] public partial Task ListAsync(CancellationToken token);"""),
        "(4,54): error API004: 'ListAsync' lacks its HTTP method or its path");

    [Fact]
    public void API004_a_parameter_without_its_name_on_the_wire() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public partial Task ListAsync([Query(null!)] int page, CancellationToken token);"""),
        "(4,85): error API004: 'page' lacks the name under which it is sent");

    [Fact]
    public void API004_a_parameter_without_a_name() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public partial Task ListAsync([Query("page")] int, CancellationToken token);"""),
        "(4,56): error API004: 'ListAsync' lacks the name of a parameter");

    [Fact]
    public void API004_a_response_without_its_status() => Reports(
        Operation("""[ApiOperation("GET", "notes"), ApiResponse("fine")] public partial Task ListAsync(CancellationToken token);"""),
        "(4,77): error API004: 'ListAsync' lacks the status of a response, a number, a class such as '4XX', or 'default'");

    [Fact]
    public void API005_two_properties_for_one_member() => Reports(
        """
        [ApiModel]
        public sealed partial class Note
        {
            [JsonPropertyName("id")]
            public long Id { get; init; }

            [JsonPropertyName("id")]
            public string? Key { get; init; }
        }
        """,
        "(8,20): error API005: 'Id' and 'Key' both stand for the member 'id'");

    [Fact]
    public void API006_an_operation_that_is_generic() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public partial Task ListAsync<T>(CancellationToken token);"""),
        "(4,56): error API006: 'ListAsync' must be a partial method without a body, neither generic nor static");

    [Fact]
    public void API006_an_operation_with_a_body() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public Task ListAsync(CancellationToken token) => Task.CompletedTask;"""),
        "(4,48): error API006: 'ListAsync' must be a partial method without a body, neither generic nor static");

    [Theory]
    [InlineData("int", "int")]
    [InlineData("ValueTask", "System.Threading.Tasks.ValueTask")]
    [InlineData("Task<Version>", "System.Threading.Tasks.Task<System.Version>")]
    public void API006_an_operation_that_returns_what_cannot_be_read(string type, string name) => Reports(
        Operation($"""[ApiOperation("GET", "notes")] public partial {type} ListAsync(CancellationToken token);"""),
        $"(4,{52 + type.Length}): error API006: 'ListAsync' returns '{name}'; it must return a Task, or a Task of a type that can be read from JSON");

    [Fact]
    public void API006_an_operation_that_cannot_be_cancelled() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public partial Task ListAsync();"""),
        "(4,56): error API006: 'ListAsync' must take a CancellationToken as its last parameter");

    [Fact]
    public void API006_a_placeholder_without_a_parameter() => Reports(
        Operation("""[ApiOperation("GET", "notes/{id}")] public partial Task GetAsync(CancellationToken token);"""),
        "(4,61): error API006: 'GetAsync' has no parameter for '{id}' in its path 'notes/{id}'");

    [Fact]
    public void API006_a_parameter_without_a_placeholder() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public partial Task GetAsync([Path("id")] long id, CancellationToken token);"""),
        "(4,56): error API006: 'GetAsync' has a parameter for '{id}', which its path 'notes' lacks");

    [Fact]
    public void API006_fields_of_a_form_in_the_client_itself() => Reports(
        Operation("""[ApiOperation("POST", "notes")] public partial Task SearchAsync([FormField("q")] string q, CancellationToken token);"""),
        "(4,57): error API006: 'SearchAsync' takes fields of a form, so it must be a partial extension method of 'NotesClientExtensions' without a body");

    [Fact]
    public void API006_fields_of_a_form_that_no_method_takes() => Reports(
        """
        [ApiClient]
        public sealed partial class NotesClient
        {
            private static Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken token) => throw new NotSupportedException();
        }

        public static partial class NotesClientExtensions
        {
            [ApiOperation("POST", "notes")]
            public static partial Task SearchAsync(this NotesClient client, [FormField("q")] string q, CancellationToken token);
        }
        """,
        "(10,32): error API006: 'SearchAsync' takes fields of a form, but 'NotesClient' has no method that takes the form");

    [Fact]
    public void API007_a_parameter_that_does_not_say_where_it_goes() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public partial Task ListAsync(int page, CancellationToken token);"""),
        "(4,70): error API007: Parameter 'page' of 'ListAsync' does not say where it is sent: [Path], [Query], [Header], [Form], [FormField], [Part] or [Body]");

    [Fact]
    public void API007_a_map_of_lists_in_the_path() => Reports(
        Operation("""[ApiOperation("GET", "notes/{ids}")] public partial Task ListAsync([Path("ids")] IReadOnlyDictionary<string, IReadOnlyList<int>> ids, CancellationToken token);"""),
        "(4,62): error API006: 'ListAsync' has no parameter for '{ids}' in its path 'notes/{ids}'",
        "(4,134): error API007: Parameter 'ids' of 'ListAsync' is a map of list of int, which cannot be sent in the Path");

    [Fact]
    public void API007_a_map_of_lists_in_one_field_of_the_query() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public partial Task ListAsync([Query("f", Separator = ",")] IReadOnlyDictionary<string, IReadOnlyList<int>> f, CancellationToken token);"""),
        "(4,144): error API007: Parameter 'f' of 'ListAsync' is a map of list of int, which cannot be sent in the Query as one field");

    [Fact]
    public void API007_a_cookie() => Reports(
        Operation("""[ApiOperation("GET", "notes")] public partial Task ListAsync([Cookie("session")] string session, CancellationToken token);"""),
        "(4,93): error API007: Parameter 'session' of 'ListAsync' is a cookie; cookies are the transport's, so leave it out of the document");

    [Fact]
    public void API007_a_body_that_is_neither_JSON_nor_raw() => Reports(
        Operation("""[ApiOperation("POST", "notes")] public partial Task SendAsync([Body("application/xml")] IReadOnlyList<int> body, CancellationToken token);"""),
        "(4,112): error API007: Parameter 'body' of 'SendAsync' is a list of int, which cannot be sent as 'application/xml'; a text, a number or bytes can");

    [Fact]
    public void API006_an_answer_that_is_neither_JSON_nor_raw() => Reports(
        Operation("""[ApiOperation("GET", "notes"), ApiResponse("200", Content = "application/xml")] public partial Task<IReadOnlyList<int>> ListAsync(CancellationToken token);"""),
        "(4,125): error API006: 'ListAsync' answers with a list of int in 'application/xml', which can be read as a text, a number or bytes alone");

    [Fact]
    public void API006_successes_that_have_their_value_in_different_places() => Reports(
        Operation("""[ApiOperation("GET", "notes"), ApiResponse("200"), ApiResponse("201", Envelope = "r")] public partial Task<int> ListAsync(CancellationToken token);"""),
        "(4,117): error API006: 'ListAsync' has its value elsewhere in the answer for 201 than in that for another success; one reader serves them all");

    [Fact]
    public void API007_a_field_that_the_form_lacks() => Reports(
        """
        [ApiModel]
        public sealed partial record Search
        {
            [JsonPropertyName("q")]
            public string? Query { get; init; }
        }

        [ApiClient]
        public sealed partial class NotesClient
        {
            [ApiOperation("POST", "notes")]
            public partial Task SearchAsync([Form] Search form, CancellationToken token);

            private static Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken token) => throw new NotSupportedException();
        }

        public static partial class NotesClientExtensions
        {
            [ApiOperation("POST", "notes")]
            public static partial Task SearchAsync(this NotesClient client, [FormField("page")] int page, CancellationToken token);
        }
        """,
        "(20,93): error API007: Parameter 'page' of 'SearchAsync' is the field 'page', which 'Search' lacks");

    [Fact]
    public void API008_a_client_without_a_transport() => Reports(
        """
        [ApiClient]
        public sealed partial class NotesClient;
        """,
        "(2,29): error API008: 'NotesClient' has no method 'Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken)' for its operations to call");

    [Fact]
    public void All_that_is_wrong_is_told_at_once() => Reports(
        """
        [ApiModel]
        public sealed partial class Note
        {
            [JsonPropertyName("id"), Seconds]
            public long Id { get; init; }

            [JsonPropertyName("site")]
            public Version? Site { get; init; }
        }
        """,
        "(5,17): error API003: 'Id' is of type 'long', which [Seconds] does not apply to",
        "(8,21): error API002: 'Site' is of type 'System.Version', which cannot be read from JSON; declare a scalar, an open enumeration, a model, or a list or map of these");

    [Fact]
    public void What_is_wrong_is_not_completed_and_what_is_right_is() =>
        Generation.Run(
            """
            [ApiModel]
            public sealed partial class Right;

            [ApiModel]
            public sealed class Wrong;
            """).GeneratedSources.Select(source => source.HintName).Should().Equal("Right.g.cs");

    private static void Reports(string source, params string[] expected) =>
        Generation.Run(source).Diagnostics.Select(d => d.ToString()).Should().BeEquivalentTo(expected.Select(text => Generation.FileName + text));

    private static string Operation(string declaration) =>
        $$"""
        [ApiClient]
        public sealed partial class NotesClient
        {
            {{declaration}}

            private static Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken token) => throw new NotSupportedException();
        }
        """;
}
