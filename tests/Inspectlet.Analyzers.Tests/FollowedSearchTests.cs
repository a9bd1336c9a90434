using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.SentenceReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>How far a search is followed.</summary>
public class FollowedSearchTests
{
    [Fact]
    public async Task A_chain_is_one_search_whatever_it_is_made_of() => (await Review.MessagesAsync(
        """
        search = ((SessionSearch)SessionSearch.All.LastWeek()).StarredOnly() with { Country = "FR" };
        """)).Should().Equal("Starred sessions from the last week, from the country FR.");

    [Fact]
    public async Task A_local_that_another_is_made_of_keeps_its_value() => (await Review.MessagesAsync(
        """
        SessionSearch recent = SessionSearch.All.LastWeek();
        SessionSearch same = recent;
        search = same.StarredOnly();
        """)).Should().Equal("Sessions from the last week.", "Starred sessions from the last week.");

    [Fact]
    public Task A_local_that_a_tuple_writes_to_is_not_known() => Review.StatementsAsync(
        """
        SessionSearch swapped = SessionSearch.All;
        (swapped, search) = (search, swapped);
        search = swapped.LastWeek();
        """);

    [Fact]
    public Task A_local_that_an_alias_writes_to_is_not_known() => Review.FileAsync(
        """
        using Inspectlet;

        static class Searches
        {
            static SessionSearch Of(SessionSearch search)
            {
                SessionSearch written = SessionSearch.All;
                ref SessionSearch alias = ref written;
                alias = search;
                return written.LastWeek();
            }
        }
        """);

    [Fact]
    public Task A_property_that_others_may_override_is_not_known() => Review.FileAsync(
        """
        using Inspectlet;

        class Searches
        {
            public virtual SessionSearch Recent => {|INSP010:SessionSearch.All.LastWeek()|};
            public SessionSearch Starred => Recent.StarredOnly();
        }

        class Others : Searches
        {
            public override SessionSearch Recent => {|INSP010:SessionSearch.All.Last30Days()|};
            public SessionSearch New => Recent.NewVisitors();
        }
        """);

    [Fact]
    public async Task A_field_may_stand_in_another_file()
    {
        CSharpCompilation compilation = ReviewedCode.Compile("static class Texts { public static readonly string Country = \"DE\"; }");
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "class Searches { Inspectlet.SessionSearch German = Inspectlet.SessionSearch.All.FromCountry(Texts.Country); }",
            (CSharpParseOptions)compilation.SyntaxTrees[0].Options));

        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new SentenceAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Should().Equal("Sessions from the country DE.");
    }
}
