using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspectlet.Cli.Tests;

/// <summary>From options to what is sent.</summary>
public class SearchOptionTests
{
    public static TheoryData<string[], string> Conditions => new()
    {
        { ["--country", "US"], """{"country":"US"}""" },
        { ["--ip", "67.128.22.4"], """{"ipaddress":"67.128.22.4"}""" },
        { ["--traffic-source", "google"], """{"trafficsource":"google"}""" },
        { ["--visitor", "Johnny Appleseed"], """{"displayname":"Johnny Appleseed"}""" },
        { ["--new"], """{"newold":{"new":true,"old":false}}""" },
        { ["--returning"], """{"newold":{"new":false,"old":true}}""" },
        { ["--starred"], """{"showstarredonly":true}""" },
        { ["--visitor", "@johnny"], """{"displayname":"@johnny"}""" },
        { ["--browser", "netscape"], """{"browser":"netscape"}""" },
        { ["--browser", "mobile safari"], """{"browser":"mobile safari"}""" },
        { ["--device", "watch"], """{"devices":"watch"}""" },
        { ["--device", "phone"], """{"devices":"phone"}""" },
        { ["--last", "week"], """{"daterange":"week"}""" },
        { ["--last", "30days"], """{"daterange":"30days"}""" },
        { ["--from", "2015-11-06", "--to", "2015-11-06"], """{"daterange":"custom","daterangecustom":{"start":"1446768000","end":"1446854399"}}""" },
        { ["--from", "2015-11-06T01:14:39Z", "--to", "2015-11-06T02:19:28+01:00"], """{"daterange":"custom","daterangecustom":{"start":"1446772479","end":"1446772768"}}""" },
        { ["--from", "2015-11-06 01:14", "--to", "2015-11-06T01:15"], """{"daterange":"custom","daterangecustom":{"start":"1446772440","end":"1446772500"}}""" },
        { ["--from", "2015-11-06T01:14:39.500Z", "--to", "2015-11-06T02:14:39.75+0100"], """{"daterange":"custom","daterangecustom":{"start":"1446772479","end":"1446772479"}}""" },
        { ["--from", "1970-01-01", "--to", "9999-12-31"], """{"daterange":"custom","daterangecustom":{"start":"0","end":"253402300799"}}""" },
        { ["--tag", "beta"], """{"tags":{"tagslist":[{"tag":"beta"}]}}""" },
        { ["--tag", "converted=true", "--tag", "plan=pro"], """{"tags":{"tagslist":[{"tag":"converted","value":true},{"tag":"plan","value":"pro"}]}}""" },
        { ["--tag", "converted=false", "--tag", "n=True", "--tag", "empty="], """{"tags":{"tagslist":[{"tag":"converted","value":false},{"tag":"n","value":"True"},{"tag":"empty","value":""}]}}""" },
        { ["--tag-text", "converted=true"], """{"tags":{"tagslist":[{"tag":"converted","value":"true"}]}}""" },
        { ["--tag", "formula=a=b", "--any-tag"], """{"tags":{"tagslist":[{"tag":"formula","value":"a=b"}],"operator":"or"}}""" },
        { ["--min-pages", "2", "--max-pages", "10"], """{"seslength_start":2,"seslength_end":10}""" },
        { ["--min-duration", "30s", "--max-duration", "1h"], """{"sestime_start":30,"sestime_end":3600}""" },
        { ["--max-pages", "0"], """{"seslength_end":0}""" },
        { ["--min-duration", "5m"], """{"sestime_start":300}""" },
        { ["--max-duration", "90"], """{"sestime_end":90}""" },
        { ["--start-page", "www.example.com/page"], """{"startpage":{"operator":"is","url":"www.example.com/page"}}""" },
        { ["--start-page", "http://www.example.com/page"], """{"startpage":{"operator":"is","url":"http://www.example.com/page"}}""" },
        { ["--start-page", "localhost:8080/page"], """{"startpage":{"operator":"is","url":"localhost:8080/page"}}""" },
        { ["--start-page", "/?"], """{"startpage":{"operator":"is","url":"/?"}}""" },
        { ["--start-page", "/h"], """{"startpage":{"operator":"is","url":"/h"}}""" },
        { ["--visited-page", "is:a"], """{"visitedpage":{"operator":"is","url":"a"}}""" },
        { ["--visited-page", "begins-with:http://a"], """{"visitedpage":{"operator":"beginswith","url":"http://a"}}""" },
        { ["--visited-page", "contains:/cart"], """{"visitedpage":{"operator":"contains","url":"/cart"}}""" },
        { ["--visited-page", "matches:*dash*"], """{"visitedpage":{"operator":"patternmatch","url":"*dash*"}}""" },
        { ["--exit-page", "is-not:a"], """{"exitpage":{"operator":"notis","url":"a"}}""" },
        { ["--exit-page", "does-not-begin-with:a"], """{"exitpage":{"operator":"notbeginswith","url":"a"}}""" },
        { ["--exit-page", "does-not-contain:a"], """{"exitpage":{"operator":"notcontains","url":"a"}}""" },
    };

    public static TheoryData<string[], string> Mistakes => new()
    {
        { ["--new", "--returning"], "--new and --returning exclude each other; leave both out for all visitors." },
        { ["--last", "year"], "--last must be week or 30days, not 'year'." },
        { ["--last", "week", "--from", "2026-01-01", "--to", "2026-01-02"], "--last and --from/--to exclude each other." },
        { ["--from", "2026-01-01"], "--from and --to go together." },
        { ["--from", "yesterday", "--to", "2026-01-01"], "--from must be a date such as 2026-01-31, or a time such as 2026-01-31T12:00Z, not 'yesterday'." },
        { ["--to", "2026-01-01"], "--from and --to go together." },
        { ["--last", "week", "--to", "2026-01-02"], "--last and --from/--to exclude each other." },
        { ["--from", "2026-01-01", "--to", "2026-02-30"], "--to must be a date such as 2026-01-31, or a time such as 2026-01-31T12:00Z, not '2026-02-30'." },
        { ["--from", "1969-12-31", "--to", "2026-01-01"], "--from must not lie before 1970." },
        { ["--from", "2026-01-02", "--to", "2026-01-01"], "--to must not lie before --from." },
        { ["--country", ""], "--country must not be empty." },
        { ["--browser", " "], "--browser must not be empty." },
        { ["--country", "US", "--country", "DE"], "Option '--country' expects a single argument but 2 were provided." },
        { ["--tag", "=x"], "--tag must be NAME or NAME=VALUE, not '=x'." },
        { ["--tag-text", "x"], "--tag-text must be NAME=VALUE, not 'x'." },
        { ["--any-tag"], "--any-tag goes with --tag." },
        { ["--min-pages", "-1"], "--min-pages must be a whole number of 0 or more, not '-1'." },
        { ["--min-pages", "3", "--max-pages", "2"], "--min-pages must not be greater than --max-pages." },
        { ["--min-duration", "1m", "--max-duration", "59"], "--min-duration must not be greater than --max-duration." },
        { ["--max-duration", "600000h"], "--max-duration must be a length of time such as 30s, 5m or 1h, not '600000h'." },
        { ["--max-duration", "1.5h"], "--max-duration must be a length of time such as 30s, 5m or 1h, not '1.5h'." },
        { ["--min-duration", "soon"], "--min-duration must be a length of time such as 30s, 5m or 1h, not 'soon'." },
        { ["--visited-page", "begins-with:"], "--visited-page needs a URL, as in --visited-page begins-with:www.example.com/profile/." },
        { ["--exit-page", ""], "--exit-page must not be empty." },
        { ["--limit", "0"], "--limit must be a whole number from 1 to 100, not '0'." },
        { ["--limit", "101"], "--limit must be a whole number from 1 to 100, not '101'." },
        { ["--page", "0"], "--page must be a whole number of 1 or more, not '0'." },
        { ["--colour"], "There is no '--colour' here." },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task Each_option_becomes_its_condition(string[] options, string search) =>
        (await FormSentBy(options)).Should().Equal(new Dictionary<string, string> { ["search"] = search });

    [Fact]
    public void Every_condition_of_the_API_has_an_option()
    {
        IEnumerable<string> sent = Conditions.SelectMany(row => JsonDocument.Parse(row.Data.Item2).RootElement.EnumerateObject().Select(p => p.Name));

        IEnumerable<string> known = typeof(SessionSearch).GetProperties().Select(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>();

        sent.Distinct().Should().BeEquivalentTo(known).And.HaveCount(18);
    }

    [Fact]
    public async Task Conditions_add_up() => (await FormSentBy("--new", "--country", "US", "--starred"))["search"]
        .Should().Be("""{"country":"US","newold":{"new":true,"old":false},"showstarredonly":true}""");

    [Fact]
    public async Task Without_conditions_nothing_is_sent() => (await FormSentBy()).Should().BeEmpty();

    [Fact]
    public async Task Limit_and_page_are_sent_beside_the_search() =>
        (await FormSentBy("--limit", "5", "--page", "2")).Should().Equal(new Dictionary<string, string> { ["limit"] = "5", ["page"] = "2" });

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_one_line_that_says_how_to_put_it_right(string[] options, string message)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync(["sessions", "search", "12345678", .. options])).Should().Be(2);

        line.Error.Should().Be($"inspectlet: {message} Run 'inspectlet sessions search --help' to see how.\n");
        line.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task The_search_is_explained_above_the_table_and_a_value_in_it_does_not_steer_the_terminal()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sessions", "search", "12345678", "--explain", "--visitor", "x\u001b[2J")).Should().Be(0);

        line.OutputLines[0].Should().Be("Sessions by the visitor \"x\uFFFD[2J\".");
        line.OutputLines[1].Should().Be("No recordings match.");
    }

    [Fact]
    public async Task On_a_terminal_the_explanation_is_broken_between_words()
    {
        CommandLine line = new(new StubHandler(_ => new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) })) { TerminalWidth = 60 };

        (await line.RunAsync("sessions", "search", "12345678", "--explain", "--country", "US", "--device", "phone", "--last", "30days")).Should().Be(0);

        line.Output.Should().StartWith("Sessions from the last 30 days, from the country US, on a\nphone.\n");
    }

    private static async Task<IReadOnlyDictionary<string, string>> FormSentBy(params string[] options)
    {
        var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) });
        var line = new CommandLine(handler);
        (await line.RunAsync(["sessions", "search", "1", .. options])).Should().Be(0, line.Error);
        return handler.Bodies[0].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2))
            .ToDictionary(f => WebUtility.UrlDecode(f[0]), f => WebUtility.UrlDecode(f[1]));
    }
}
