using System;

namespace ApiContract.Generator.Model;

/// <summary>What a media type says of a body.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public static bool IsJson(string type) =>
        Essence(type) is var essence && (essence == Json || essence.EndsWith("+json", StringComparison.Ordinal) || essence.EndsWith("/json", StringComparison.Ordinal));

    private static string Essence(string type) => type.Split(';')[0].Trim().ToLowerInvariant();
}
