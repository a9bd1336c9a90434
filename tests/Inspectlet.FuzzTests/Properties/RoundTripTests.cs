using System.Text;
using System.Text.Json;
using CsCheck;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>Whatever a model holds is still there after it has been written and read.</summary>
public class RoundTripTests
{
    private const int Samples = 500;

    [Fact]
    public void Any_session_survives_JsonSerializer() => Models.Session.Sample(
        session => Canon.Of(JsonSerializer.Deserialize<Session>(JsonSerializer.Serialize(session))!).Should().Be(Canon.Of(session)),
        iter: Samples,
        print: Canon.Of);

    [Fact]
    public void Any_site_survives_JsonSerializer() => Models.Website.Sample(
        website => Canon.Of(JsonSerializer.Deserialize<Website>(JsonSerializer.Serialize(website))!).Should().Be(Canon.Of(website)),
        iter: Samples,
        print: Canon.Of);

    [Fact]
    public Task Any_sessions_survive_an_answer() => Models.Session.Array[0, 3].SampleAsync(
        async sessions =>
        {
            using var server = new PreparedClient(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, Session[]> { ["response"] = sessions }));
            Canon.Of(await server.Client.SearchSessionsAsync(1)).Should().Be(Canon.Of(sessions));
        },
        iter: Samples,
        print: Canon.Of);

    [Fact]
    public Task Any_single_session_survives_an_answer() => Models.Session.SampleAsync(
        async session =>
        {
            using var server = new PreparedClient(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, Session> { ["response"] = session }));
            Canon.Of(await server.Client.GetSessionAsync(1, 2)).Should().Be(Canon.Of(session));
        },
        iter: Samples,
        print: Canon.Of);

    [Fact]
    public Task Any_sites_survive_an_answer() => Models.Website.Array[0, 3].SampleAsync(
        async websites =>
        {
            using var server = new PreparedClient(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, Website[]> { ["response"] = websites }));
            Canon.Of(await server.Client.ListWebsitesAsync()).Should().Be(Canon.Of(websites));
        },
        iter: Samples,
        print: Canon.Of);

    [Fact]
    public Task Any_value_of_an_unknown_member_is_kept_and_written_back_as_proper_Unicode() => JsonValues.Any.SampleAsync(
        async value =>
        {
            using var server = new PreparedClient(Encoding.UTF8.GetBytes($$"""{"response":[{"sid":1,"x":{{value.Wire}},"wid":2}]}"""));
            Session session = (await server.Client.SearchSessionsAsync(1)).Single();

            Canon.Of(session.AdditionalProperties["x"]).Should().Be(Canon.Of(value.Element));
            using JsonDocument written = JsonSerializer.SerializeToDocument(session);
            Canon.Of(written.RootElement.GetProperty("x")).Should().Be(Canon.Of(value.Element));
        },
        iter: Samples);

    [Fact]
    public void No_session_fails_at_what_is_made_of_it() => Models.Session.Sample(
        session =>
        {
            session.ToString().Should().Be(FormattableString.Invariant($"Session {{ Id = {session.Id}, WebsiteId = {session.WebsiteId} }}"));
            (session.Duration is null).Should().Be(
                session is not { StartedAt: { } start, EndedAt: { } end, RawDuration: { } raw } || start <= DateTimeOffset.UnixEpoch || end < start || raw < 0 || IsTooLong(raw));
            string.IsNullOrEmpty(session.WatchLink(2)).Should().Be(string.IsNullOrEmpty(session.SessionLink));
        },
        iter: Samples,
        print: Canon.Of);

    // As seconds or as milliseconds, whichever is nearer: what no TimeSpan can hold is no duration.
    private static bool IsTooLong(long duration) => Math.Abs((decimal)duration) > long.MaxValue / TimeSpan.TicksPerMillisecond;
}
