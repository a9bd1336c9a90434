using System.Net;
using CsCheck;
using Inspectlet.ContractStub.Document;
using Inspectlet.Testing;

namespace Inspectlet.ContractTests.Sandbox;

/// <summary>What the sandbox answers is valid by the document, whatever status and shape it has, and what a search finds is what it means.</summary>
public class AnswerContractTests
{
    private static readonly (string Operation, string Method, string Path)[] Calls =
    [
        ("listWebsites", "GET", "/v1/websites"),
        ("searchSessions", "POST", "/v1/websites/12345678/sessions"),
        ("getSession", "GET", "/v1/websites/12345678/sessions/{id}"),
    ];

    private static readonly int[] Statuses = [200, 400, 401, 403, 404, 408, 429, 500, 502, 503, 504, 599];

    [Theory]
    [InlineData(SandboxShape.Documented)]
    [InlineData(SandboxShape.Observed)]
    public async Task Each_answer_is_valid(SandboxShape shape)
    {
        ContractDocument document = await InspectletDocument.LoadAsync();
        (InspectletSandbox sandbox, IReadOnlyList<Session> sessions) = await GenerateAsync(shape);
        using var invoker = new HttpMessageInvoker(sandbox.CreateHandler());
        foreach ((string operation, string method, string path) in Calls)
        {
            foreach (int status in Statuses)
            {
                sandbox.Fail(status == 200 ? 0 : 1, (HttpStatusCode)Math.Max(status, 400), TimeSpan.FromSeconds(1));
                var request = new RawRequest(
                    method, path.Replace("{id}", $"{sessions[0].Id}", StringComparison.Ordinal), RawRequests.Right, null, ContractForm.MediaType, method == "POST" ? "limit=100" : null);
                using HttpRequestMessage message = request.ToMessage();
                using HttpResponseMessage response = await invoker.SendAsync(message, CancellationToken.None);

                ((int)response.StatusCode).Should().Be(status);
                document.Operation(operation).ResponseTo(status).Schema!.Judge(await response.Content.ReadAsStringAsync())
                    .Where(breach => !IsOfOpenEnumeration(breach)).Should().BeEmpty("{0} {1}", operation, status);
            }
        }
    }

    [Fact]
    public async Task What_a_search_finds_over_all_pages_is_what_it_means()
    {
        (InspectletSandbox sandbox, IReadOnlyList<Session> sessions) = await GenerateAsync(SandboxShape.Observed);
        DateTimeOffset asOf = new SandboxClock().GetUtcNow();
        using InspectletClient inspectlet = sandbox.CreateClient();
        int found = 0;

        await Gen.Select(FoundSearches.On(sessions), Gen.OneOf(15, 100)).SampleAsync(
            async (search, limit) =>
            {
                List<long> ids = [];
                for (int page = 1; page == 1 || ids.Count == (page - 1) * limit; page++)
                {
#pragma warning disable INSP008 // The pages themselves are what is tested.
                    ids.AddRange((await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, search, limit, page)).Select(s => s.Id));
#pragma warning restore INSP008
                }

                ids.Should().Equal(sessions.Where(s => search.Matches(s, asOf)).Select(s => s.Id), "{0}", search.Explain());
                Interlocked.Add(ref found, ids.Count);
            },
            iter: 100,
            threads: 2);

        found.Should().BeGreaterThan(300, "a search that finds nothing proves little");
    }

    // A recording may bear a browser that the document does not list: it says so of that enumeration.
    private static bool IsOfOpenEnumeration(string breach) => breach.Contains(".browser is", StringComparison.Ordinal) && breach.Contains("must be one of", StringComparison.Ordinal);

    // With all of its recordings, newest first.
    private static async Task<(InspectletSandbox Sandbox, IReadOnlyList<Session> Sessions)> GenerateAsync(SandboxShape shape)
    {
        var sandbox = InspectletSandbox.Documented(new InspectletSandboxOptions { Shape = shape, SessionCount = 400, TimeProvider = new SandboxClock() });
        using InspectletClient inspectlet = sandbox.CreateClient();
        List<Session> sessions = [];
        for (int page = 1; page <= 5; page++)
        {
#pragma warning disable INSP008 // The pages themselves are what is tested.
            sessions.AddRange(await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, limit: 100, page: page));
#pragma warning restore INSP008
        }

        sessions.Should().HaveCount(401);
        return (sandbox, sessions);
    }
}
