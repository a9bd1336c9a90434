using Microsoft.CodeAnalysis;

namespace Inspectlet.Generator.Tests;

/// <summary>What the generator writes. The approved texts are there to be read.</summary>
public class EmissionTests
{
    private static readonly GeneratorRunResult Result = Generation.Run(Contract.Sources);

    [Theory]
    [InlineData("Notes.Note.g.cs")]
    [InlineData("Notes.NoteSearch.g.cs")]
    [InlineData("Notes.NoteState.g.cs")]
    [InlineData("Notes.NotesClient.g.cs")]
    public void The_text_is_the_approved_one(string hint) =>
        Approval.Verify(hint, Result.GeneratedSources.Single(source => source.HintName == hint).SourceText.ToString());

    [Fact]
    public void Each_declared_type_gives_one_file() =>
        Result.GeneratedSources.Select(source => source.HintName).Should().BeEquivalentTo(
            "Notes.Note.g.cs", "Notes.NoteSearch.g.cs", "Notes.NoteState.g.cs", "Notes.NotesClient.g.cs");

    [Fact]
    public void It_compiles_without_a_word_from_the_compiler() => Generation.Compile(Contract.Sources).Should().BeEmpty();

    [Fact]
    public void A_type_in_the_global_namespace_is_completed_too() =>
        Generation.Compile("""
            /// <summary>A note.</summary>
            [ApiModel]
            public sealed partial class Note
            {
                /// <summary>Its id.</summary>
                [JsonPropertyName("id")]
                public long Id { get; init; }
            }
            """).Should().BeEmpty();

    [Fact]
    public void A_hand_written_ToString_is_left_alone() =>
        Generation.Compile("""
            /// <summary>A note.</summary>
            [ApiModel]
            public sealed partial class Note
            {
                /// <summary>Its id.</summary>
                [JsonPropertyName("id")]
                public long Id { get; init; }

                /// <summary>Mine.</summary>
                public override string ToString() => "mine";
            }
            """).Should().BeEmpty();

    [Fact]
    public void Keywords_are_names_like_others() =>
        Generation.Compile("""
            /// <summary>An event.</summary>
            [ApiModel]
            public sealed partial record @event
            {
                /// <summary>Its class.</summary>
                [JsonPropertyName("class")]
                public string? @class { get; init; }
            }

            /// <summary>A switch.</summary>
            [ApiEnum]
            public readonly partial struct @switch
            {
                /// <summary>On.</summary>
                [EnumValue("on")]
                public static partial @switch @true { get; }
            }

            /// <summary>A client.</summary>
            [ApiClient]
            public sealed partial class @operator
            {
                /// <summary>Sends events.</summary>
                [ApiOperation("POST", "events/{for}")]
                public partial Task @do([Path("for")] string @for, [Form] @event @in, [Query("event")] @event? @event, CancellationToken cancellationToken);

                private static Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken token) => throw new NotSupportedException();
            }

            /// <summary>Further ways to call the client.</summary>
            public static partial class @operatorExtensions
            {
                /// <summary>Sends events.</summary>
                [ApiOperation("POST", "events/{for}")]
                public static partial Task @do(
                    this @operator @this, [Path("for")] string @for, [FormField("class")] string? @class, [Query("event")] @event? @event, CancellationToken cancellationToken);
            }
            """).Should().BeEmpty();

    [Fact]
    public void The_line_ends_are_those_of_the_repository() =>
        Result.GeneratedSources.Should().OnlyContain(source => !source.SourceText.ToString().Contains('\r'));
}
