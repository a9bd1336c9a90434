using System.Globalization;
using System.Text.Json;
using Inspectlet.Testing.Generation;

namespace Inspectlet.Testing.Loose;

/// <summary>Writes JSON once more, but loosely. How, follows from the key alone.</summary>
internal sealed class LooseWriter(Utf8JsonWriter writer, ulong key)
{
    private const long MinUnixSeconds = -62_135_596_800;
    private const long MaxUnixSeconds = 253_402_300_799;

    private Draw _draw = new(key);

    public void WriteObject(JsonElement json, LooseMember[] members)
    {
        writer.WriteStartObject();
        foreach (JsonProperty property in json.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            WriteValue(property.Value, Array.Find(members, member => property.NameEquals(member.Name)));
        }

        foreach (LooseMember member in members)
        {
            if (!json.TryGetProperty(member.Name, out _))
            {
                WriteNone(member);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a list as an array, or as an object whose names are numbers with gaps between them; an empty one always as an array.</summary>
    public void WriteList(int count, Action<int> writeElement)
    {
        if (count == 0 || _draw.Percent(60))
        {
            writer.WriteStartArray();
            for (int i = 0; i < count; i++)
            {
                writeElement(i);
            }

            writer.WriteEndArray();
            return;
        }

        writer.WriteStartObject();
        for (int i = 0, name = _draw.Below(2); i < count; i++, name += 1 + _draw.Below(3))
        {
            writer.WritePropertyName(name.ToString(CultureInfo.InvariantCulture));
            writeElement(i);
        }

        writer.WriteEndObject();
    }

    // A value that is not of its member's kind could not be read, and was kept. It stays as it is, like that of an unknown member.
    private void WriteValue(JsonElement value, LooseMember? member)
    {
        switch (member?.Kind, value.ValueKind)
        {
            case (LooseKind.Int32, JsonValueKind.Number) when value.TryGetInt32(out _):
            case (LooseKind.Int64, JsonValueKind.Number) when value.TryGetInt64(out _):
            case (LooseKind.UnixSeconds, JsonValueKind.Number) when value.TryGetInt64(out long time) && time is >= MinUnixSeconds and <= MaxUnixSeconds:
                WriteScalar(value.GetRawText());
                break;
            case (LooseKind.Flag, JsonValueKind.True):
                WriteScalar(_draw.Percent(25) ? "true" : "1");
                break;
            case (LooseKind.Flag, JsonValueKind.False):
                WriteScalar(_draw.Percent(25) ? "false" : "0");
                break;
            case (LooseKind.Scalar, JsonValueKind.String) when value.GetString() is "0" or "1" or "true" or "false":
                WriteScalar(value.GetString()!);
                break;
            case (LooseKind.Object, JsonValueKind.Object):
                WriteObject(value, member!.Members!);
                break;
            case (LooseKind.List, JsonValueKind.Array) when value.EnumerateArray().All(element => element.ValueKind == JsonValueKind.Object):
                WriteObjects([.. value.EnumerateArray()], member!.Members!);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private void WriteObjects(JsonElement[] objects, LooseMember[] members)
    {
        if (objects.Length > 0)
        {
            WriteList(objects.Length, i => WriteObject(objects[i], members));
            return;
        }

        writer.WriteRawValue(_draw.Of(["[]", "[]", "{}", "null", "\"\""]));
    }

    private void WriteScalar(string text)
    {
        if (_draw.Percent(50))
        {
            writer.WriteStringValue(text);
            return;
        }

        writer.WriteRawValue(text);
    }

    // The model always writes its lists, also empty ones.
    private void WriteNone(LooseMember member)
    {
        string? none = member.Kind switch
        {
            LooseKind.Text or LooseKind.Scalar => _draw.Of([null, "null"]),
            LooseKind.Object => _draw.Of([null, "null", "[]"]),
            LooseKind.List => null,
            _ => _draw.Of([null, "null", "\"\""]),
        };
        if (none is not null)
        {
            writer.WritePropertyName(member.Name);
            writer.WriteRawValue(none);
        }
    }
}
