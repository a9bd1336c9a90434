using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Inspectlet.Export.Records;

/// <summary>Leaves members out of a JSON object, or gives them pseudonyms. It works on the text, so what nobody knows yet stays as it is.</summary>
internal sealed class MemberFilter(Privacy privacy)
{
    /// <summary>Writes an object without what must not be written.</summary>
    /// <param name="json">The object, without spaces between its tokens.</param>
    /// <param name="destination">Where to.</param>
    public void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> destination)
    {
        bool hasKeys = !privacy.KeepsLinks && AccessKey.IsIn(json);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        destination.Write("{"u8);
        bool isFirst = true;
        int keptFrom = -1;
        int keptTo = -1;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            bool isHidden = privacy.Hides(reader.ValueSpan);
            string? pseudonym = isHidden && privacy.HasPseudonyms ? PseudonymOf(ref reader) : null;
            reader.Skip();
            int end = (int)reader.BytesConsumed;
            if (!isHidden && !(hasKeys && AccessKey.IsIn(json[start..end])))
            {
                keptFrom = keptFrom < 0 ? start : keptFrom;
                keptTo = end;
                continue;
            }

            Append(json, ref keptFrom, keptTo, destination, ref isFirst);
            if (pseudonym is not null)
            {
                Append(Encoding.ASCII.GetBytes(pseudonym), destination, ref isFirst);
            }
        }

        Append(json, ref keptFrom, keptTo, destination, ref isFirst);
        destination.Write("}"u8);
    }

    // The member with its pseudonym, as JSON. What is not a text has none.
    private string? PseudonymOf(ref Utf8JsonReader reader)
    {
        string name = reader.GetString()!;
        Utf8JsonReader value = reader;
        value.Read();
        return value.TokenType == JsonTokenType.String && privacy.PseudonymOf(name, value.GetString()) is { } pseudonym
            ? $"\"{name}\":\"{pseudonym}\""
            : null;
    }

    private static void Append(ReadOnlySpan<byte> json, ref int from, int to, IBufferWriter<byte> destination, ref bool isFirst)
    {
        if (from >= 0)
        {
            Append(json[from..to], destination, ref isFirst);
            from = -1;
        }
    }

    private static void Append(ReadOnlySpan<byte> members, IBufferWriter<byte> destination, ref bool isFirst)
    {
        if (!isFirst)
        {
            destination.Write(","u8);
        }

        isFirst = false;
        destination.Write(members);
    }
}
