namespace Inspectlet.Tests.Generation;

/// <summary>Whatever one searches for, there is something to find, and something to leave out.</summary>
public class GeneratedSearchTests
{
    private static readonly Dictionary<string, SessionSearch> Searches = Make();

    public static TheoryData<string> Names => [.. Searches.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_condition_finds_some_and_not_all(string name)
    {
        IReadOnlyList<Session> sessions = await GeneratedAccount.Of2000Async();

        int found = sessions.Count(session => Searches[name].Matches(session, GeneratedAccount.Now));

        found.Should().BeInRange(1, sessions.Count - 1);
    }

    [Fact]
    public void No_condition_is_left_out()
    {
        string[] all = [.. typeof(SessionSearch).GetProperties().Where(p => p.SetMethod is not null).Select(p => p.Name)];

        all.Should().OnlyContain(name => Searches.Values.Any(search => typeof(SessionSearch).GetProperty(name)!.GetValue(search) != null));
    }

    private static Dictionary<string, SessionSearch> Make()
    {
        SessionSearch all = SessionSearch.All;
        var searches = new Dictionary<string, SessionSearch>
        {
            ["a name"] = all.NamedVisitor("Chloe Hartley"),
            ["a country"] = all.FromCountry("DE"),
            ["new"] = all.NewVisitors(),
            ["returning"] = all.ReturningVisitors(),
            ["a flag"] = all.WithTag("converted", true),
            ["a flag that is off"] = all.WithTag("newsletter", false),
            ["a value"] = all.WithTag("plan", "pro"),
            ["any value"] = all.WithTag("cart_value"),
            ["all tags"] = all.WithTag("plan").WithTag("converted", true).MatchingAllTags(),
            ["any tag"] = all.WithTag("beta").WithTag("error").MatchingAnyTag(),
            ["an address"] = all.FromIpAddress("192.0.2.17"),
            ["starred"] = all.StarredOnly(),
            ["desktop"] = all.OnDevice(DeviceType.Desktop),
            ["phone"] = all.OnDevice(DeviceType.Phone),
            ["last week"] = all.LastWeek(),
            ["last 30 days"] = all.Last30Days(),
            ["a day"] = all.Between(GeneratedAccount.Now.AddDays(-11), GeneratedAccount.Now.AddDays(-10)),
            ["pages"] = all.WithPageCount(min: 2, max: 3),
            ["length"] = all.WithDuration(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90)),
            ["google"] = all.FromTrafficSource("google"),
        };
        foreach (Browser browser in Browser.KnownValues)
        {
            searches[browser.Value] = all.UsingBrowser(browser);
        }

        foreach (PageUrlOperator comparison in PageUrlOperator.KnownValues)
        {
            var page = new PageUrl { Operator = comparison, Url = Text(comparison) };
            searches[$"start {comparison}"] = all.StartingAt(page);
            searches[$"visited {comparison}"] = all.Visiting(page);
            searches[$"exit {comparison}"] = all.ExitingAt(page);
        }

        return searches;
    }

    private static string Text(PageUrlOperator comparison) => comparison.Value switch
    {
        "is" or "notis" => "www.example.com/pricing",
        "beginswith" or "notbeginswith" => "www.example.com/blog",
        "contains" or "notcontains" => "product",
        _ => "*/product-11*",
    };
}
