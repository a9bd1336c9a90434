using System.Text.Json;
using CsCheck;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>A JSON value as it may stand on the wire, and as it is to be understood: with no half surrogate pairs.</summary>
internal sealed record JsonText(string Wire, string Proper)
{
    public JsonElement Element => JsonSerializer.Deserialize<JsonElement>(Proper);
}

/// <summary>JSON values of every kind.</summary>
internal static class JsonValues
{
    private static readonly Gen<JsonText> Scalar = Gen.Frequency(
        (3, Texts.Any.Select(Quote)),
        (3, Gen.OneOf("0", "-0", "1.10", "1e999", "-1E-999", "99999999999999999999", "9223372036854775808", "true", "false", "null").Select(Same)));

    /// <summary>Any value, nested three deep at most.</summary>
    public static Gen<JsonText> Any { get; } = Nested(3);

    /// <summary>A string, with whatever can be escaped in one of its ways.</summary>
    public static JsonText Quote(string text) => new(WireText.Quote(text), WireText.Quote(Texts.AsProper(text)));

    private static Gen<JsonText> Nested(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency(
            (4, Scalar),
            (1, Nested(depth - 1).Array[0, 3].Select(List)),
            (1, Gen.Select(Texts.Any, Nested(depth - 1)).Array[0, 3].Select(Object)));

    private static JsonText Same(string text) => new(text, text);

    private static JsonText List(JsonText[] elements) => new(
        $"[{string.Join(',', elements.Select(e => e.Wire))}]",
        $"[{string.Join(',', elements.Select(e => e.Proper))}]");

    private static JsonText Object((string Name, JsonText Value)[] members) => new(
        $"{{{string.Join(',', members.Select(m => $"{Quote(m.Name).Wire}:{m.Value.Wire}"))}}}",
        $"{{{string.Join(',', members.Select(m => $"{Quote(m.Name).Proper}:{m.Value.Proper}"))}}}");
}
