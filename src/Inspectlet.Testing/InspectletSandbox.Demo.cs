using Inspectlet.Testing.Accounts;

namespace Inspectlet.Testing;

/// <content>The account of demonstrations.</content>
public sealed partial class InspectletSandbox
{
    private const int DemoSessionCount = 500;
    private const long SecondWebsiteId = 23456789;
    private const int SecondIsSmallerBy = 5;

    /// <summary>
    /// Creates an account to show what the API can do: the site <see cref="WebsiteId"/>, "My App", with generated recordings, and a smaller
    /// one. "My App" also has the recording of the API reference, <see cref="SessionId"/>, which is its oldest, and a visit by the same
    /// visitor, Johnny Appleseed, which is its newest.
    /// </summary>
    /// <param name="options">The options; they are copied. Null for the defaults. Where they generate no recordings, 500 are generated.</param>
    /// <returns>The sandbox.</returns>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    /// <example>
    /// <code>
    /// using InspectletClient inspectlet = InspectletSandbox.Demo().CreateClient();
    /// </code>
    /// </example>
    public static InspectletSandbox Demo(InspectletSandboxOptions? options = null)
    {
        InspectletSandboxOptions settings = (options ?? new InspectletSandboxOptions()).Copy();
        if (settings.SessionCount == 0)
        {
            settings.SessionCount = DemoSessionCount;
        }

        InspectletSandbox sandbox = Documented(settings);
        sandbox._account.AddGenerated(SecondWebsiteId, Math.Max(1, settings.SessionCount / SecondIsSmallerBy));
        sandbox.AddSession(DemoVisit.Create(settings.Seed, settings.SessionCount, settings.TimeProvider.GetUtcNow()));
        return sandbox;
    }
}
