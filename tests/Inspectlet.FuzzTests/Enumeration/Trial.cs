using System.Net;
using Inspectlet.FuzzTests.Fuzz;

namespace Inspectlet.FuzzTests.Enumeration;

/// <summary>One enumeration of a scenario. It depends on the scenario and the random numbers alone: no clock, no thread.</summary>
internal sealed class Trial(Scenario scenario, FuzzRandom random)
{
    // Far more than any scenario takes.
    private const int MaxFetches = 20_000;

    private readonly SteppedClient _client = new();
    private readonly List<long> _ids = [];
    private int _served;

    public Task<TrialOutcome> RunAsync() => Task.Run(async () =>
    {
        Exception? failure = null;
        try
        {
            await EnumerateAsync(_client);
        }
        catch (InspectletException exception)
        {
            failure = exception;
        }

        return new TrialOutcome(scenario, _ids, _client.Fetches, failure, IsEndless: _served >= MaxFetches);
    });

    private async Task EnumerateAsync(IInspectletClient client)
    {
        IAsyncEnumerator<SessionPage> pages = client.EnumerateSessionPagesAsync(1, options: scenario.Options).GetAsyncEnumerator();
        try
        {
            while (await ServeUntilDoneAsync(pages.MoveNextAsync().AsTask()))
            {
                _ids.AddRange(pages.Current.Sessions.Select(s => s.Id));
            }
        }
        finally
        {
            await ServeUntilDoneAsync(DisposeAsync());
        }

        async Task<bool> DisposeAsync()
        {
            await pages.DisposeAsync();
            return false;
        }
    }

    private async Task<bool> ServeUntilDoneAsync(Task<bool> step)
    {
        while (!step.IsCompleted)
        {
            IReadOnlyList<Fetch> underWay = _client.UnderWay;
            if (underWay.Count > 0)
            {
                Serve(underWay[scenario.Next(underWay.Count, random)]);
            }
            else
            {
                // It stops what it had fetched ahead; that takes another thread for a moment.
                await Task.Yield();
            }
        }

        return await step;
    }

    private void Serve(Fetch fetch)
    {
        scenario.Before(scenario.Site, random);
        if (++_served >= MaxFetches || scenario.Fails(_served))
        {
            // With an answer or without one.
            _client.Fail(fetch, _served % 2 == 0 ? new InspectletApiException(HttpStatusCode.BadGateway, null) : new InspectletException("No answer."));
        }
        else if (fetch.Page > scenario.Site.MaxPage)
        {
            _client.Fail(fetch, new InspectletApiException(scenario.Site.Refusal, "page"));
        }
        else
        {
            _client.Serve(fetch, scenario.Site.Page(fetch.Page, fetch.Limit));
        }
    }
}
