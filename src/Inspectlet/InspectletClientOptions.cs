namespace Inspectlet;

/// <summary>What an <see cref="InspectletClient"/> needs to know. A client copies it when it is made; later changes have no effect.</summary>
public sealed class InspectletClientOptions
{
    /// <summary>The address of the production service: <c>https://api.inspectlet.com/v1/</c>.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.inspectlet.com/v1/");

    /// <summary>The account's e-mail address. Required.</summary>
    public string Email { get; set; } = "";

    /// <summary>The account's API token; the dashboard shows it under "API Credentials". Required, and a secret.</summary>
    public string ApiToken { get; set; } = "";

    /// <summary>
    /// The address that the operations' paths are added to, version included; <see cref="DefaultBaseAddress"/> by default.
    /// It must be <c>https</c>, but for this machine itself, so that the token never travels in the clear.
    /// </summary>
    public Uri BaseAddress { get; set; } = DefaultBaseAddress;

    /// <summary>
    /// How long an attempt may take, up to the last byte of its answer; 30 seconds by default.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock; that of the system by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
