namespace Inspectlet.Document.Declarations;

/// <summary>What is deprecated.</summary>
internal static class Obsolete
{
    /// <summary>The message of the attribute, as a literal.</summary>
    public static string Message(string name) => CSharpText.Literal($"The API's document marks {name} as deprecated.");
}
