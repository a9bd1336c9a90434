using System.Buffers;
using System.Text.Json;
using Inspectlet.Testing.Generation;

namespace Inspectlet.Testing.Loose;

/// <summary>
/// Writes sites and recordings as a PHP back end may: numbers as strings, booleans as 0 and 1, lists with gaps as objects, none as null,
/// "" or []. The client reads the same from it. A recording looks the same in every response of a sandbox.
/// </summary>
/// <param name="seed">What it looks like follows from the seed and the ids.</param>
internal sealed class LooseJson(int seed)
{
    public void Write(Utf8JsonWriter writer, IReadOnlyList<Website> websites) =>
        WriteList(writer, websites, website => website.Id, website => Write(writer, website));

    public void Write(Utf8JsonWriter writer, IReadOnlyList<Session> sessions) =>
        WriteList(writer, sessions, session => session.Id, session => Write(writer, session));

    private void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> models, Func<T, long> idOf, Action<T> write)
    {
        long first = models.Count == 0 ? 0 : idOf(models[0]);
        new LooseWriter(writer, Draw.Key(KeyOf(first), models.Count)).WriteList(models.Count, i => write(models[i]));
    }

    private void Write(Utf8JsonWriter writer, Website website) => Write(writer, website.Id, website.WriteJson, LooseMember.OfWebsite);

    private void Write(Utf8JsonWriter writer, Session session) => Write(writer, session.Id, session.WriteJson, LooseMember.OfSession);

    // The model's own writer comes first: what it knows and this does not is written as it is.
    private void Write(Utf8JsonWriter writer, long id, Action<Utf8JsonWriter> writeModel, LooseMember[] members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var strict = new Utf8JsonWriter(buffer))
        {
            writeModel(strict);
        }

        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        new LooseWriter(writer, KeyOf(id)).WriteObject(json.RootElement, members);
    }

    private ulong KeyOf(long id) => Draw.Key((ulong)seed, id);
}
