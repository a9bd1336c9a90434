using ApiContract.Generator.Parse;

namespace Inspectlet.Document.Language;

/// <summary>What media types there are for a body, and which of them the SDK is best at.</summary>
internal static class MediaType
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";
    public const string Multipart = "multipart/form-data";
    public const string Text = "text/plain";
    public const string Bytes = "application/octet-stream";

    /// <summary>The type without its parameters, in small letters.</summary>
    public static string Essence(string name) => name.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Whether the body is JSON: what the source generator takes for it, and what may be anything.</summary>
    public static bool IsJson(string type) => type is "*/*" or "application/*" || MediaTypes.IsJson(type);

    public static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/xml" or "application/yaml" or "application/javascript" || type.EndsWith("+xml", StringComparison.Ordinal);

    public static bool IsBinary(string type) => Rank(type) == 5;

    /// <summary>The lower, the better the SDK is at it.</summary>
    public static int Rank(string type) => type switch
    {
        Json => 0,
        _ when IsJson(type) => 1,
        Form => 2,
        Multipart => 3,
        _ when IsText(type) => 4,
        _ => 5,
    };
}
