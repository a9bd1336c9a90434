using Inspectlet.Analyzers.CodeFixes;
using Inspectlet.Analyzers.Reviews;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Inspectlet.Analyzers.Tests;

/// <summary>Roslyn's own test of fixes: each one by one, then all of a document, a project and a solution.</summary>
public class FixAllTests
{
    [Fact]
    public Task Countries() => Test<CountryReviewer>(
        """search = search.FromCountry({|INSP003:"UK"|}) with { Country = {|INSP003:"USA"|} };""",
        """search = search.FromCountry("GB") with { Country = "US" };""");

    [Fact]
    public Task Bounds() => Test<BoundsReviewer>(
        """
        await client.SearchSessionsAsync(1, search, {|INSP001:500|}, {|INSP001:0|});
        search = search.{|INSP001:WithPageCount(9, 3)|};
        """,
        """
        await client.SearchSessionsAsync(1, search, 100, 1);
        search = search.WithPageCount(3, 9);
        """);

    [Fact]
    public Task Overwritten_conditions() => Test<OverwrittenReviewer>(
        """search = search.{|INSP002:LastWeek()|}.{|INSP002:FromCountry("US")|}.{|INSP002:FromCountry("DE")|}.FromCountry("FR").Last30Days();""",
        """search = search.FromCountry("FR").Last30Days();""");

    [Fact]
    public Task Known_values() => Test<KnownValueReviewer>(
        """search = search.UsingBrowser({|INSP004:new Browser("chrome")|}).OnDevice({|INSP004:new("PHONE")|});""",
        """search = search.UsingBrowser(Browser.Chrome).OnDevice(DeviceType.Phone);""");

    [Fact]
    public Task Page_URLs() => Test<PageUrlReviewer>(
        """search = search.Visiting(PageUrl.Is({|INSP005:"*dash*"|})).ExitingAt(PageUrl.Contains({|INSP005:"https://a.example"|}));""",
        """search = search.Visiting(PageUrl.MatchesPattern("*dash*")).ExitingAt(PageUrl.Contains("a.example"));""");

    [Fact]
    public Task Dropped_searches() => Test<DroppedSearchReviewer>(
        """
        {|INSP006:search.LastWeek()|};
        {|INSP006:search.StarredOnly()|};
        """,
        """
        search = search.LastWeek();
        search = search.StarredOnly();
        """);

    [Fact]
    public Task Paging() => Test<PagingReviewer>(
        """
        await foreach (var each in {|INSP008:client.EnumerateSessionsAsync(1, search)|}) { break; }
        await foreach (var each in {|INSP008:client.EnumerateSessionsAsync(2, search)|}) { break; }
        _ = await {|INSP008:client.EnumerateSessionsAsync(3, search).FirstAsync()|};
        for (int page = 1; ; page++)
        {
            var found = await {|INSP008:client.SearchSessionsAsync(4, search, 100, page)|};
            if (found.Count == 0) break;
            foreach (var each in found)
            {
                Console.WriteLine(each.Id); // One by one.
            }
        }
        """,
        """
        foreach (var each in await client.SearchSessionsAsync(1, search, limit: 1)) { break; }
        foreach (var each in await client.SearchSessionsAsync(2, search, limit: 1)) { break; }
        _ = (await client.SearchSessionsAsync(3, search, limit: 1)).First();
        await foreach (var each in client.EnumerateSessionsAsync(4, search))
        {
            Console.WriteLine(each.Id); // One by one.
        }
        """);

    private static Task Test<TReviewer>(string statements, string mended)
        where TReviewer : Reviewer, new()
    {
        var test = new CSharpCodeFixTest<ReviewerAnalyzer<TReviewer>, EditFixProvider, DefaultVerifier>
        {
            TestCode = ReviewedCode.InMethod(statements),
            FixedCode = ReviewedCode.InMethod(mended),
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"), // None is fetched.
        };
        test.TestState.AdditionalReferences.AddRange(ReviewedCode.Assemblies);
        return test.RunAsync();
    }
}
