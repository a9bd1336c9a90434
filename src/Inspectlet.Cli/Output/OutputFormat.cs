namespace Inspectlet.Cli.Output;

/// <summary>How results are printed.</summary>
internal enum OutputFormat
{
    /// <summary>A table, for people.</summary>
    Table,

    /// <summary>One JSON text, as the API has it.</summary>
    Json,

    /// <summary>One JSON object a line, each as the API has it.</summary>
    JsonLines,

    /// <summary>Comma-separated values with a header.</summary>
    Csv,

    /// <summary>The same, separated by tabs.</summary>
    Tsv,
}
