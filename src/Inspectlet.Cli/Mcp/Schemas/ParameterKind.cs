namespace Inspectlet.Cli.Mcp.Schemas;

/// <summary>What the values of a parameter are.</summary>
internal enum ParameterKind
{
    Text,
    Number,
    Flag,

    /// <summary>The id of a site or a recording: a text, as models round large numbers; a number is taken too.</summary>
    Id,

    TextList,
}
