namespace Inspectlet.Analyzers.Tests;

/// <summary>The analyzer of one rule alone.</summary>
#pragma warning disable RS1001 // No compiler loads it.
internal sealed class ReviewerAnalyzer<TReviewer>() : SdkAnalyzer(new TReviewer())
#pragma warning restore RS1001
    where TReviewer : Reviewer, new();
