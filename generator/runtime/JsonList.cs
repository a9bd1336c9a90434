using System.Text.Json;

namespace ApiContract;

/// <summary>Enumerates the elements of a list: an array, or an object whose names are numbers, as PHP writes a list with gaps.</summary>
internal struct JsonList
{
    private JsonTokenType _end;

    /// <summary>Whether the enumeration ended at something that cannot be an element of a list.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Starts at the list's first token. False, without having moved, for anything but a list.</summary>
    public static bool TryOpen(ref Utf8JsonReader reader, out JsonList list)
    {
        list = default;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                list._end = JsonTokenType.EndArray;
                return true;
            case JsonTokenType.StartObject:
                list._end = JsonTokenType.EndObject;
                return true;
            default:
                return JsonNull.TryRead(ref reader);
        }
    }

    /// <summary>Moves to the first token of the next element. False at the end, at the list's last token.</summary>
    public bool MoveNext(ref Utf8JsonReader reader)
    {
        if (_end == JsonTokenType.None)
        {
            return false;
        }

        reader.Read();
        if (reader.TokenType == _end)
        {
            return false;
        }

        if (_end == JsonTokenType.EndArray)
        {
            return true;
        }

        IsBroken = !IsIndex(JsonString.NameOf(ref reader));
        reader.Read();
        return !IsBroken;
    }

    /// <summary>Whether a name is a number, as the keys of a list are.</summary>
    public static bool IsIndex(ReadOnlySpan<byte> name) => name.Length > 0 && name.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
