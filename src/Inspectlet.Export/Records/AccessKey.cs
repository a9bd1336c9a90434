using System.Text;

namespace Inspectlet.Export.Records;

/// <summary>Finds the name of the key to a recording in what is about to be written: who has the key can watch.</summary>
internal static class AccessKey
{
    private static ReadOnlySpan<byte> BeforeKey => "accessresource"u8;

    /// <summary>Whether a text names a key, in any case, and also as <c>access_resource_key</c> or <c>access-resource-key</c>.</summary>
    public static bool IsIn(ReadOnlySpan<byte> text)
    {
        for (int searched = 0; text[searched..].IndexOfAny((byte)'k', (byte)'K') is >= 0 and int at;)
        {
            int key = searched + at;
            if (key + 3 <= text.Length && Ascii.EqualsIgnoreCase(text.Slice(key, 3), "key"u8) && EndsWithName(text[..key]))
            {
                return true;
            }

            searched = key + 1;
        }

        return false;
    }

    public static bool IsIn(string? text) => text is { Length: > 16 } && IsIn(Encoding.UTF8.GetBytes(text));

    private static bool EndsWithName(ReadOnlySpan<byte> text)
    {
        int letters = BeforeKey.Length;
        for (int i = text.Length - 1; i >= 0 && letters > 0; i--)
        {
            if (text[i] is (byte)'_' or (byte)'-')
            {
                continue;
            }

            if ((text[i] | 0x20) != BeforeKey[letters - 1])
            {
                return false;
            }

            letters--;
        }

        return letters == 0;
    }
}
