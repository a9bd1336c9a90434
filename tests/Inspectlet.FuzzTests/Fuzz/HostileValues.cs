using System.Text;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>JSON values, names and fragments that readers have been known to stumble over.</summary>
internal static class HostileValues
{
    /// <summary>Values of every type, each well-formed to a tokenizer, though not each proper Unicode.</summary>
    public static IReadOnlyList<byte[]> Values { get; } =
    [
        .. Utf8(
            "null", "true", "false", "[]", "{}", "\"\"", "\" \"", "[[]]", "[null]", "[{}]", "[false,0]", "{\"0\":null}", "{\"\":1}", "{\"0\":{}}",
            "0", "-0", "1", "-1", "0.0", "-0.0", "1.0", "0.1", "12e0", "1e3", "1E+2", "1e-3", "1e999", "-1e999", "1e-999", "1e28", "1e29", "1e308",
            "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
            "-9223372036854775809", "99999999999999999999", "79228162514264337593543950335", "79228162514264337593543950336",
            "9223372036854775807.5", "0.00000000000000000000000000000000000001", "253402300799", "253402300800", "253402300799.9999999", "-62135596800",
            "-62135596801", "922337203685", "922337203686", "1446772479.5",
            "\"0\"", "\"1\"", "\"2\"", "\"true\"", "\"FALSE\"", "\"null\"", "\"1e999\"", "\" 7 \"", "\"7,5\"", "\"0x10\"", "\"+7\"", "\"-\"", "\"NaN\"", "\"Infinity\"",
            "\"99999999999999999999\"", "\"253402300800\"", "\"1\\u0000\"", "\"\\u0031\"",
            "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"x\\ud800\\n\"", "\"\\\\ud800\"", "\"\\/\"", "\"\\u2028\"", "\"\\uffff\"",
            "\"é\"", "\"😀\"", "\"<script>\"", "{\"\\ud800\":\"\\udfff\"}", "[\"\\ud800\"]", "{\"a\":1,\"a\":2}", "{\"error\":\"x\"}", "{\"error\":{\"a\":\"\\ud800\"}}",
            "{\"sessions\":[]}", "{\"sessions\":{\"0\":{\"sid\":1,\"wid\":2}},\"sessions\":[]}", "{\"sid\":1,\"wid\":2}", "{\"wid\":\"3\"}",
            "{\"0\":\"7\",\"sid\":\"7\",\"wid\":\"8\"}", "{\"0\":{\"sid\":1,\"wid\":2},\"3\":{\"sid\":2,\"wid\":2}}"),
        Quoted([0xFF]),
        Quoted([0xC0, 0x80]),
        Quoted([0xED, 0xA0, 0x80]),
        Quoted([0xF4, 0x90, 0x80, 0x80]),
        Quoted([(byte)'a', 0xE2, 0x82]),
        Quoted([.. "\\n"u8, 0xFE, .. "\\ud800"u8]),
        [.. "{"u8, .. Quoted([0x80]), .. ":"u8, .. Quoted([0xC3]), .. "}"u8],
    ];

    /// <summary>Values that are large or deep; they cost time, so they are rare.</summary>
    public static IReadOnlyList<byte[]> LargeValues { get; } =
    [
        .. Utf8(
            Nested("[", "]", 60), Nested("[", "]", 61), Nested("[", "]", 62), Nested("[", "]", 63), Nested("[", "]", 64), Nested("{\"a\":", "}", 60, "1"), Nested("{\"a\":", "}", 10_000, "1"),
            Nested("[", "]", 10_000), new string('[', 10_000), new string('9', 5_000), "0." + new string('0', 5_000) + "1", "\"" + new string('9', 5_000) + "\"", "\"" + new string('x', 100_000) + "\"",
            "\"" + string.Concat(Enumerable.Repeat("\\ud800", 5_000)) + "\"", "[" + string.Join(',', Enumerable.Repeat("{}", 5_000)) + "]",
            "{" + string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"{i}\":{{}}")) + "}", "{" + string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"k{i}\":{i}")) + "}", new string(' ', 50_000) + "1"),
        Quoted(Enumerable.Repeat((byte)0xFF, 20_000).ToArray()),
    ];

    /// <summary>Names of members, with their quotation marks.</summary>
    public static IReadOnlyList<byte[]> Names { get; } =
    [
        .. Utf8(
            "\"response\"", "\"error\"", "\"sessions\"", "\"sid\"", "\"wid\"", "\"tags\"", "\"pages\"", "\"referrer\"", "\"num_pages\"", "\"rid\"", "\"ip\"", "\"value\"", "\"0\"", "\"1\"", "\"007\"", "\"\"", "\" \"", "\"-1\"",
            "\"r\\u0065sponse\"", "\"\\u0073id\"", "\"\\u0030\"", "\"respons\\ud800\"", "\"err\\ud800r\"", "\"err\\udc00\"", "\"session\\ud800\"", "\"\\ud800\"", "\"si\\udfff\"", "\"\\u0000\"", "\"é\"", "\"Response\"", "\"__proto__\""),
        Quoted([.. "respons"u8, 0xFF]),
        Quoted([.. "err\\u006"u8, (byte)'f', 0xFF]),
        Quoted([0xFF]),
        Quoted([0xC3]),
    ];

    /// <summary>Pieces to throw into a body at any place.</summary>
    public static IReadOnlyList<byte[]> Fragments { get; } =
    [
        .. Utf8(
            "\"", "\\", "\\u", "\\ud800", "\\u0000", "{", "}", "[", "]", ",", ":", "null", "true", "//", "/*", "*/", "NaN", "-", "e", ".", " ", "\t", "\r\n", "\0", "<html>", "{\"error\":\"x\"}", "\"error\":\"x\",",
            "\"error\":null,", "\"response\":[],", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["),
        [0xEF, 0xBB, 0xBF],
        [0xFF],
        [0xFE, 0xFF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0x1F, 0x8B],
    ];

    private static IEnumerable<byte[]> Utf8(params string[] texts) => texts.Select(Encoding.UTF8.GetBytes);

    private static byte[] Quoted(byte[] text) => [(byte)'"', .. text, (byte)'"'];

    private static string Nested(string open, string close, int depth, string innermost = "") =>
        string.Concat(Enumerable.Repeat(open, depth)) + innermost + string.Concat(Enumerable.Repeat(close, depth));
}
