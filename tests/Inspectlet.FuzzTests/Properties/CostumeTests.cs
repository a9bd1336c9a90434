using CsCheck;

namespace Inspectlet.FuzzTests.Properties;

/// <summary>However an answer is dressed, it reads as the same.</summary>
public class CostumeTests
{
    private const int Samples = 500;

    private static readonly Gen<int> Seed = Gen.Int[0, int.MaxValue - 1];

    [Fact]
    public Task Sessions_in_any_costume_are_the_same_sessions() => Gen.Select(Models.Session.Array[0, 3], Seed).SampleAsync(
        async (sessions, seed) =>
        {
            using var server = new PreparedClient(new Costume(seed).Sessions(sessions));
            Canon.Of(await server.Client.SearchSessionsAsync(1)).Should().Be(Canon.Of(sessions));
        },
        iter: Samples,
        print: sample => Print(new Costume(sample.Item2).Sessions(sample.Item1)));

    [Fact]
    public Task A_single_session_in_any_costume_is_the_same_session() => Gen.Select(Models.Session, Seed).SampleAsync(
        async (session, seed) =>
        {
            using var server = new PreparedClient(new Costume(seed).Single(session));
            Canon.Of(await server.Client.GetSessionAsync(1, 2)).Should().Be(Canon.Of(session));
        },
        iter: Samples,
        print: sample => Print(new Costume(sample.Item2).Single(sample.Item1)));

    [Fact]
    public Task Sites_in_any_costume_are_the_same_sites() => Gen.Select(Models.Website.Array[0, 3], Seed).SampleAsync(
        async (websites, seed) =>
        {
            using var server = new PreparedClient(new Costume(seed).Websites(websites));
            Canon.Of(await server.Client.ListWebsitesAsync()).Should().Be(Canon.Of(websites));
        },
        iter: Samples,
        print: sample => Print(new Costume(sample.Item2).Websites(sample.Item1)));

    private static string Print(byte[] body) => System.Text.Encoding.UTF8.GetString(body);
}
