using System.Net.Sockets;
using Inspectlet.Masking;

namespace Inspectlet.Cli.Output;

/// <summary>Why a call failed, and what the user can do.</summary>
internal static class FailureText
{
    // It is not ours, and can be of any length.
    private const int MaxCauseLength = 1_000;

    /// <summary>Says why.</summary>
    /// <param name="exception">What the SDK says.</param>
    /// <param name="isDemo">Whether the call was for the sandbox.</param>
    /// <param name="credentials">What to check if the credentials are refused.</param>
    public static string Of(InspectletException exception, bool isDemo, string credentials) => exception switch
    {
        InspectletUnauthorizedException when isDemo => "The sandbox account has no such site; 'inspectlet sites --demo' lists those that it has.",
        InspectletUnauthorizedException => $"{Sentence(exception)} Check {credentials}, and that the account may see this site.",
        InspectletNotFoundException { ApiMessage: null } => "There is no such site or recording.",
        InspectletApiException { RetryAfter: { } wait } when wait > TimeSpan.Zero => $"{Sentence(exception)} Try again in {ValueText.Of(wait)}.",
        InspectletTimeoutException => $"{Sentence(exception)} --timeout gives it more time.",
        InspectletConnectionException { InnerException: { } cause } => $"{Sentence(exception)} {CauseOf(cause)}",
        _ => exception.Message,
    };

    /// <summary>What went wrong, in a few words and without any of the API's.</summary>
    public static string InShort(Exception failure) => failure switch
    {
        InspectletApiException api => $"Inspectlet answered {(int)api.StatusCode}",
        InspectletTimeoutException => "Inspectlet did not answer in time",
        InspectletConnectionException => "the connection failed",
        InspectletException => "the answer cannot be understood",
        OperationCanceledException => "cancelled",
        _ => "the program failed",
    };

    // The message of the API comes last, and need not end like a sentence.
    private static string Sentence(InspectletException exception) =>
        exception.Message.TrimEnd() is var text && text.Length > 0 && char.IsPunctuation(text[^1]) ? text : text + ".";

    // The outer exception says little ("see inner exception"), but names the host that could not be reached.
    private static string CauseOf(Exception cause) =>
        AccessKeys.Redact(cause.GetBaseException() is var root && root is SocketException ? cause.Message : root.Message, MaxCauseLength);
}
