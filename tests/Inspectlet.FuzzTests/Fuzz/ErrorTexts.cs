using System.Text;
using System.Text.Json;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Bodies of failures, with texts that repeat what must not be shown, or that masks have been known to stumble over.</summary>
internal static class ErrorTexts
{
    private static readonly string[] Pieces =
    [
        Caller.ApiToken, Caller.ApiToken.ToUpperInvariant(), Caller.Credentials, Uri.EscapeDataString(Caller.Credentials), "accessResourceKey=2e1a5838", "accessResourceKey&quot;:&quot;2e1a", "accessResourceKey",
        "access_resource_key", "accessResourceKey&_;&_;", "&_;", "&#61;", "&", ";", "=", "\\", "\\/", "\\u0061", "%61", "%", "\"", "'", "<b>", " ", "\n", "\0", "é", "😀", "\uFFFD", "token ", "Basic ", "a", "0", "*", "***", "http://x/?pn=1&",
    ];

    public static byte[] Body(FuzzRandom random)
    {
        string error = JsonSerializer.Serialize(Text(random));
        return Encoding.UTF8.GetBytes(random.Below(6) switch
        {
            0 => $$"""{"error":{"message":{{error}},"code":7} }""",
            1 => $$"""{"error":[{{error}}]}""",
            2 => $$"""{"took":1,{{error}}:2,"error":{{error}},"error":null}""",
            3 => $"<html><body>{error}</body></html>",
            _ => $$"""{"error":{{error}}}""",
        });
    }

    private static string Text(FuzzRandom random)
    {
        var text = new StringBuilder();
        int count = random.OneIn(200) ? 5_000 : random.Below(40);
        string again = random.Of(Pieces);
        bool isMonotonous = random.OneIn(3);
        for (int i = 0; i < count; i++)
        {
            text.Append(isMonotonous && !random.OneIn(50) ? again : random.Of(Pieces));
        }

        return text.ToString();
    }
}
