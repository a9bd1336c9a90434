using System.Security.Cryptography;
using System.Text;
using Inspectlet.Cli.Mcp.Values;
using Inspectlet.Export.Records;

namespace Inspectlet.Cli.Mcp.Privacy;

/// <summary>
/// Makes pseudonyms, and knows those that it has made, so that an assistant can search by one. With a key they are those of exports with the
/// same key; without one, the key is drawn when the server starts.
/// </summary>
/// <param name="key">The key; null for one that is drawn.</param>
internal sealed class Pseudonyms(string? key)
{
    public const string DisplayName = "display_name";
    public const string IpAddress = "ip";
    public const string Email = "email";

    // Those that are forgotten can still be seen, but not searched by.
    private const int MaxKnown = 10_000;

    private readonly byte[] _key = string.IsNullOrEmpty(key) ? RandomNumberGenerator.GetBytes(32) : Encoding.UTF8.GetBytes(key);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();

    /// <summary>The pseudonym of a value.</summary>
    /// <param name="kind">What the value is.</param>
    /// <param name="value">The value.</param>
    public string Of(string kind, string value)
    {
        string pseudonym = Pseudonym.Of(_key, kind, value);
        lock (_lock)
        {
            if (_values.TryAdd(pseudonym, value))
            {
                _oldest.Enqueue(pseudonym);
                if (_oldest.Count > MaxKnown)
                {
                    _values.Remove(_oldest.Dequeue());
                }
            }
        }

        return pseudonym;
    }

    /// <summary>The value that a pseudonym stands for; any other text as it is.</summary>
    /// <exception cref="ToolException">The pseudonym is not one that this server has given, or so long ago that it is forgotten.</exception>
    public string Resolve(string text)
    {
        lock (_lock)
        {
            return text.Trim() is var pseudonym && !Pseudonym.IsOne(pseudonym) ? text
                : _values.TryGetValue(pseudonym, out string? value) ? value
                : throw new ToolException("This pseudonym is not known to the server as it runs now. Call find_recordings again and use a pseudonym of its answer.");
        }
    }
}
