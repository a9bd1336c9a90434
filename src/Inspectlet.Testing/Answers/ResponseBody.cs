using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inspectlet.Testing.Loose;

namespace Inspectlet.Testing.Answers;

/// <summary>Writes the bodies of answers.</summary>
/// <param name="shape">How the recordings of a search are wrapped.</param>
/// <param name="loose">Writes sites and recordings loosely; null for the models' own writers.</param>
internal sealed class ResponseBody(SandboxShape shape, LooseJson? loose)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ReadOnlyMemory<byte> Websites(IReadOnlyList<Website> websites) => Response(writer =>
    {
        if (loose is not null)
        {
            loose.Write(writer, websites);
            return;
        }

        writer.WriteStartArray();
        foreach (Website website in websites)
        {
            JsonSerializer.Serialize(writer, website, SandboxJson.Default.Website);
        }

        writer.WriteEndArray();
    });

    public ReadOnlyMemory<byte> Search(IReadOnlyList<Session> sessions) => Response(writer =>
    {
        if (shape == SandboxShape.Documented)
        {
            WriteSessions(writer, sessions);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("sessions");
        WriteSessions(writer, sessions);
        writer.WriteEndObject();
    });

    /// <summary>One recording, as a list of one; an empty list where there is none.</summary>
    public ReadOnlyMemory<byte> Single(Session? session) => Response(writer => WriteSessions(writer, session is null ? [] : [session]));

    public static ReadOnlyMemory<byte> Error(string words) => Write(writer => writer.WriteString("error", words));

    private static ReadOnlyMemory<byte> Response(Action<Utf8JsonWriter> writeValue) => Write(writer =>
    {
        writer.WritePropertyName("response");
        writeValue(writer);
    });

    private void WriteSessions(Utf8JsonWriter writer, IReadOnlyList<Session> sessions)
    {
        if (loose is not null)
        {
            loose.Write(writer, sessions);
            return;
        }

        writer.WriteStartArray();
        foreach (Session session in sessions)
        {
            JsonSerializer.Serialize(writer, session, SandboxJson.Default.Session);
        }

        writer.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> writeMember)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writeMember(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
