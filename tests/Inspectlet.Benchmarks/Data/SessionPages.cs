using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Inspectlet.Benchmarks.Data;

/// <summary>
/// Answers with pages of distinct sessions, each in the proportions of the documented one, made from a seed: one session a
/// hundred times over would let any cache win. What repeats is what repeats for a site: countries, browsers, sources, names of tags.
/// </summary>
internal static class SessionPages
{
    public const int SessionsPerPage = 100;

    private const int Seed = 20261124;

    /// <summary>The page, written as the reference shows it.</summary>
    public static byte[] Strict { get; } = Make(SessionWriter.Strict, "F8DE50FB2BA3A1A2");

    /// <summary>
    /// The same page as loose as can be: every number and boolean is a string, and each session has three members that the
    /// document does not know, a scalar, an array and an object.
    /// </summary>
    public static byte[] Loose { get; } = Make(SessionWriter.Loose, "53785149AC7FAA90");

    private static byte[] Make(SessionWriter writer, string expectedHash)
    {
        var random = new Random(Seed);
        byte[] page = Encoding.UTF8.GetBytes(
            $$"""{"response":[{{string.Join(',', Enumerable.Range(0, SessionsPerPage).Select(_ => writer.Write(random)))}}]}""");
        string hash = Convert.ToHexString(SHA256.HashData(page))[..16];
        return hash == expectedHash
            ? page
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"The page of {page.Length} bytes has the hash {hash}, not {expectedHash}: figures would not compare with earlier ones."));
    }
}
