using Inspectlet.Analyzers.Reviews;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers;

/// <summary>Every rule that a build tells of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer() : SdkAnalyzer(
    new BoundsReviewer(),
    new OverwrittenReviewer(),
    new CountryReviewer(),
    new KnownValueReviewer(),
    new PageUrlReviewer(),
    new DroppedSearchReviewer(),
    new TokenReviewer(),
    new PagingReviewer(),
    new LifetimeReviewer(),
    new DisclosureReviewer());
