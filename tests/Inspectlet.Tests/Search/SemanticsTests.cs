using System.Reflection;

namespace Inspectlet.Tests.Search;

/// <summary>docs/search-semantics.md, which is the contract, has a row for whatever a search can say, and whatever it can say is a condition.</summary>
public class SemanticsTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Docs", "search-semantics.md"))
            .Where(line => line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    // A value for each member, and the condition that it becomes.
    private static readonly Dictionary<string, (SessionSearch Search, string Condition)> Members = new()
    {
        ["DisplayName"] = (new SessionSearch { DisplayName = "x" }, "DisplayName"),
        ["Country"] = (new SessionSearch { Country = "x" }, "Country"),
        ["Visitors"] = (new SessionSearch { Visitors = new VisitorFilter() }, "Visitors"),
        ["Tags"] = (SessionSearch.All.WithTag("x"), "Tags"),
        ["IpAddress"] = (new SessionSearch { IpAddress = "x" }, "IpAddress"),
        ["ShowStarredOnly"] = (new SessionSearch { ShowStarredOnly = false }, "ShowStarredOnly"),
        ["Browser"] = (new SessionSearch { Browser = Browser.Chrome }, "Browser"),
        ["Device"] = (new SessionSearch { Device = DeviceType.All }, "Device"),
        ["DateRange"] = (new SessionSearch { DateRange = DateRange.LastWeek }, "DateRange"),
        ["CustomDateRange"] = (new SessionSearch { CustomDateRange = new CustomDateRange() }, "DateRange"),
        ["MinPageCount"] = (new SessionSearch { MinPageCount = 1 }, "PageCount"),
        ["MaxPageCount"] = (new SessionSearch { MaxPageCount = 1 }, "PageCount"),
        ["MinDuration"] = (new SessionSearch { MinDuration = TimeSpan.Zero }, "Duration"),
        ["MaxDuration"] = (new SessionSearch { MaxDuration = TimeSpan.Zero }, "Duration"),
        ["StartPage"] = (new SessionSearch { StartPage = PageUrl.Is("x") }, "StartPage"),
        ["VisitedPage"] = (new SessionSearch { VisitedPage = PageUrl.Is("x") }, "VisitedPage"),
        ["ExitPage"] = (new SessionSearch { ExitPage = PageUrl.Is("x") }, "ExitPage"),
        ["TrafficSource"] = (new SessionSearch { TrafficSource = "x" }, "TrafficSource"),
    };

    public static TheoryData<string> MemberNames =>
        [.. typeof(SessionSearch).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null).Select(p => p.Name)];

    // Each known value of an enumeration that decides how something is compared, its text on the wire, and a search with it.
    public static TheoryData<string, string, SessionSearch> Values =>
    [
        .. PageUrlOperator.KnownValues.Select(v => (NameOf(v), v.Value, new SessionSearch { VisitedPage = new PageUrl { Operator = v, Url = "x" } })),
        .. TagOperator.KnownValues.Select(v => (NameOf(v), v.Value, new SessionSearch { Tags = new TagFilter { Operator = v, Conditions = [new TagCondition { Name = "x" }] } })),
        .. DateRange.KnownValues.Select(v => (NameOf(v), v.Value, new SessionSearch { DateRange = v })),
        .. DeviceType.KnownValues.Select(v => (NameOf(v), v.Value, SessionSearch.All.OnDevice(v))),
    ];

    [Theory]
    [MemberData(nameof(MemberNames))]
    public void Every_member_of_a_search_is_a_condition_and_has_a_row(string member)
    {
        Members.Should().ContainKey(member, "what is new has a value here, a condition, and a row in the document");
        (SessionSearch search, string condition) = Members[member];

        search.Should().NotBe(SessionSearch.All);
        search.ExplainMatch(new Session()).Conditions.Select(c => c.Name).Should().Equal(condition);
        search.RelaxEach().Should().Equal(new RelaxedSearch(condition, SessionSearch.All));
        Rows.Where(row => row[0] == $"`{member}`").Should().NotBeEmpty().And.OnlyContain(row => row[1].StartsWith($"`{condition}`", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_value_of_an_enumeration_can_be_judged_and_has_a_row(string name, string wire, SessionSearch search)
    {
        search.ExplainMatch(new Session()).Conditions.Should().ContainSingle().Which.Expected.Should().NotContain("does not know");
        Rows.Where(row => row[0] == $"`{name}`").Should().NotBeEmpty().And.OnlyContain(row => row[1] == $"`{wire}`");
    }

    [Fact]
    public void Every_row_says_what_it_rests_on() =>
        Rows.Where(row => row[^1] is not ("rests on" or "documented" or "observed" or "assumed")).Should().BeEmpty();

    [Fact]
    public void No_row_is_of_something_that_a_search_cannot_say()
    {
        string[] known = [.. MemberNames.Select(row => row.Data), .. Values.Select(row => row.Data.Item1), "true", "false"];

        Rows.Select(row => row[0]).Where(name => name.StartsWith('`')).Select(name => name.Trim('`')).Should().OnlyContain(name => known.Contains(name));
    }

    private static string NameOf<T>(T value) => typeof(T).Name + "." + typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Static).Single(p => p.PropertyType == typeof(T) && p.GetValue(null)!.Equals(value)).Name;
}
