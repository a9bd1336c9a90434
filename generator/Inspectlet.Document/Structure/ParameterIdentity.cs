namespace Inspectlet.Document.Structure;

/// <summary>Which parameters are one.</summary>
internal static class ParameterIdentity
{
    /// <summary>What no other parameter of an operation may have too: its name and its place. In the names of headers case does not count.</summary>
    public static (string? Name, string? Place) ParameterKey(this DocumentNode parameter) =>
        parameter.Text("in") is var place && place == "header" ? (parameter.Text("name")?.ToLowerInvariant(), place) : (parameter.Text("name"), place);
}
