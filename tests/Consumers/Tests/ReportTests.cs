using Inspectlet;
using Inspectlet.Testing;
using Xunit;

/// <summary>How a user would test code that takes a client.</summary>
public class ReportTests
{
    [Fact]
    public async Task A_report_names_the_visitor()
    {
        using InspectletClient inspectlet = InspectletSandbox.Documented().CreateClient();

        IReadOnlyList<string> names = await NamesAsync(inspectlet, InspectletSandbox.WebsiteId);

        Assert.Equal(["Johnny Appleseed"], names);
    }

    [Fact]
    public async Task A_report_on_a_site_of_others_is_refused()
    {
        using InspectletClient inspectlet = InspectletSandbox.Documented().CreateClient();

        await Assert.ThrowsAsync<InspectletUnauthorizedException>(() => NamesAsync(inspectlet, websiteId: 1));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(IInspectletClient inspectlet, long websiteId) =>
        [.. (await inspectlet.SearchSessionsAsync(websiteId, SessionSearch.All)).Select(session => session.DisplayName ?? "(no name)")];
}
