using Inspectlet.Analyzers.CodeFixes;
using Inspectlet.Analyzers.Reviews;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Inspectlet.Analyzers.Tests;

/// <summary>Roslyn's own test of fixes: each one by one, then all of a document, a project and a solution.</summary>
public class FixAllTests
{
    [Fact]
    public Task Countries() => Test<CountryAnalyzer>(
        """search = search.FromCountry({|INSP003:"UK"|}) with { Country = {|INSP003:"USA"|} };""",
        """search = search.FromCountry("GB") with { Country = "US" };""");

    private static Task Test<TAnalyzer>(string statements, string mended)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, EditFixProvider, DefaultVerifier>
        {
            TestCode = ReviewedCode.InMethod(statements),
            FixedCode = ReviewedCode.InMethod(mended),
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"), // None is fetched.
        };
        test.TestState.AdditionalReferences.AddRange(ReviewedCode.Assemblies);
        return test.RunAsync();
    }
}
