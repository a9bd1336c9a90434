namespace Inspectlet;

/// <content>Who the visitor was, and with which browser and device.</content>
public sealed partial record SessionSearch
{
    /// <summary>Visitors from a country.</summary>
    /// <param name="country">
    /// Its code of two letters (ISO 3166-1 alpha-2), such as <c>US</c>. Whether there is such a country is not checked. Digits will do, as
    /// databases of addresses have codes of their own, such as <c>A1</c>.
    /// </param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="country"/> is empty, or cannot be a code, such as the name of a country.</exception>
    public SessionSearch FromCountry(string country)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(country);
        return country.Length == 2 && country.All(char.IsAsciiLetterOrDigit)
            ? this with { Country = country }
            : throw new ArgumentException("The country must be its code of two letters (ISO 3166-1 alpha-2), such as US, not its name.", nameof(country));
    }

    /// <summary>Visitors with an IP address.</summary>
    /// <param name="ipAddress">The address, such as <c>67.128.22.4</c>.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="ipAddress"/> is empty.</exception>
    public SessionSearch FromIpAddress(string ipAddress)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ipAddress);
        return this with { IpAddress = ipAddress };
    }

    /// <summary>Visitors who came from a traffic source.</summary>
    /// <param name="trafficSource">The source, such as <c>google</c>.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="trafficSource"/> is empty.</exception>
    public SessionSearch FromTrafficSource(string trafficSource)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(trafficSource);
        return this with { TrafficSource = trafficSource };
    }

    /// <summary>Visitors whom the site identified by a name.</summary>
    /// <param name="displayName">The name, as the site passed it.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="displayName"/> is empty.</exception>
    public SessionSearch NamedVisitor(string displayName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(displayName);
        return this with { DisplayName = displayName };
    }

    /// <summary>Only visitors on their first visit. Replaces <see cref="ReturningVisitors"/>.</summary>
    /// <returns>The search with this condition.</returns>
    public SessionSearch NewVisitors() => this with { Visitors = new VisitorFilter { New = true, Returning = false } };

    /// <summary>Only visitors who had been to the site before. Replaces <see cref="NewVisitors"/>.</summary>
    /// <returns>The search with this condition.</returns>
    public SessionSearch ReturningVisitors() => this with { Visitors = new VisitorFilter { New = false, Returning = true } };

    /// <summary>Visitors with a browser.</summary>
    /// <param name="browser">The family of the browser, known or not.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="browser"/> is <c>default</c>.</exception>
    public SessionSearch UsingBrowser(Browser browser)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(browser.Value, nameof(browser));
        return this with { Browser = browser };
    }

    /// <summary>Visitors with a kind of device.</summary>
    /// <param name="device">The kind; <see cref="DeviceType.All"/> for every kind.</param>
    /// <returns>The search with this condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="device"/> is <c>default</c>.</exception>
    public SessionSearch OnDevice(DeviceType device)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(device.Value, nameof(device));
        return this with { Device = device };
    }
}
