namespace Inspectlet.Responses;

/// <summary>Keeps the last response of the calls that a function makes. It flows with the calls, through whatever stands around the client.</summary>
internal sealed class ResponseCapture
{
    private static readonly AsyncLocal<ResponseCapture?> Ambient = new();

    private ResponseCapture? _outer;
    private InspectletResponse? _last;

    /// <summary>Whether somebody waits for the responses of the current call.</summary>
    public static bool IsActive => Ambient.Value is not null;

    /// <summary>Runs a function, and returns its value with the last response; an empty one if there was none.</summary>
    public static async Task<(T Value, InspectletResponse Response)> RunAsync<T>(Func<Task<T>> call)
    {
        // What an asynchronous method sets is gone when it returns.
        var capture = new ResponseCapture { _outer = Ambient.Value };
        Ambient.Value = capture;
        T value = await call().ConfigureAwait(false);
        return (value, capture._last ?? new InspectletResponse());
    }

    /// <summary>Keeps a response for whoever waits for it.</summary>
    public static void Add(InspectletResponse response)
    {
        for (ResponseCapture? capture = Ambient.Value; capture is not null; capture = capture._outer)
        {
            capture._last = response;
        }
    }
}
