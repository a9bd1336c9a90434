using System.Text;
using System.Text.Json;
using nietras.SeparatedValues;

namespace Inspectlet.Export.Records;

/// <summary>Writes recordings as comma-separated values, with a header.</summary>
internal sealed class CsvWriter : IRecordWriter
{
    private readonly Privacy _privacy;
    private readonly StreamWriter _text;
    private readonly SepWriter _rows;
    private bool _isComplete;

    public CsvWriter(Stream destination, Privacy privacy)
    {
        _privacy = privacy;
        _text = new StreamWriter(destination, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

        // The cells come quoted, more than the separator alone asks for.
        _rows = Sep.New(',').Writer(options => options with { Escape = false, WriteHeader = true }).To(_text, leaveOpen: true);
    }

    public void Write(Session session)
    {
        using SepWriter.Row row = _rows.NewRow();
        foreach (CsvColumn column in CsvColumn.All)
        {
            row[column.Name].Set(CellOf(column, session) ?? "");
        }

        row[CsvColumn.Others].Set(OthersOf(session) ?? "");
    }

    public void Complete() => Dispose();

    public void Dispose()
    {
        if (!_isComplete)
        {
            _isComplete = true;
            _rows.Dispose();
            _text.Dispose();
        }
    }

    private string? CellOf(CsvColumn column, Session session)
    {
        string? cell = column.Of(session);
        if (cell is null || !column.IsText)
        {
            return cell;
        }

        if (_privacy.Hides(Encoding.UTF8.GetBytes(column.Name)))
        {
            return _privacy.PseudonymOf(column.Name, cell);
        }

        return !_privacy.KeepsLinks && AccessKey.IsIn(cell) ? null : CsvText.Of(cell);
    }

    private string? OthersOf(Session session)
    {
        Dictionary<string, JsonElement> others = session.AdditionalProperties
            .Where(member => !_privacy.Hides(Encoding.UTF8.GetBytes(member.Key)))
            .Where(member => _privacy.KeepsLinks || !(AccessKey.IsIn(member.Key) || AccessKey.IsIn(member.Value.GetRawText())))
            .ToDictionary(member => member.Key, member => member.Value);
        return others.Count == 0 ? null : CsvText.Of(JsonSerializer.Serialize(others, ExportJson.Legible.IReadOnlyDictionaryStringJsonElement));
    }
}
