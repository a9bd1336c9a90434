using System.Text;
using System.Text.Json;

namespace ApiContract;

/// <summary>Reads a JSON response, through its envelopes, up to the value that an operation returns.</summary>
internal static class JsonResponse
{
    /// <summary>Starts at the first token of a body.</summary>
    /// <exception cref="ApiFormatException">The body is empty, or has more values than it may have.</exception>
    public static Utf8JsonReader Open(ReadOnlySpan<byte> body)
    {
        if (ResponseBody.IsEmpty(body))
        {
            throw new ApiFormatException("The body is empty.");
        }

        ReadOnlySpan<byte> json = ResponseBody.SkipByteOrderMark(body);
        JsonBounds.Check(json);
        var reader = new Utf8JsonReader(json);
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
    /// Moves within an object to the first token of the next member with a name; false at the end of the object. If a
    /// member occurs twice, the last one counts, so the caller has to look for another after each.
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
    /// <returns>Whether the reader is now inside that object.</returns>
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

    /// <summary>Moves to the first element if a single value comes inside a list.</summary>
    /// <exception cref="ApiFormatException">There is no value; <see cref="ApiFormatException.IsEmpty"/> is set.</exception>
    public static void EnterSingle(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject && !IsGappedList(reader))
        {
            return;
        }

        Utf8JsonReader ahead = reader;
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

    /// <summary>Moves from a single value to the end of the list around it, at <paramref name="depth"/>.</summary>
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

    // Every name has to be checked: in PHP, an object can have numbers as names beside others.
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
            if (!JsonNull.TryRead(ref ahead))
            {
                throw new ApiFormatException("The body has an error.");
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
