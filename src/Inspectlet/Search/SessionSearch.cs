using ApiContract;

namespace Inspectlet;

/// <content>
/// The construction of searches. A search is immutable: every method returns a new one, in which a later condition of a
/// kind replaces an earlier one. Only tags add up.
/// </content>
public sealed partial record SessionSearch
{
    /// <summary>The search without conditions: it finds every recording, the most recent first.</summary>
    /// <example>
    /// <code>
    /// SessionSearch search = SessionSearch.All.FromCountry("US").OnDevice(DeviceType.Phone).LastWeek();
    /// </code>
    /// </example>
    public static SessionSearch All { get; } = new();

    /// <summary>The search as the API takes it: exactly the value of the form field <c>search</c>.</summary>
    /// <returns>A JSON object; <c>{}</c> for a search without conditions, which is not sent at all.</returns>
    public string ToJson() => JsonText.ToText(WriteJson);

    /// <summary>Names the conditions, without their values: those can be a visitor's data, and must not be logged.</summary>
    public override string ToString()
    {
        (string Name, bool IsSet)[] conditions =
        [
            (nameof(DisplayName), DisplayName is not null),
            (nameof(Country), Country is not null),
            (nameof(Visitors), Visitors is not null),
            (nameof(Tags), Tags is not null),
            (nameof(IpAddress), IpAddress is not null),
            (nameof(ShowStarredOnly), ShowStarredOnly is not null),
            (nameof(Browser), Browser is not null),
            (nameof(Device), Device is not null),
            (nameof(DateRange), DateRange is not null),
            (nameof(CustomDateRange), CustomDateRange is not null),
            (nameof(MinPageCount), MinPageCount is not null),
            (nameof(MaxPageCount), MaxPageCount is not null),
            (nameof(MinDuration), MinDuration is not null),
            (nameof(MaxDuration), MaxDuration is not null),
            (nameof(StartPage), StartPage is not null),
            (nameof(VisitedPage), VisitedPage is not null),
            (nameof(ExitPage), ExitPage is not null),
            (nameof(TrafficSource), TrafficSource is not null),
        ];
        string[] names = [.. conditions.Where(c => c.IsSet).Select(c => c.Name)];
        return names.Length == 0 ? $"{nameof(SessionSearch)} {{ }}" : $"{nameof(SessionSearch)} {{ {string.Join(", ", names)} }}";
    }
}
