using System.Collections.ObjectModel;
using System.Text.Json;

namespace ApiContract;

/// <summary>Keeps the members of an object that have no property, so that nothing of a response is lost.</summary>
internal static class JsonExtra
{
    public static void Keep(ref Dictionary<string, JsonElement>? extra, string name, ref Utf8JsonReader reader) =>
        (extra ??= new(StringComparer.Ordinal))[name] = JsonAny.Read(ref reader);

    /// <summary>Keeps a member's value unless its property has taken it.</summary>
    public static void KeepUnless(bool taken, ref Dictionary<string, JsonElement>? extra, string name, ref Utf8JsonReader reader)
    {
        if (!taken)
        {
            Keep(ref extra, name, ref reader);
            return;
        }

        // An earlier member with this name, which could not be taken, no longer counts.
        extra?.Remove(name);
    }

    /// <summary>Skips a member's value unless its property has taken it.</summary>
    public static void SkipUnless(bool taken, ref Utf8JsonReader reader)
    {
        if (!taken)
        {
            reader.Skip();
        }
    }

    public static IReadOnlyDictionary<string, JsonElement> Seal(Dictionary<string, JsonElement>? extra) =>
        extra is null ? ReadOnlyDictionary<string, JsonElement>.Empty : new ReadOnlyDictionary<string, JsonElement>(extra);

    public static IEnumerable<KeyValuePair<string, JsonElement>> Except(IReadOnlyDictionary<string, JsonElement> extra, params string[] names) =>
        extra.Where(member => !names.Contains(member.Key));

    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> extra, params ReadOnlySpan<string> except)
    {
        foreach ((string name, JsonElement value) in extra)
        {
            if (except.Contains(name))
            {
                continue;
            }

            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }
}
