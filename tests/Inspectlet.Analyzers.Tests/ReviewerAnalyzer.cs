using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers.Tests;

/// <summary>The analyzer of one rule alone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ReviewerAnalyzer<TReviewer>() : SdkAnalyzer(new TReviewer())
    where TReviewer : Reviewer, new();
