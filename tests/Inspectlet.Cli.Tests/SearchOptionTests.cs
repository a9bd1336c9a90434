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
        { ["--browser", "mobile safari"], """{"browser":"mobile safari"}""" },
        { ["--device", "phone"], """{"devices":"phone"}""" },
        { ["--last", "week"], """{"daterange":"week"}""" },
        { ["--last", "30days"], """{"daterange":"30days"}""" },
        { ["--from", "2015-11-06", "--to", "2015-11-06"], """{"daterange":"custom","daterangecustom":{"start":"1446768000","end":"1446854399"}}""" },
        { ["--from", "2015-11-06T01:14:39Z", "--to", "2015-11-06T02:19:28+01:00"], """{"daterange":"custom","daterangecustom":{"start":"1446772479","end":"1446772768"}}""" },
        { ["--from", "2015-11-06 01:14", "--to", "2015-11-06T01:15"], """{"daterange":"custom","daterangecustom":{"start":"1446772440","end":"1446772500"}}""" },
        { ["--tag", "beta"], """{"tags":{"tagslist":[{"tag":"beta"}]}}""" },
        { ["--tag", "converted=true", "--tag", "plan=pro"], """{"tags":{"tagslist":[{"tag":"converted","value":true},{"tag":"plan","value":"pro"}]}}""" },
        { ["--tag-text", "converted=true"], """{"tags":{"tagslist":[{"tag":"converted","value":"true"}]}}""" },
        { ["--tag", "formula=a=b", "--any-tag"], """{"tags":{"tagslist":[{"tag":"formula","value":"a=b"}],"operator":"or"}}""" },
        { ["--min-pages", "2", "--max-pages", "10"], """{"seslength_start":2,"seslength_end":10}""" },
        { ["--min-duration", "30s", "--max-duration", "1h"], """{"sestime_start":30,"sestime_end":3600}""" },
        { ["--min-duration", "5m"], """{"sestime_start":300}""" },
        { ["--max-duration", "90"], """{"sestime_end":90}""" },
        { ["--start-page", "www.example.com/page"], """{"startpage":{"operator":"is","url":"www.example.com/page"}}""" },
        { ["--start-page", "http://www.example.com/page"], """{"startpage":{"operator":"is","url":"http://www.example.com/page"}}""" },
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
        { ["--from", "2026-01-02", "--to", "2026-01-01"], "The latest time must not lie before the earliest." },
        { ["--tag", "=x"], "--tag must be NAME or NAME=VALUE, not '=x'." },
        { ["--tag-text", "x"], "--tag-text must be NAME=VALUE, not 'x'." },
        { ["--any-tag"], "--any-tag goes with --tag." },
        { ["--min-pages", "-1"], "--min-pages must be a whole number of 0 or more, not '-1'." },
        { ["--min-pages", "3", "--max-pages", "2"], "The greatest value (2) must not be less than the least (3)." },
        { ["--min-duration", "soon"], "--min-duration must be a length of time such as 30s, 5m or 1h, not 'soon'." },
        { ["--visited-page", "begins-with:"], "--visited-page needs a URL, as in --visited-page begins-with:www.example.com/profile/." },
        { ["--limit", "101"], "--limit must be a whole number from 1 to 100, not '101'." },
        { ["--page", "0"], "--page must be a whole number of 1 or more, not '0'." },
        { ["--colour"], "There is no '--colour' here." },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task Each_option_becomes_its_condition(string[] options, string search) =>
        (await CommandLine.SearchSentBy(options)).Should().Be(search);

    [Fact]
    public async Task Limit_and_page_are_sent_beside_the_search() =>
        (await CommandLine.FormSentBy("--limit", "5", "--page", "2")).Should().Equal(new Dictionary<string, string> { ["limit"] = "5", ["page"] = "2" });

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_one_line_that_says_how_to_put_it_right(string[] options, string message)
    {
        CommandLine line = CommandLine.OnSandbox();

        int exitCode = await line.RunAsync(["sessions", "search", "12345678", .. options]);

        exitCode.Should().Be(2);
        line.Error.Should().Be($"inspectlet: {message}\nRun 'inspectlet sessions search --help' to see how.\n");
        line.Output.Should().BeEmpty();
    }
}
