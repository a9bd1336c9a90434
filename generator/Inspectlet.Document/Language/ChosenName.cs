namespace Inspectlet.Document.Language;

/// <summary>A name of C#.</summary>
/// <param name="Name">The name.</param>
/// <param name="Fault">Why it is not the one that the document gives; null where it is, or where none is given.</param>
internal readonly record struct ChosenName(string Name, string? Fault)
{
    /// <summary>Chooses the name that a document gives, if it can be had, or that which comes of the text.</summary>
    /// <param name="scope">Where it is to be a name.</param>
    /// <param name="given">The name that the document gives, as C# would have it; null for none, or for what is no identifier.</param>
    /// <param name="bearer">What is to bear it, in the document's words.</param>
    /// <param name="why">Why a name cannot be given; null where it can.</param>
    /// <param name="candidates">The names that come of the text, the best first.</param>
    public static ChosenName From(NameScope scope, string? given, string bearer, Func<string, string?> why, params IReadOnlyList<string> candidates)
    {
        string? fault = null;
        if (given is not null)
        {
            fault = why(given) is { } reason ? $"'{bearer}' would be named {given}, which {reason}. Give it another x-dotnet-name."
                : scope.TryTake(given, bearer) ? null
                : $"'{scope.BearerOf(given)}' and '{bearer}' would both be named {given}. Give one of them another x-dotnet-name.";
            if (fault is null)
            {
                return new ChosenName(given, null);
            }
        }

        return new ChosenName(scope.Take(bearer, candidates), fault);
    }
}
