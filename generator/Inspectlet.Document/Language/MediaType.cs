using System.Net.Http.Headers;
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

    /// <summary>Whether it is one of many, such as <c>image/*</c>.</summary>
    public static bool IsRange(string type) => type.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether a header can hold it.</summary>
    public static bool IsValid(string name) => MediaTypeHeaderValue.TryParse(name, out _);

    /// <summary>The encoding of characters that it names, where that is none of those that the SDK reads and writes.</summary>
    public static string? OtherCharset(string name) =>
        MediaTypeHeaderValue.TryParse(name, out MediaTypeHeaderValue? type) && type.CharSet?.Trim('"').ToLowerInvariant() is { } charset and not ("utf-8" or "utf8" or "us-ascii")
            ? charset
            : null;

    /// <summary>Whether the body is JSON: what the source generator takes for it, and what may be anything.</summary>
    public static bool IsJson(string type) => type is "*/*" or "application/*" || MediaTypes.IsJson(type);

    public static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/xml" or "application/yaml" or "application/javascript" || type.EndsWith("+xml", StringComparison.Ordinal);

    /// <summary>What a body of the type holds, if its schema says nothing else.</summary>
    public static BodyKind KindOf(string type) => type switch
    {
        _ when IsJson(type) => BodyKind.Json,
        Form => BodyKind.Form,
        Multipart => BodyKind.Multipart,
        _ when IsText(type) => BodyKind.Text,
        _ => BodyKind.Bytes,
    };
}

/// <summary>What a body holds; the lower, the better the SDK is at it.</summary>
internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,
    Bytes,
}
