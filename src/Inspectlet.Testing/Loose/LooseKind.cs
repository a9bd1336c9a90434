namespace Inspectlet.Testing.Loose;

/// <summary>What kind of value a member has, and so in which other ways a PHP back end may write it.</summary>
internal enum LooseKind
{
    /// <summary>A whole number of 32 bits, which may be a string. A missing one may be "".</summary>
    Int32,

    /// <summary>A whole number of 64 bits, which may be a string. A missing one may be "".</summary>
    Int64,

    /// <summary>A time in Unix seconds, which may be a string. A missing one may be "".</summary>
    UnixSeconds,

    /// <summary>A boolean, which may be 0 or 1, and these may be strings. A missing one may be "".</summary>
    Flag,

    /// <summary>One of some texts. A missing one may be "".</summary>
    Choice,

    /// <summary>A text, which stays as it is: "" is one too.</summary>
    Text,

    /// <summary>A text that may stand for a number or a boolean, and then be one.</summary>
    Scalar,

    /// <summary>An object. An empty or missing one may be [].</summary>
    Object,

    /// <summary>A list of objects. It may be an object, whose names are numbers with gaps between them. A missing one may be null or "".</summary>
    List,
}
