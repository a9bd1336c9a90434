using System.Net;
using System.Text.Json;
using Inspectlet.Testing;

namespace Inspectlet.Tests.Sandbox;

/// <summary>What a sandbox refuses, and in which words. That it refuses all that the API's document does not allow is for the contract tests.</summary>
public class RefusalTests
{
    private const string Search = "/v1/websites/12345678/sessions";

    [Fact]
    public async Task Other_credentials_are_refused_in_the_documented_words()
    {
        (HttpStatusCode status, JsonElement body) = await Wire.SendAsync(InspectletSandbox.Documented(), "GET", "/v1/websites", token: "wrong");

        status.Should().Be(HttpStatusCode.Unauthorized);
        using JsonDocument documented = JsonDocument.Parse(Examples.Read("listWebsites.401.json"));
        JsonSerializer.Serialize(body).Should().Be(JsonSerializer.Serialize(documented.RootElement));
    }

    [Theory]
    [InlineData("POST", "/v1/websites/1/sessions", "")]
    [InlineData("GET", "/v1/websites/1/sessions/2606721012", null)]
    public async Task The_sites_of_others_are_refused(string method, string path, string? form) =>
        (await Wire.SendAsync(InspectletSandbox.Documented(), method, path, form)).Status.Should().Be(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("DELETE", "/v1/websites", null, "no such path")]
    [InlineData("GET", "/v2/websites", null, "no such path")]
    [InlineData("GET", "/v1/websites/12345678/sessions/x", null, "sid, ")]
    [InlineData("POST", "/v1/websites/0/sessions", "", "wid, ")]
    [InlineData("POST", Search + "?limit=5", "", "query")]
    [InlineData("POST", Search, null, "Content-Type")]
    [InlineData("POST", Search, "limit", "name=value")]
    [InlineData("POST", Search, "search={}", "search is not escaped for a form")]
    [InlineData("POST", Search, "sort=a/b", "A field of the body is not escaped for a form")]
    [InlineData("POST", Search, "page=1=2", "page is not escaped for a form")]
    [InlineData("POST", Search, "limit=0", "limit must be a whole number from 1 to 100.")]
    [InlineData("POST", Search, "limit=5&limit=5", "limit came more than once.")]
    [InlineData("POST", Search, "page=none", "page must be a whole number from 1 to 2147483647.")]
    [InlineData("POST", Search, "sort=date", "it knows search, limit and page.")]
    [InlineData("POST", Search, "search=US", "search must be JSON.")]
    [InlineData("POST", Search, "search=%5B%5D", "search must be an object.")]
    [InlineData("POST", Search, "search=%7B%22country%22%3A7%7D", "search.country must be a string that is not empty.")]
    [InlineData("POST", Search, "search=%7B%22tags%22%3A%7B%22tagslist%22%3A%5B%7B%7D%5D%7D%7D", "search.tags.tagslist[0].tag is missing.")]
    [InlineData("POST", Search, "search=%7B%22devices%22%3A%22watch%22%7D", "search.devices must be one of all, desktop, phone.")]
    public async Task A_bad_request_is_refused_with_words_that_name_the_field(string method, string path, string? form, string words)
    {
        (HttpStatusCode status, JsonElement body) = await Wire.SendAsync(InspectletSandbox.Documented(), method, path, form);

        status.Should().Be(HttpStatusCode.BadRequest);
        body.GetProperty("error").GetString().Should().StartWith("Bad Request – ").And.Contain(words);
    }

    [Fact]
    public async Task All_that_is_wrong_is_named_and_no_value_is_repeated()
    {
        (_, JsonElement body) = await Wire.SendAsync(
            InspectletSandbox.Documented(), "POST", Search, "limit=777&search=" + Uri.EscapeDataString("""{"country":["Utopia"],"newold":{"new":"Utopia"},"Utopia":1}"""));

        body.GetProperty("error").GetString().Should()
            .ContainAll("limit must", "search.country must", "search.newold.new must", "search has a member")
            .And.NotContainAny("Utopia", "777");
    }
}
