namespace Inspectlet.Document.Declarations;

/// <summary>The types that a document names and does not declare: somebody writes them by hand.</summary>
internal static class HandWrittenTypes
{
    /// <summary>Their qualified names, each once.</summary>
    public static IEnumerable<string> In(ApiDocument document) => document.Schemas.Select(schema => schema.Node).Concat(document.Parameters)
        .Select(node => CSharpName.Given(node.Text(Extension.Type))).OfType<string>().Distinct();
}
