using System.Net;
using Inspectlet.Testing.Accounts;
using Inspectlet.Testing.Answers;
using Inspectlet.Testing.Faults;
using Inspectlet.Testing.Requests;

namespace Inspectlet.Testing.Serving;

/// <summary>Answers requests: notes each, lets it fail if it is to, checks it, and looks into the account. It is thread-safe.</summary>
internal sealed class SandboxServer(SandboxAccount account, TimeProvider clock, AnswerWriter answers)
{
    private const int DefaultLimit = 10;

    private long _delayTicks;
    private volatile int _arrivals;

    public FaultQueue Faults { get; } = new();

    public RequestLog Requests { get; } = new();

    /// <summary>How long each answer takes.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _delayTicks));
        set => Interlocked.Exchange(ref _delayTicks, value.Ticks);
    }

    /// <summary>How many recordings arrive after each search.</summary>
    public int Arrivals
    {
        get => _arrivals;
        set => _arrivals = value;
    }

    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ReceivedRequest received = await ReceivedRequest.ReadAsync(message, cancellationToken).ConfigureAwait(false);
        RequestCheck check = RequestCheck.Of(received);
        Requests.Add(check.Request);
        Fault? fault = Faults.Take();
        if (Delay is { Ticks: > 0 } delay)
        {
            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        }

        HttpResponseMessage response = fault switch
        {
            null => Answer(received, check, cancellationToken),
            { Status: { } status } => AnswerWriter.Failure(status, fault.RetryAfter),
            _ => throw LostConnection(),
        };
        response.RequestMessage = message;
        return response;
    }

    private HttpResponseMessage Answer(ReceivedRequest received, RequestCheck check, CancellationToken cancellationToken)
    {
        if (!Credentials.AreRight(received.Authorization))
        {
            return AnswerWriter.Failure(HttpStatusCode.Unauthorized);
        }

        if (check.Problems.Count > 0)
        {
            return AnswerWriter.BadRequest(check.Problems);
        }

        SandboxRequest request = check.Request;
        if (request.WebsiteId is not { } websiteId)
        {
            return answers.Websites(account.Websites);
        }

        return account.Find(websiteId) is not { } site ? AnswerWriter.Failure(HttpStatusCode.Unauthorized)
            : request.SessionId is { } sessionId ? answers.Single(site.Find(sessionId))
            : answers.Search(Search(site, request, cancellationToken));
    }

    private IReadOnlyList<Session> Search(SandboxSite site, SandboxRequest request, CancellationToken cancellationToken)
    {
        int limit = request.Limit ?? DefaultLimit;
        long skip = ((request.Page ?? 1) - 1L) * limit;
        IReadOnlyList<Session> page = site.Search(request.Search ?? SessionSearch.All, clock, skip, limit, cancellationToken);
        site.Arrive(Arrivals, clock.GetUtcNow());
        return page;
    }

    // What HttpClient throws when the server closes the connection before it has answered.
    private static HttpRequestException LostConnection() => new(
        HttpRequestError.ResponseEnded,
        "An error occurred while sending the request.",
        new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely."));
}
