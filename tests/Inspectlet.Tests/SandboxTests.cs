using System.Net;
using Inspectlet.Testing;

namespace Inspectlet.Tests;

public class SandboxTests
{
    [Fact]
    public async Task It_holds_the_documented_site_and_recording()
    {
        using InspectletClient inspectlet = InspectletSandbox.Documented().CreateClient();

        (await inspectlet.ListWebsitesAsync()).Single().Id.Should().Be(InspectletSandbox.WebsiteId);
        (await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId)).Single().Id.Should().Be(InspectletSandbox.SessionId);
        (await inspectlet.GetSessionAsync(InspectletSandbox.WebsiteId, InspectletSandbox.SessionId)).DisplayName.Should().Be("Johnny Appleseed");
    }

    [Fact]
    public async Task Its_one_recording_is_on_page_1()
    {
        using InspectletClient inspectlet = InspectletSandbox.Documented().CreateClient();

        (await inspectlet.SearchSessionsAsync(InspectletSandbox.WebsiteId, page: 2)).Should().BeEmpty();
    }

    [Fact]
    public async Task It_refuses_other_credentials_with_the_documented_words()
    {
        using var http = new HttpClient(InspectletSandbox.Documented().CreateHandler());
        using var inspectlet = new InspectletClient(new InspectletClientOptions { Email = InspectletSandbox.Email, ApiToken = "wrong" }, http);

        (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<InspectletUnauthorizedException>())
            .Which.ApiMessage.Should().StartWith("Unauthorized");
    }

    [Fact]
    public async Task It_refuses_other_sites_and_knows_no_other_recording()
    {
        using InspectletClient inspectlet = InspectletSandbox.Documented().CreateClient();

        await inspectlet.Invoking(c => c.SearchSessionsAsync(1)).Should().ThrowAsync<InspectletUnauthorizedException>();
        await inspectlet.Invoking(c => c.GetSessionAsync(1, 1)).Should().ThrowAsync<InspectletUnauthorizedException>();
        await inspectlet.Invoking(c => c.GetSessionAsync(InspectletSandbox.WebsiteId, 1)).Should().ThrowAsync<InspectletNotFoundException>();
    }

    [Theory]
    [InlineData("GET", "websites/12345678")]
    [InlineData("DELETE", "websites")]
    [InlineData("POST", "elsewhere")]
    public async Task It_refuses_what_the_API_does_not_have(string method, string path)
    {
        using HttpResponseMessage response = await SendAsync(method, path, form: null);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("limit=101")]
    [InlineData("limit=0")]
    [InlineData("page=none")]
    public async Task It_refuses_a_page_out_of_bounds(string form)
    {
        using HttpResponseMessage response = await SendAsync("POST", "websites/12345678/sessions", form);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<HttpResponseMessage> SendAsync(string method, string path, string? form)
    {
        using var http = new HttpClient(InspectletSandbox.Documented().CreateHandler());
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(InspectletClientOptions.DefaultBaseAddress, path));
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(
            System.Text.Encoding.UTF8.GetBytes($"{InspectletSandbox.Email}:{InspectletSandbox.ApiToken}")));
        request.Content = form is null ? null : new StringContent(form);
        return await http.SendAsync(request);
    }
}
