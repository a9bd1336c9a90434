using System.Text;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>What came of a call: a value or an exception.</summary>
internal readonly record struct Outcome(object? Value, Exception? Exception);

/// <summary>Calls a client whose server gives a prepared answer. For one thread.</summary>
internal sealed class Caller : IDisposable
{
    public const string ApiToken = "af9f27cd9c02b54a9bead349662dddf4a7ea1430";

    private const string Email = "bob@example.com";

    private readonly PreparedServer _server = new();
    private readonly InspectletClient _client;

    public Caller()
    {
        // Nothing is waited for: what is under test is what the client makes of an answer.
        var options = new InspectletClientOptions
        {
            Email = Email,
            ApiToken = ApiToken,
            MaxRetries = 0,
            MaxRetryDelay = TimeSpan.FromTicks(1),
            Timeout = Timeout.InfiniteTimeSpan,
            Deadline = Timeout.InfiniteTimeSpan,
        };
        _client = new InspectletClient(options, new HttpClient(_server));
    }

    /// <summary>What the client sends in its header of authorization.</summary>
    public static string Credentials { get; } = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}:{ApiToken}"));

    public async Task<Outcome> CallAsync(FuzzInput input)
    {
        _server.Answer = input;
        return input.Operation switch
        {
            Operation.ListWebsites => await OutcomeOf(_client.ListWebsitesAsync()),
            Operation.SearchSessions => await OutcomeOf(_client.SearchSessionsAsync(12345678)),
            _ => await OutcomeOf(_client.GetSessionAsync(12345678, 2606721012)),
        };
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    // To throw the exception once more would cost more than everything else.
    private static async Task<Outcome> OutcomeOf<T>(Task<T> call)
    {
        await ((Task)call).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return call.IsCompletedSuccessfully
            ? new Outcome(call.Result, null)
            : new Outcome(null, call.Exception?.InnerException ?? new TaskCanceledException(call));
    }

    private sealed class PreparedServer : HttpMessageHandler
    {
        public FuzzInput? Answer { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(Answer!.Status) { Content = new ByteArrayContent(Answer.Body) };
            if (Answer.ContentType is { } contentType)
            {
                response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }

            foreach ((string name, string value) in Answer.Headers)
            {
                if (!response.Headers.TryAddWithoutValidation(name, value))
                {
                    response.Content.Headers.TryAddWithoutValidation(name, value);
                }
            }

            return Task.FromResult(response);
        }
    }
}
