using System.Net;
using System.Text.RegularExpressions;
using CsCheck;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>The laws of what a search finds, over recordings and searches that are made of their values.</summary>
public class MatchTests
{
    private const int Samples = 500;

    private static readonly Gen<(Session Session, int Seed)> Sample = Gen.Select(
        Gen.Frequency((4, Visits.Session), (1, Models.Session)), Gen.Int[0, int.MaxValue - 1], (session, seed) => (session, seed));

    private static readonly Gen<string> Text = Gen.OneOf(
        "a", "A", "b", "/", ".", "?", "+", "\\", "*", "*", "http://", "HTTPS://", "//", "é", "É", "ß", "ı", "İ", "ſ", "\u212a", "k", "\U00010400", "\U00010428", "\n").Array[1, 6].Select(string.Concat);

    private static readonly Gen<string> Address = Gen.OneOf(":", ":", "::", "0", "1", "01", "0001", "db8", "DB8", "00001", "g", ".", "1.2.3.4", ":1:2:3", "0.255.256.1").Array[1, 8].Select(string.Concat);

    [Fact]
    public void A_recording_matches_if_every_condition_is_explained_to_hold() => Both(sample =>
    {
        SessionSearch search = Ask(sample);
        SearchMatch match = search.ExplainMatch(sample.Session, Visits.Now);

        bool isFound = search.Matches(sample.Session, Visits.Now);
        match.IsMatch.Should().Be(isFound);
        match.Conditions.All(c => c.Holds).Should().Be(isFound);
        match.Explain().Should().StartWith(isFound ? "The recording matches" : "The recording does not match");
        return isFound;
    });

    [Fact]
    public void Without_a_condition_a_search_finds_what_meets_all_others() => Both(sample =>
    {
        SessionSearch search = Ask(sample);
        SearchMatch match = search.ExplainMatch(sample.Session, Visits.Now);
        IReadOnlyList<RelaxedSearch> relaxed = search.RelaxEach();

        relaxed.Select(r => r.Name).Should().Equal(match.Conditions.Select(c => c.Name));
        relaxed.Select(r => r.Search.Matches(sample.Session, Visits.Now))
            .Should().Equal(match.Conditions.Select((_, i) => match.Conditions.Where((_, other) => other != i).All(c => c.Holds)));
        return relaxed.Any(r => r.Search.Matches(sample.Session, Visits.Now)) && !match.IsMatch;
    });

    [Fact]
    public void All_tags_are_found_where_each_is_and_any_where_one_is() => Both(sample =>
    {
        TagFilter filter = new Question(sample.Seed).Tags(sample.Session);
        bool[] found = [.. filter.Conditions.Select(c => Finds(sample.Session, filter with { Conditions = [c], Operator = null }))];

        Finds(sample.Session, filter with { Operator = null }).Should().Be(found.All(f => f));
        Finds(sample.Session, filter with { Operator = TagOperator.And }).Should().Be(found.All(f => f));
        Finds(sample.Session, filter with { Operator = TagOperator.Or }).Should().Be(found.Any(f => f));
        return found[0];
    });

    [Fact]
    public void An_operator_that_negates_finds_exactly_the_rest() => Both(sample =>
    {
        PageUrl page = new Question(sample.Seed).Page(sample.Session.LandingPage);
        bool isFound = false;
        foreach ((PageUrlOperator comparison, PageUrlOperator negated) in new[]
        {
            (PageUrlOperator.Is, PageUrlOperator.IsNot), (PageUrlOperator.BeginsWith, PageUrlOperator.DoesNotBeginWith), (PageUrlOperator.Contains, PageUrlOperator.DoesNotContain),
        })
        {
            Func<PageUrl, SessionSearch>[] conditions = [SessionSearch.All.StartingAt, SessionSearch.All.Visiting, SessionSearch.All.ExitingAt];
            foreach (Func<PageUrl, SessionSearch> on in conditions)
            {
                isFound = on(page with { Operator = comparison }).Matches(sample.Session);
                on(page with { Operator = negated }).Matches(sample.Session).Should().Be(!isFound);
            }
        }

        return isFound;
    });

    [Fact]
    public void URLs_compare_as_by_regular_expressions() => Both(
        Gen.Select(Text, Text, Gen.OneOf(PageUrlOperator.KnownValues.ToArray()), Gen.Int[0, 3], (recorded, other, comparison, kind) =>
            (recorded, asked: kind == 0 ? recorded : kind == 1 ? recorded[..((recorded.Length + 1) / 2)] : other, comparison)),
        sample =>
        {
            bool isFound = SessionSearch.All.StartingAt(new PageUrl { Url = sample.asked, Operator = sample.comparison }).Matches(new Session { LandingPage = sample.recorded });

            isFound.Should().Be(Reference(sample.comparison.Value, Plain(sample.asked), Plain(sample.recorded)));
            return isFound;
        },
        sample => $"{sample.comparison} \"{sample.asked}\" of \"{sample.recorded}\"");

    [Fact]
    public void IPv6_addresses_are_equal_as_the_framework_reads_them() => Both(
        Gen.Select(Address, Address, Gen.Int[0, 3], (one, two, kind) => (one, other: kind == 0 ? one : kind == 1 ? Spelling(one) : two)),
        sample =>
        {
            bool isFound = SessionSearch.All.FromIpAddress(sample.one).Matches(new Session { IpAddress = sample.other });

            isFound.Should().Be(sample.one.Equals(sample.other, StringComparison.OrdinalIgnoreCase) || (Read(sample.one) is { } address && address.Equals(Read(sample.other))));
            return isFound;
        },
        sample => $"{sample.one} and {sample.other}");

    // A law that is never put to the test, or always in the same way, holds by accident.
    private static void Both<T>(Gen<T> gen, Func<T, bool> holdsFor, Func<T, string> print)
    {
        int yes = 0;
        int no = 0;
        gen.Sample(
            sample =>
            {
                _ = holdsFor(sample) ? Interlocked.Increment(ref yes) : Interlocked.Increment(ref no);
            },
            iter: Samples,
            print: print);
        Math.Min(yes, no).Should().BeGreaterThan(Samples / 20, "{0} were found, and {1} were not", yes, no);
    }

    private static void Both(Func<(Session Session, int Seed), bool> holdsFor) =>
        Both(Sample, holdsFor, sample => $"{Ask(sample).ToJson()} of {System.Text.Json.JsonSerializer.Serialize(sample.Session)}");

    private static SessionSearch Ask((Session Session, int Seed) sample) => new Question(sample.Seed).About(sample.Session);

    private static bool Finds(Session session, TagFilter tags) => new SessionSearch { Tags = tags }.Matches(session);

    private static bool Reference(string comparison, string asked, string recorded) => comparison switch
    {
        "is" => recorded == asked,
        "beginswith" => recorded.StartsWith(asked, StringComparison.Ordinal),
        "contains" => recorded.Contains(asked, StringComparison.Ordinal),
        "patternmatch" => Regex.IsMatch(recorded, $@"\A{Regex.Escape(asked).Replace(@"\*", ".*", StringComparison.Ordinal)}\z", RegexOptions.Singleline | RegexOptions.CultureInvariant),
        _ => !Reference(comparison["not".Length..], asked, recorded),
    };

    private static string Plain(string url) => Regex.Replace(url, @"\A(https?:)?//", "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).ToUpperInvariant();

    private static IPAddress? Read(string text) => IPAddress.TryParse(text, out IPAddress? address) && text.Contains(':', StringComparison.Ordinal) ? address : null;

    private static string Spelling(string text) => Read(text)?.ToString() ?? text;
}
