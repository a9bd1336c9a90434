namespace Inspectlet.Export;

/// <summary>How an export writes recordings.</summary>
public enum ExportFormat
{
    /// <summary>A JSON object a line, with the API's own names and every member, also those that the SDK does not know.</summary>
    JsonLines,

    /// <summary>Comma-separated values for spreadsheets, with a header and always the same columns. See <see cref="SessionExport.CsvColumns"/>.</summary>
    Csv,
}
