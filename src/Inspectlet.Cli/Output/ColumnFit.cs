namespace Inspectlet.Cli.Output;

/// <summary>What happens to a value that the terminal has no room for.</summary>
internal enum ColumnFit
{
    /// <summary>It stays as it is.</summary>
    Whole,

    /// <summary>It is cut, with an ellipsis at its end.</summary>
    Shorten,

    /// <summary>It goes on in the next line.</summary>
    Wrap,
}
