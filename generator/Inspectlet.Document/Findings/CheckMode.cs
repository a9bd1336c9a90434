namespace Inspectlet.Document.Findings;

/// <summary>How strict a check is, the gentlest first.</summary>
internal enum CheckMode
{
    /// <summary>Nothing but what keeps a document from being read.</summary>
    None,

    /// <summary>The rules about what the SDK cannot do, or would get wrong: for a document of others.</summary>
    Support,

    /// <summary>Every rule: for a document of one's own.</summary>
    Strict,
}
