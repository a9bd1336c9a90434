using System.Net;
using System.Text;
using Inspectlet.Tests.Http;

namespace Inspectlet.Tests.Settings;

/// <summary>Options of a client that asks for them before every call, changed in place.</summary>
public class InPlaceTests
{
    public static TheoryData<string, Action<InspectletClientOptions>> Spoiled => new()
    {
        { nameof(InspectletClientOptions.Email), o => o.Email = "" },
        { nameof(InspectletClientOptions.ApiToken), o => o.ApiToken = "" },
        { nameof(InspectletClientOptions.ApplicationName), o => o.ApplicationName = "\n" },
        { nameof(InspectletClientOptions.BaseAddress), o => o.BaseAddress = new Uri("http://stub.example.com/") },
        { nameof(InspectletClientOptions.Deadline), o => o.Deadline = TimeSpan.Zero },
        { nameof(InspectletClientOptions.Timeout), o => o.Timeout = TimeSpan.Zero },
        { nameof(InspectletClientOptions.MaxRetries), o => o.MaxRetries = -1 },
        { nameof(InspectletClientOptions.AdditionalRetryStatusCodes), o => ((List<HttpStatusCode>)o.AdditionalRetryStatusCodes)[0] = HttpStatusCode.OK },
        { nameof(InspectletClientOptions.MaxRetryDelay), o => o.MaxRetryDelay = TimeSpan.Zero },
        { nameof(InspectletClientOptions.MaxConcurrentRequests), o => o.MaxConcurrentRequests = 0 },
        { nameof(InspectletClientOptions.MaxResponseBytes), o => o.MaxResponseBytes = 0 },
        { nameof(InspectletClientOptions.TimeProvider), o => o.TimeProvider = null! },
    };

    [Fact]
    public async Task A_token_that_is_changed_in_place_is_sent_with_the_next_call()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        InspectletClientOptions options = Options();
        using InspectletClient inspectlet = Client(stub, options);

        await inspectlet.ListWebsitesAsync();
        options.ApiToken = "second-token";
        await inspectlet.ListWebsitesAsync();

        stub.Requests.Select(r => r.Headers["Authorization"]).Should().Equal(Basic("first-token"), Basic("second-token"));
    }

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task Every_option_is_looked_at_again(string option, Action<InspectletClientOptions> spoil)
    {
        InspectletClientOptions options = Options();
        using InspectletClient inspectlet = Client(StubHandler.Json(Examples.ListWebsites), options);
        await inspectlet.ListWebsitesAsync();

        spoil(options);

        (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<ArgumentException>()).WithMessage($"InspectletClientOptions.{option} must *");
    }

    [Fact]
    public async Task So_are_those_that_are_never_wrong()
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);
        InspectletClientOptions options = Options();
        using InspectletClient inspectlet = Client(stub, options);
        await inspectlet.ListWebsitesAsync();
        var observer = new RecordingObserver();

        options.Observer = observer;
        options.CredentialsProvider = new FixedCredentials(new InspectletCredentials("bob@example.com", "second-token"));
        await inspectlet.ListWebsitesAsync();

        observer.Completions.Should().ContainSingle();
        stub.Requests[1].Headers["Authorization"].Should().Be(Basic("second-token"));
    }

    [Fact]
    public void No_option_is_left_out_here() =>
        typeof(InspectletClientOptions).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Should().BeEquivalentTo(
            [.. Spoiled.Select(row => row.Data.Item1), nameof(InspectletClientOptions.Observer), nameof(InspectletClientOptions.CredentialsProvider)]);

    private static InspectletClientOptions Options() => new()
    {
        Email = "bob@example.com",
        ApiToken = "first-token",
        AdditionalRetryStatusCodes = new List<HttpStatusCode> { HttpStatusCode.Locked },
    };

    private static InspectletClient Client(StubHandler stub, InspectletClientOptions options)
    {
        var http = new HttpClient(stub);
        return new InspectletClient(() => options, () => http);
    }

    private static string Basic(string token) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("bob@example.com:" + token));

    private sealed class FixedCredentials(InspectletCredentials credentials) : InspectletCredentialsProvider
    {
        public override ValueTask<InspectletCredentials> GetCredentialsAsync(CancellationToken cancellationToken) => new(credentials);
    }
}
