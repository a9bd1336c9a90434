using System.Text.Json;

namespace ApiContract;

/// <summary>Finds what kind an object is of: a member says it, wherever it stands among the others.</summary>
internal static class JsonKind
{
    /// <summary>
    /// Moves from an object to the text of the member, the first one of that name: to look for a further one would take a pass
    /// over each object. False if the object has no such text.
    /// </summary>
    public static bool TryFind(ref Utf8JsonReader reader, ReadOnlySpan<byte> member) =>
        JsonResponse.MoveTo(ref reader, member) && reader.TokenType == JsonTokenType.String;
}
