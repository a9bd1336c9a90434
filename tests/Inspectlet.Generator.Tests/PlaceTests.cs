using Microsoft.CodeAnalysis;

namespace Inspectlet.Generator.Tests;

/// <summary>What is wrong is reported at the line of the document that the declaration was made from.</summary>
public class PlaceTests
{
    private const string Declarations = """
        [ApiModel]
        public sealed partial class Note
        {
            [JsonPropertyName("site")]
            public Version? Site { get; init; }
        }

        [ApiEnum]
        public readonly partial struct State<T>;

        [ApiClient]
        public sealed partial class NotesClient
        {
            [ApiOperation("GET", "notes/{id}")]
            public partial Task GetAsync([Query(null!)] int @class, CancellationToken token);

            private static Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken token) => throw new NotSupportedException();
        }
        """;

    [Theory]
    [InlineData("API001", "State")]
    [InlineData("API002", "Note.Site")]
    [InlineData("API004", "NotesClient.GetAsync.class")]
    [InlineData("API006", "NotesClient.GetAsync")]
    public void Each_declaration_has_its_place(string id, string key) =>
        PlaceOf(id, $"{key}\t/my documents/notes.yaml\t12\t7").Should().Be("/my documents/notes.yaml(12,7)");

    [Theory]
    [InlineData("API002", "Note")]
    [InlineData("API006", "NotesClient")]
    [InlineData("API004", "NotesClient.GetAsync")]
    [InlineData("API004", "NotesClient")]
    public void Without_a_place_of_its_own_it_has_that_of_the_nearest_around_it(string id, string key) =>
        PlaceOf(id, $"{key}\tnotes.yaml\t12\t7").Should().Be("notes.yaml(12,7)");

    [Fact]
    public void The_nearest_place_counts() =>
        PlaceOf("API004", "NotesClient\tnotes.yaml\t1\t1\nNotesClient.GetAsync\tnotes.yaml\t2\t2\n").Should().Be("notes.yaml(2,2)");

    [Fact]
    public void Of_two_places_the_first_counts() =>
        PlaceOf("API001", "State\tnotes.yaml\t1\t2\r\nState\tnotes.yaml\t3\t4\r\n").Should().Be("notes.yaml(1,2)");

    [Theory]
    [InlineData("")]
    [InlineData("State")]
    [InlineData("State\tnotes.yaml\t1")]
    [InlineData("State\tnotes.yaml\t1\t2\t3")]
    [InlineData("State\t\t1\t2")]
    [InlineData("State\tnotes.yaml\t0\t2")]
    [InlineData("State\tnotes.yaml\t1\t-2")]
    [InlineData("State\tnotes.yaml\tone\ttwo")]
    [InlineData("State\tnotes.yaml\t99999999999\t2")]
    [InlineData("\tnotes.yaml\t1\t2")]
    [InlineData("Note.State\tnotes.yaml\t1\t2")]
    [InlineData("state\tnotes.yaml\t1\t2")]
    [InlineData("\t\t\t\n\0\n\n")]
    public void Without_a_place_in_the_document_it_has_that_in_CSharp(string places) =>
        PlaceOf("API001", places).Should().Be(Generation.FileName + "(9,32)");

    [Fact]
    public void A_broken_line_does_not_spoil_the_others() =>
        PlaceOf("API001", "State\tnotes.yaml\nState\tnotes.yaml\t1\t2").Should().Be("notes.yaml(1,2)");

    [Fact]
    public void Other_files_do_not_count() =>
        PlaceOf("API001", new DocumentText("Places.txt", "State\tnotes.yaml\t1\t2")).Should().Be(Generation.FileName + "(9,32)");

    [Fact]
    public void A_file_that_cannot_be_read_does_no_harm() =>
        PlaceOf("API001", new DocumentText("Notes.Places.txt", null)).Should().Be(Generation.FileName + "(9,32)");

    [Fact]
    public void A_project_can_have_several_documents() =>
        PlaceOf("API001", new DocumentText("A.Places.txt", "Note\ta.yaml\t1\t2"), new DocumentText("B.Places.txt", "State\tb.yaml\t3\t4")).Should().Be("b.yaml(3,4)");

    private static string PlaceOf(string id, string places) => PlaceOf(id, new DocumentText("obj/Notes.Places.txt", places));

    private static string PlaceOf(string id, params AdditionalText[] files)
    {
        Diagnostic diagnostic = Generation.Driver(files).RunGenerators(Generation.Declare(Declarations)).GetRunResult().Diagnostics.Single(d => d.Id == id);
        return diagnostic.ToString().Split(": error")[0];
    }
}
