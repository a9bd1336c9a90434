using Inspectlet.Analyzers.Reviews;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inspectlet.Analyzers;

/// <summary>INSP010 alone: the compiler leaves out an analyzer that has nothing but suggestions, so a build spends no time on it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SentenceAnalyzer() : SdkAnalyzer(new SentenceReviewer());
