namespace Inspectlet.Generator.Tests.Document;

/// <summary>What analyzers are told of an SDK: its records, known values and bounds, as the document has them.</summary>
public class FactsTests
{
    private const string Api = """
        openapi: 3.0.3
        info: {title: Notes, version: "1"}
        paths:
          /notes/{id}:
            get:
              operationId: getNote
              parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int64, minimum: 7}}]
              responses: {"200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/NoteSearch"}}}}}
        components:
          schemas:
            NoteSearch:
              type: object
              x-dotnet-record: true
              properties:
                text: {type: string}
                limit: {type: integer, format: int32, minimum: 2, maximum: 50}
                state: {$ref: "#/components/schemas/State"}
            State: {type: string, enum: [open, half-done]}

        """;

    [Fact]
    public void They_follow_the_document()
    {
        string facts = FactsOf(Api);

        facts.Should().ContainAll(
            "namespace Notes;",
            "public sealed partial record NoteSearch",
            "public string? Text { get; init; }",
            "(NoteSearch it, \"Text\") => it with { Text = (string?)value! },",
            "new(\"NoteSearch\", \"Limit\") { Minimum = 2, Maximum = 50 },",
            "new(\"GetNoteAsync\", \"id\") { Minimum = 7 },",
            "new(\"State\", \"HalfDone\", \"half-done\"),");
    }

    [Fact]
    public void Other_bounds_make_other_facts() =>
        FactsOf(Api.Replace("maximum: 50", "maximum: 51", StringComparison.Ordinal)).Should().Contain("{ Minimum = 2, Maximum = 51 }");

    private static string FactsOf(string api)
    {
        using Documents documents = new Documents().With("api.yaml", api);
        string output = documents.PathOf("facts.cs");

        (int exitCode, string printed) = Documents.Run("facts", documents.PathOf("api.yaml"), "--check", "false", "--namespace", "Notes", "--output", output);

        (exitCode, printed).Should().Be((0, ""));
        return File.ReadAllText(output);
    }
}
