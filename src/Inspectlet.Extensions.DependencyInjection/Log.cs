using Microsoft.Extensions.Logging;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>The events of the category <c>Inspectlet</c>. Users filter by their ids, so those never change.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation} succeeded after {Duration} and {Attempts} attempt(s).")]
    public static partial void Succeeded(ILogger logger, string operation, TimeSpan duration, int attempts);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} failed after {Duration} and {Attempts} attempt(s): {Failure}")]
    public static partial void Failed(ILogger logger, string operation, TimeSpan duration, int attempts, string failure);

    [LoggerMessage(3, LogLevel.Warning, "{Operation}: attempt {Attempt} failed, the next one follows in {Delay}: {Failure}")]
    public static partial void Retrying(ILogger logger, string operation, int attempt, TimeSpan delay, string failure);

    [LoggerMessage(4, LogLevel.Warning, "{Operation} was told to wait, so all calls wait for {Wait}.")]
    public static partial void Throttled(ILogger logger, string operation, TimeSpan wait);

    [LoggerMessage(5, LogLevel.Error, "The new options are invalid, so the previous ones stay in force: {Problems}")]
    public static partial void OptionsRefused(ILogger logger, string problems);

    [LoggerMessage(6, LogLevel.Warning, "{Key} is no option of the client and has no effect.")]
    public static partial void UnknownKey(ILogger logger, string key);
}
