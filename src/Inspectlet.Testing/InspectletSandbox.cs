using System.Net;
using Inspectlet.Testing.Accounts;
using Inspectlet.Testing.Answers;
using Inspectlet.Testing.Faults;
using Inspectlet.Testing.Loose;
using Inspectlet.Testing.Reference;
using Inspectlet.Testing.Serving;

namespace Inspectlet.Testing;

/// <summary>An account of the Inspectlet API in memory, for tests: it evaluates searches, and needs no network.</summary>
/// <remarks>
/// <para>
/// It answers as the API does: a search finds the recordings for which <see cref="SessionSearch.Matches"/> is true at the time of
/// <see cref="InspectletSandboxOptions.TimeProvider"/>, newest first, by pages. What the API's document does not allow is refused with
/// status 400 and words that name the field, wrong credentials and unknown sites with 401.
/// </para>
/// <para>It is thread-safe. All clients and handlers of a sandbox share its account, its faults and <see cref="Requests"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// var sandbox = new InspectletSandbox();
/// sandbox.AddSession(new Session { Id = 1, WebsiteId = 7, Country = "US" });
/// sandbox.AddSession(new Session { Id = 2, WebsiteId = 7, Country = "DE" });
///
/// using InspectletClient inspectlet = sandbox.CreateClient();
/// var found = await inspectlet.SearchSessionsAsync(7, SessionSearch.All.FromCountry("DE")); // the second one
/// </code>
/// </example>
public sealed partial class InspectletSandbox
{
    /// <summary>The account's e-mail address, as in the API reference.</summary>
    public const string Email = DocumentedAccount.Email;

    /// <summary>The account's API token, as in the API reference. It is valid for sandboxes only.</summary>
    public const string ApiToken = DocumentedAccount.ApiToken;

    /// <summary>The id of the site of the API reference, which is also that of generated recordings.</summary>
    public const long WebsiteId = DocumentedAccount.WebsiteId;

    /// <summary>The id of the recording of the API reference, which <see cref="Documented"/> has.</summary>
    public const long SessionId = DocumentedAccount.SessionId;

    private readonly TimeProvider _clock;
    private readonly SandboxAccount _account;
    private readonly SandboxServer _server;

    /// <summary>Creates an account: an empty one, or one with generated recordings.</summary>
    /// <param name="options">The options; they are copied. Null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public InspectletSandbox(InspectletSandboxOptions? options = null)
    {
        InspectletSandboxOptions settings = (options ?? new InspectletSandboxOptions()).Copy();
        _clock = settings.TimeProvider;
        _account = new SandboxAccount(settings.Seed, _clock);
        var body = new ResponseBody(settings.Shape, settings.IsLoose ? new LooseJson(settings.Seed) : null);
        _server = new SandboxServer(_account, _clock, new AnswerWriter(body));
        if (settings.SessionCount > 0)
        {
            _account.AddGenerated(WebsiteId, settings.SessionCount);
        }
    }

    /// <summary>
    /// How long every answer takes; none by default. The time passes on the sandbox's clock, so with a <see cref="SandboxClock"/> it
    /// passes at once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or more than 24 days.</exception>
    public TimeSpan Delay
    {
        get => _server.Delay;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(24));
            _server.Delay = value;
        }
    }

    /// <summary>
    /// What was sent so far, in the order in which it came: also what was refused, and what failed. Of more than 100,000 requests, the last
    /// ones. It is a copy, which later requests do not change.
    /// </summary>
    /// <example>
    /// <code>
    /// Assert.Equal(SessionSearch.All.FromCountry("US").LastWeek(), sandbox.Requests.Single().Search);
    /// </code>
    /// </example>
    public IReadOnlyList<SandboxRequest> Requests => _server.Requests.ToArray();

    /// <summary>Creates the account of the API reference: the site <see cref="WebsiteId"/>, "My App", with the recording <see cref="SessionId"/>.</summary>
    /// <param name="options">The options; they are copied. Null for the defaults. Generated recordings are on the same site.</param>
    /// <returns>The sandbox.</returns>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public static InspectletSandbox Documented(InspectletSandboxOptions? options = null)
    {
        var sandbox = new InspectletSandbox(options);
        if (sandbox._account.Find(WebsiteId) is null)
        {
            sandbox.AddWebsite(DocumentedResponse.Website);
        }

        sandbox.AddSession(DocumentedResponse.Session);
        return sandbox;
    }

    /// <summary>Adds a site.</summary>
    /// <param name="website">The site. It needs an id; what else it lacks, the API's answer lacks too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="website"/> is null.</exception>
    /// <exception cref="ArgumentException">Its id is not 1 or more, or the account has a site of this id.</exception>
    public void AddWebsite(Website website)
    {
        ArgumentNullException.ThrowIfNull(website);
        if (website.Id < 1)
        {
            throw new ArgumentException("A site needs an id of 1 or more.", nameof(website));
        }

        _account.Add(website);
    }

    /// <summary>Adds a recording, and its site if the account does not have it.</summary>
    /// <param name="session">
    /// The recording. It needs <see cref="Session.Id"/> and <see cref="Session.WebsiteId"/>; it does not meet a condition on what else it
    /// lacks. What the API cannot send, such as fractions of seconds, is dropped.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <exception cref="ArgumentException">One of its ids is not 1 or more, or its site has a recording of this id.</exception>
    public void AddSession(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        AddSessions([session]);
    }

    /// <summary>Adds recordings, and their sites if the account does not have them: all of them, or none if one is wrong.</summary>
    /// <param name="sessions">The recordings, in any order. See <see cref="AddSession"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sessions"/> is null.</exception>
    /// <exception cref="ArgumentException">One is null, one of its ids is not 1 or more, or its site has a recording of this id.</exception>
    public void AddSessions(IEnumerable<Session> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        Session[] added = [.. sessions];
        if (Array.Exists(added, session => session is null || session.Id < 1 || session.WebsiteId < 1))
        {
            throw new ArgumentException($"A recording needs {nameof(Session.Id)} and {nameof(Session.WebsiteId)}, each 1 or more.", nameof(sessions));
        }

        _account.Add(added);
    }

    /// <summary>Creates a client of this account, with the right credentials and the sandbox's clock.</summary>
    /// <param name="configure">Changes the client's options; null for none.</param>
    /// <returns>The client. Dispose of it as of any other.</returns>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    /// <example>
    /// <code>
    /// using InspectletClient inspectlet = sandbox.CreateClient(options => options.MaxRetries = 0);
    /// </code>
    /// </example>
    public InspectletClient CreateClient(Action<InspectletClientOptions>? configure = null)
    {
        var options = new InspectletClientOptions { Email = Email, ApiToken = ApiToken, TimeProvider = _clock };
        configure?.Invoke(options);

        // The client has limits of its own, on the sandbox's clock.
        return new InspectletClient(options, new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>Creates a handler that answers for this account, for an <see cref="HttpClient"/> that your own code creates.</summary>
    /// <returns>The handler. It has nothing to dispose of.</returns>
    /// <example>
    /// <code>
    /// services.AddInspectlet(options => (options.Email, options.ApiToken) = (InspectletSandbox.Email, InspectletSandbox.ApiToken))
    ///     .ConfigurePrimaryHttpMessageHandler(() => sandbox.CreateHandler());
    /// </code>
    /// </example>
    public HttpMessageHandler CreateHandler() => new SandboxHandler(_server);

    /// <summary>Has the next requests fail with a status. Faults follow each other in the order in which they were asked for.</summary>
    /// <param name="times">How many requests fail, whatever they ask for.</param>
    /// <param name="status">The status, from 400 to 599.</param>
    /// <param name="retryAfter">How long the header <c>Retry-After</c> asks to wait, rounded up to whole seconds; null for no such header.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="times"/> or <paramref name="retryAfter"/> is negative, or <paramref name="status"/> is no failure.
    /// </exception>
    /// <example>
    /// <code>
    /// sandbox.Fail(2, HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(30));
    /// </code>
    /// </example>
    public void Fail(int times, HttpStatusCode status, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        ArgumentOutOfRangeException.ThrowIfLessThan((int)status, 400, nameof(status));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)status, 599, nameof(status));
        ArgumentOutOfRangeException.ThrowIfLessThan(retryAfter.GetValueOrDefault(), TimeSpan.Zero, nameof(retryAfter));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(retryAfter.GetValueOrDefault(), TimeSpan.FromSeconds(int.MaxValue), nameof(retryAfter));
        _server.Faults.Add(new Fault(status, retryAfter), times);
    }

    /// <summary>
    /// Has the next requests fail as where the server closes the connection without an answer. Faults follow each other in the order in
    /// which they were asked for.
    /// </summary>
    /// <param name="times">How many requests fail.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is negative.</exception>
    public void FailConnection(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        _server.Faults.Add(new Fault(Status: null), times);
    }

    /// <summary>
    /// Has new recordings arrive after every search that is answered, on the site that was searched: generated ones, which began just then
    /// (or a second after the newest, where that lies later). They push the others down, as on a site that is in use.
    /// </summary>
    /// <param name="count">How many after each search; 0 to end it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <example>
    /// <code>
    /// sandbox.ArriveBetweenRequests(2); // two new recordings push the others down after each search
    /// </code>
    /// </example>
    public void ArriveBetweenRequests(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _server.Arrivals = count;
    }
}
