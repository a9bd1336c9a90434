using System.Buffers;
using System.Text.Json;

namespace Inspectlet.Export.Records;

/// <summary>Writes recordings as the API has them, a line each.</summary>
internal sealed class JsonLinesWriter(Stream destination, Privacy privacy) : IRecordWriter
{
    private const int InitialSize = 16 * 1024;
    private const int FullSize = 8 * 1024;

    private readonly MemberFilter? _filter = privacy.IsNeeded ? new MemberFilter(privacy) : null;
    private readonly ArrayBufferWriter<byte> _json = new(InitialSize);
    private readonly ArrayBufferWriter<byte> _lines = new(InitialSize);
    private readonly Utf8JsonWriter _writer = new(Stream.Null, ExportJson.WriterOptions);

    public void Write(Session session)
    {
        ArrayBufferWriter<byte> json = _filter is null ? _lines : _json;
        _writer.Reset(json);
        JsonSerializer.Serialize(_writer, session, ExportJson.Legible.Session);
        _writer.Flush();
        if (_filter is not null)
        {
            _filter.Write(_json.WrittenSpan, _lines);
            _json.ResetWrittenCount();
        }

        _lines.Write("\n"u8);
        if (_lines.WrittenCount >= FullSize)
        {
            WriteLines();
        }
    }

    public void Complete() => WriteLines();

    public void Dispose() => _writer.Dispose();

    private void WriteLines()
    {
        destination.Write(_lines.WrittenSpan);
        _lines.ResetWrittenCount();
    }
}
