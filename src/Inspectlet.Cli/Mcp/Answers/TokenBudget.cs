using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inspectlet.Cli.Mcp.Values;

namespace Inspectlet.Cli.Mcp.Answers;

/// <summary>
/// Keeps answers short. What a token is depends on the model, so the number is an estimate: a token for every three bytes of the answer's JSON in
/// UTF-8. The JSON travels as text and as structured content, of which a client gives its model one; it counts once.
/// </summary>
/// <param name="tokens">The most tokens of an answer.</param>
internal sealed class TokenBudget(int tokens)
{
    public const int Default = 4_000;

    /// <summary>The least with which every answer has room for a recording, however long its texts are: they are cut short.</summary>
    public const int Least = 1_500;

    public const int Most = 100_000;

    private const int BytesPerToken = 3;

    // What an answer says when elements are cut.
    private const int RoomForWords = 400;

    // With the last, all that an answer must have takes less than the least budget.
    private static readonly int[] ShortLengths = [120, 60, 30];

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly int _bytes = tokens * BytesPerToken;

    /// <summary>Cuts an answer until it fits, and returns its JSON in UTF-8.</summary>
    public byte[] Fit(Answer answer)
    {
        byte[] json = Write(answer.Content);
        if (json.Length <= _bytes)
        {
            return json;
        }

        bool isCut = false;
        int excess = json.Length - (_bytes - RoomForWords);
        foreach (CuttableList list in answer.Lists)
        {
            while (excess > 0 && list.Next is { } element)
            {
                excess -= Write(element).Length + 1;
                list.Cut();
                isCut = true;
            }
        }

        if (isCut)
        {
            answer.OnCut();
        }

        json = Write(answer.Content);
        return json.Length <= _bytes ? json : Shorten(answer.Content);
    }

    // What may not be left out can still have long texts.
    private byte[] Shorten(JsonObject content)
    {
        content["left_out"] = $"{content["left_out"]} Long texts are cut short.".Trim();
        byte[] json = [];
        foreach (int length in ShortLengths)
        {
            ShortTexts.Cut(content, length);
            json = Write(content);
            if (json.Length <= _bytes)
            {
                break;
            }
        }

        return json;
    }

    private static byte[] Write(JsonNode? json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Writing);
        if (json is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            json.WriteTo(writer);
        }

        writer.Flush();
        return JsonText.WithoutEscapes(buffer.WrittenSpan);
    }
}
