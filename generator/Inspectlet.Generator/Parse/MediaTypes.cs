namespace ApiContract.Generator.Parse;

/// <summary>What a media type says of a body.</summary>
internal static class MediaTypes
{
    public static bool IsJson(string type)
    {
        string essence = type.Split(';')[0].Trim();
        return essence.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || essence.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
