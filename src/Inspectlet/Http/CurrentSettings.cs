namespace Inspectlet.Http;

/// <summary>The settings of options that can change, also in place: created again only when a value differs.</summary>
internal sealed class CurrentSettings(Func<InspectletClientOptions> options)
{
    private ConnectionSettings? _last;

    public ConnectionSettings Get()
    {
        InspectletClientOptions current = options();
        if (_last is { } last && current is not null && last.AreOf(current))
        {
            return last;
        }

        return _last = ConnectionSettings.From(current!);
    }
}
