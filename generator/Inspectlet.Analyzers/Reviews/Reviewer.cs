using Microsoft.CodeAnalysis;

namespace Inspectlet.Analyzers;

/// <summary>One rule: what it looks at, and what it tells.</summary>
internal abstract class Reviewer(DiagnosticDescriptor rule)
{
    public DiagnosticDescriptor Rule => rule;

    /// <summary>Begins a review of a compilation that refers to the SDK.</summary>
    /// <param name="code">Calls the reviewer wherever the code does what it asks for.</param>
    /// <param name="sdk">The SDK, as the compilation refers to it.</param>
    public abstract void Start(ReviewedCode code, SdkTypes sdk);
}
