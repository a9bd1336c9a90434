using System.Text;
using Inspectlet.FuzzTests.Fuzz;

namespace Inspectlet.FuzzTests.Masks;

/// <summary>Texts made of what masks look for, and of what they could fall for.</summary>
internal static class NoisyText
{
    private static readonly string[] Pieces =
    [
        "accessResourceKey", "access_resource_key", "accessresource", "ACCESS", "a", "key", "=", ": ", "&", "&amp;", "&_;", "&#", "&#x", ";", "%", "%2", "%25",
        "%61", "\\", "\\u", "\\u00", "\\u0061", "\\ud83d", "\\ud83d\\ude00", "\\x", "\\/", "\\\\", "/", "+", "-", "_", ".", "*", "***", " ", "\n", "\"", "'", "<b>",
        "é", "世界", "😀", "\ud800", "0", "12345678", "secret", "token", "Basic ", "The search is wrong.", "http://example.com/?a=b&c=d", "{\"a\":[1,2]}",
    ];

    /// <summary>Any pieces, or one of them over and over.</summary>
    public static string Make(FuzzRandom random, int maxPieces)
    {
        int count = random.Below(maxPieces);
        string[] pieces = random.OneIn(4) ? [random.Of(Pieces)] : Pieces;
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            text.Append(random.Of(pieces));
        }

        return text.ToString();
    }
}
