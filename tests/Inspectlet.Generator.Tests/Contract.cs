namespace Inspectlet.Generator.Tests;

/// <summary>A small contract, declared as the templates would declare it, with one of everything.</summary>
internal static class Contract
{
    public const string Models = """
        namespace Notes;

        /// <summary>A note.</summary>
        [ApiModel]
        public sealed partial class Note
        {
            /// <summary>Its id.</summary>
            [JsonPropertyName("id"), Required, Identifier]
            public long Id { get; init; }

            /// <summary>Its title.</summary>
            [JsonPropertyName("title")]
            public string? Title { get; init; }

            /// <summary>When it was made.</summary>
            [JsonPropertyName("made_at"), UnixSeconds]
            public DateTimeOffset? MadeAt { get; init; }

            /// <summary>Its state.</summary>
            [JsonPropertyName("state")]
            public NoteState State { get; init; } = NoteState.Open;

            /// <summary>The notes that answer it.</summary>
            [JsonPropertyName("replies")]
            public IReadOnlyList<Note> Replies { get; init; } = [];

            /// <summary>How often each word occurs.</summary>
            [JsonPropertyName("words")]
            public IReadOnlyDictionary<string, int> Words { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, int>.Empty;

            /// <summary>What the document does not know.</summary>
            [AdditionalProperties]
            public IReadOnlyDictionary<string, System.Text.Json.JsonElement> AdditionalProperties { get; init; } =
                System.Collections.ObjectModel.ReadOnlyDictionary<string, System.Text.Json.JsonElement>.Empty;
        }
        """;

    public const string Enums = """
        namespace Notes;

        /// <summary>The state of a note.</summary>
        [ApiEnum]
        public readonly partial struct NoteState
        {
            /// <summary>Open.</summary>
            [EnumValue("open")]
            public static partial NoteState Open { get; }

            /// <summary>Closed.</summary>
            [EnumValue("closed")]
            public static partial NoteState Closed { get; }
        }
        """;

    public const string Records = """
        namespace Notes;

        /// <summary>What a search for notes sends.</summary>
        [ApiModel]
        public sealed partial record NoteSearch
        {
            /// <summary>What to look for.</summary>
            [JsonPropertyName("q"), Required, MinimumLength(1)]
            public required string Query { get; init; }

            /// <summary>How many.</summary>
            [JsonPropertyName("limit"), Bounds(Minimum = 1, Maximum = 100)]
            public int? Limit { get; init; }

            /// <summary>The shortest to read.</summary>
            [JsonPropertyName("min_length"), Seconds]
            public TimeSpan? MinLength { get; init; }

            /// <summary>The states.</summary>
            [JsonPropertyName("states"), MinimumLength(1)]
            public IReadOnlyList<NoteState>? States { get; init; }
        }
        """;

    public const string Client = """
        namespace Notes;

        /// <summary>The client.</summary>
        [ApiClient]
        public sealed partial class NotesClient
        {
            /// <summary>Fetches a note.</summary>
            [ApiOperation("GET", "notes/{id}", Id = "getNote")]
            [ApiResponse("200", Envelope = "response", AcceptsArrayOfOne = true)]
            [ApiResponse("404", Envelope = "error", Exception = typeof(NoteException))]
            [ApiResponse("default", Envelope = "error", Exception = typeof(NoteException))]
            public partial Task<Note> GetNoteAsync(
                [Path("id"), Bounds(Minimum = 1)] long @id,
                [Query("lang")] string @lang,
                [Query("tag")] IReadOnlyList<string>? @tag = null,
                [Header("X-Trace")] string? @xTrace = null,
                CancellationToken cancellationToken = default);

            /// <summary>Searches notes.</summary>
            [ApiOperation("POST", "notes/search", Id = "searchNotes", Safe = true)]
            [ApiResponse("200", Envelope = "response", ListEnvelope = "notes")]
            public partial Task<IReadOnlyList<Note>> SearchNotesAsync(
                [Form] NoteSearch @form,
                CancellationToken cancellationToken = default);

            /// <summary>Replaces a note.</summary>
            [ApiOperation("PUT", "notes/{id}", Id = "putNote")]
            [ApiResponse("204")]
            public partial Task PutNoteAsync(
                [Path("id")] string @id,
                [Body] Note @body,
                CancellationToken cancellationToken = default);
        }

        /// <summary>Further ways to call the client.</summary>
        public static partial class NotesClientExtensions
        {
            /// <summary>Searches notes.</summary>
            [ApiOperation("POST", "notes/search", Id = "searchNotes", Safe = true)]
            [ApiResponse("200", Envelope = "response", ListEnvelope = "notes")]
            public static partial Task<IReadOnlyList<Note>> SearchNotesAsync(
                this NotesClient client,
                [FormField("q"), MinimumLength(1)] string @q,
                [FormField("limit"), Bounds(Minimum = 1, Maximum = 100)] int? @limit = null,
                CancellationToken cancellationToken = default);
        }
        """;

    /// <summary>What a contract asks of the hands that complete it.</summary>
    public const string HandWritten = """
        namespace Notes;

        public sealed partial class NotesClient
        {
            private static Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken) =>
                Task.FromException<T>(new NotSupportedException(request.Uri + read.Method.Name + cancellationToken.IsCancellationRequested));
        }

        /// <summary>A failure.</summary>
        public sealed class NoteException : Exception
        {
            internal NoteException(ApiFailure failure)
                : base(failure.Message)
            {
            }
        }
        """;

    public static readonly string[] Sources = [Models, Enums, Records, Client, HandWritten];
}
