using System.Text;
using System.Text.Json;

namespace ApiContract;

/// <summary>Opens the body of an answer, down to the value that an operation is after.</summary>
internal static class JsonAnswer
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Starts at the first token of a body.</summary>
    public static Utf8JsonReader Open(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        if (body.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new ApiFormatException("The body is empty.");
        }

        var reader = new Utf8JsonReader(body);
        reader.Read();
        return reader;
    }

    /// <summary>Moves from an object to the first token of one of its members.</summary>
    public static void Enter(ref Utf8JsonReader reader, ReadOnlySpan<byte> member, ReadOnlySpan<byte> errorMember)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new ApiFormatException($"The body is {Describe(reader.TokenType)}, not an object with a member '{Encoding.UTF8.GetString(member)}'.");
        }

        if (!MoveTo(ref reader, member, errorMember))
        {
            throw new ApiFormatException($"The body has no member '{Encoding.UTF8.GetString(member)}'.");
        }
    }

    /// <summary>
    /// Moves on within an object to the first token of the next member of a name; false at the end of the object. Of two
    /// members of one name the last counts, so after each one has to look for another.
    /// </summary>
    public static bool MoveTo(ref Utf8JsonReader reader, ReadOnlySpan<byte> member, ReadOnlySpan<byte> errorMember = default)
    {
        while (NextMember(ref reader, errorMember))
        {
            bool found = JsonString.NameOf(ref reader).SequenceEqual(member);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>Makes sure that nothing follows the value.</summary>
    public static void Close(ref Utf8JsonReader reader) => reader.Read();

    /// <summary>Moves from an object that wraps a list to the list, if the object has it.</summary>
    /// <returns>Whether the reader stands within a further object now.</returns>
    public static bool EnterList(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        Utf8JsonReader ahead = reader;
        bool found = MoveTo(ref ahead, member);
        reader = found ? ahead : reader;
        return found;
    }

    /// <summary>Moves to the first element where a single value comes within a list.</summary>
    /// <exception cref="ApiFormatException">There is no value; <see cref="ApiFormatException.IsEmpty"/> is set.</exception>
    public static void EnterSingle(ref Utf8JsonReader reader)
    {
        Utf8JsonReader ahead = reader;
        bool isList = reader.TokenType != JsonTokenType.StartObject || IsGappedList(reader);
        if (!isList)
        {
            return;
        }

        if (!JsonList.TryOpen(ref ahead, out JsonList list))
        {
            throw new ApiFormatException($"The value is {Describe(reader.TokenType)}, not an object or a list of one.");
        }

        if (!list.MoveNext(ref ahead))
        {
            throw new ApiFormatException("There is no such value.", isEmpty: true);
        }

        reader = ahead;
    }

    /// <summary>Moves from a single value to the end of the list that it came within, to <paramref name="depth"/>.</summary>
    public static void LeaveSingle(ref Utf8JsonReader reader, int depth)
    {
        while (reader.CurrentDepth > depth && reader.Read())
        {
        }
    }

    /// <summary>The error for a value that is not of the type that it should be.</summary>
    public static ApiFormatException NotA(string type, in Utf8JsonReader reader) =>
        new($"The value that ends at byte {reader.BytesConsumed} of the body is not a {type}, or lacks what each {type} must have.");

    /// <summary>The error for an element that is not of the type that it should be.</summary>
    public static ApiFormatException NotAnElement(string type, int index, in Utf8JsonReader reader) =>
        new($"Element {index} of the list, which ends at byte {reader.BytesConsumed} of the body, is not a {type}, or lacks what each {type} must have.");

    // Every name has to be looked at: PHP can give an object numbers as names beside its own.
    private static bool IsGappedList(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (!JsonList.IsIndex(JsonString.NameOf(ref reader)))
            {
                return false;
            }

            reader.Read();
            reader.Skip();
        }

        return true;
    }

    private static bool NextMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> errorMember)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        if (!errorMember.IsEmpty && JsonString.NameOf(ref reader).SequenceEqual(errorMember))
        {
            Utf8JsonReader ahead = reader;
            ahead.Read();
            if (!JsonNone.TryRead(ref ahead))
            {
                throw new ApiFormatException("The body bears an error.");
            }
        }

        return true;
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };
}
