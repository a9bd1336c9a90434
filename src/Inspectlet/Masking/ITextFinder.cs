namespace Inspectlet.Masking;

/// <summary>Finds what a text must not show.</summary>
internal interface ITextFinder
{
    /// <summary>Finds it in one pass, so that the work is in proportion to the text.</summary>
    /// <param name="text">The text, in UTF-8, without escapes.</param>
    /// <returns>Where it begins, and where it has ended; in any order.</returns>
    IEnumerable<(int Start, int End)> Find(byte[] text);
}
