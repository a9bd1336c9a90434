using Inspectlet.FuzzTests.Fuzz;

namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>A site, what happens to it, and how it is enumerated.</summary>
/// <param name="Site">The site.</param>
/// <param name="Options">How it is enumerated.</param>
internal sealed record Scenario(Site Site, SessionEnumerationOptions Options)
{
    /// <summary>What happens before a page is served.</summary>
    public Action<Site, FuzzRandom> Before { get; init; } = static (_, _) => { };

    /// <summary>Which of several fetches under way is served next, by its index in the order in which they began.</summary>
    public Func<int, FuzzRandom, int> Next { get; init; } = static (_, _) => 0;

    /// <summary>Whether the fetch of a number, from 1, fails.</summary>
    public Func<int, bool> Fails { get; init; } = static _ => false;

    /// <summary>Whether the enumeration may fail, if it says where to go on.</summary>
    public bool MayFail { get; init; }
}
