namespace Inspectlet.Testing;

/// <summary>The options of an <see cref="InspectletSandbox"/>. They are copied when it is created; later changes have no effect.</summary>
public sealed class InspectletSandboxOptions
{
    /// <summary>
    /// What generated recordings are made from; 0 by default. The same seed, the same count and the same time give the same recordings.
    /// </summary>
    public int Seed { get; set; }

    /// <summary>
    /// How many recordings to generate on the site <see cref="InspectletSandbox.WebsiteId"/>; 0, the default, for an account without a site.
    /// They lie in the 90 days before the sandbox was created. Each is made when it is asked for, so a million take no memory.
    /// </summary>
    public int SessionCount { get; set; }

    /// <summary>
    /// The clock of the account: what a search of the last week counts from, and when recordings arrive; the system's by default.
    /// <see cref="InspectletSandbox.CreateClient"/> gives it to the client, too. See <see cref="SandboxClock"/> for tests that must not wait.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How answers are wrapped; as the API's reference has it by default.</summary>
    public SandboxShape Shape { get; set; }

    /// <summary>
    /// Whether answers are JSON as a PHP back end may write it: numbers as strings, booleans as <c>0</c> and <c>1</c>, lists as objects
    /// whose names are numbers with gaps, <c>null</c>, <c>""</c> or <c>[]</c> for what is not there. The client reads the same from it. False by default.
    /// </summary>
    public bool IsLoose { get; set; }

    internal InspectletSandboxOptions Copy()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(SessionCount);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        if (!Enum.IsDefined(Shape))
        {
            throw new ArgumentOutOfRangeException(nameof(Shape), Shape, $"There is no such {nameof(SandboxShape)}.");
        }

        return (InspectletSandboxOptions)MemberwiseClone();
    }
}
