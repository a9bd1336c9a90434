namespace Inspectlet.Http;

/// <summary>The settings of options that can change: created again only when the options are another object.</summary>
internal sealed class CurrentSettings(Func<InspectletClientOptions> options)
{
    private Entry? _last;

    public ConnectionSettings Get()
    {
        InspectletClientOptions current = options();
        if (_last is { } last && ReferenceEquals(last.Options, current))
        {
            return last.Settings;
        }

        ConnectionSettings settings = ConnectionSettings.From(current);
        _last = new Entry(current, settings);
        return settings;
    }

    private sealed record Entry(InspectletClientOptions Options, ConnectionSettings Settings);
}
