namespace Inspectlet.Export.Planning;

/// <summary>Which share does which window. A day belongs to one share, whatever the span.</summary>
internal static class Shares
{
    /// <summary>The number of the share that a window belongs to, from 1.</summary>
    public static int NumberOf(ExportWindow window, int count) =>
        window.IsUndated ? 1 : (int)(window.Start.ToUnixTimeSeconds() / 86_400 % count) + 1;

    public static bool Has(ExportShare? share, ExportWindow window) => share is not { } one || NumberOf(window, one.Count) == one.Number;
}
