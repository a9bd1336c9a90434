using System.Text.Json;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Where the values and the names of members lie in a well-formed body.</summary>
internal sealed class TokenMap
{
    private readonly List<Value> _values = [];
    private readonly List<Range> _names = [];

    public TokenMap(byte[] body)
    {
        Body = body;
        var open = new Stack<(int Start, bool IsArray)>();
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            int end = (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    // The reader has consumed the colon too.
                    _names.Add(start..(start + reader.ValueSpan.Length + 2));
                    break;
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    open.Push((start, reader.TokenType == JsonTokenType.StartArray));
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    Add(open.Pop().Start..end);
                    break;
                default:
                    Add(start..end);
                    break;
            }
        }

        void Add(Range place) => _values.Add(new Value(place, open.TryPeek(out var around) && around.IsArray));
    }

    public byte[] Body { get; }

    /// <summary>The values, inner ones before those around them.</summary>
    public IReadOnlyList<Value> Values => _values;

    /// <summary>The names of members, with their quotation marks.</summary>
    public IReadOnlyList<Range> Names => _names;

    /// <param name="Place">Where it lies.</param>
    /// <param name="IsElement">Whether it is an element of an array.</param>
    public readonly record struct Value(Range Place, bool IsElement);
}
