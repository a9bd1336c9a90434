using System.Reflection;
using System.Runtime.Serialization.Json;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;

namespace Inspectlet.Tests.Settings;

/// <summary>What options and credentials show, and what a client makes of an application's name.</summary>
public class OptionsTests
{
    [Fact]
    public void JsonSerializer_does_not_write_the_token()
    {
        var options = new InspectletClientOptions { Email = "bob@example.com", ApiToken = "first-token", Observer = new Observing() };

        string json = JsonSerializer.Serialize(options);

        json.Should().Contain("bob@example.com").And.NotContain("first-token").And.NotContain("Observer");
        JsonSerializer.Serialize(new InspectletCredentials("bob@example.com", "first-token")).Should().NotContain("first-token");
    }

    [Fact]
    public void Neither_does_DataContractJsonSerializer()
    {
        using var stream = new MemoryStream();

        new DataContractJsonSerializer(typeof(InspectletClientOptions)).WriteObject(
            stream, new InspectletClientOptions { Email = "bob@example.com", ApiToken = "first-token" });

        Encoding.UTF8.GetString(stream.ToArray()).Should().Contain("bob@example.com").And.NotContain("first-token");
    }

    [Fact]
    public void Nor_do_they_have_it_in_their_text()
    {
        new InspectletClientOptions { ApiToken = "first-token" }.ToString().Should().NotContain("first-token");
        new InspectletCredentials("bob@example.com", "first-token").ToString().Should().NotContain("first-token");
    }

    [Theory]
    [InlineData("")]
    [InlineData("token\n")]
    public void Credentials_that_cannot_be_right_are_refused_without_being_repeated(string token)
    {
        FluentActions.Invoking(() => new InspectletCredentials("bob@example.com", token)).Should().Throw<ArgumentException>()
            .WithMessage("The API token must *").Which.ParamName.Should().Be("apiToken");
        FluentActions.Invoking(() => new InspectletCredentials("bob:hushed", "first-token")).Should().Throw<ArgumentException>()
            .WithMessage("The e-mail address must *").Which.Message.Should().NotContain("hushed");
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_found()
    {
        foreach (string half in new[] { "\ud83d", "\ude42", "\ude42\ud83d" })
        {
            new InspectletClientOptions { Email = "bob@example.com" + half, ApiToken = half + "first-token" }.FindProblems()
                .Keys.Should().Equal("Email", "ApiToken");
        }

        new InspectletClientOptions { Email = "bob🙂@example.com", ApiToken = "first-token-\ufffd" }.FindProblems().Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_checks_accept_can_be_sent_as_it_is_whatever_character_it_holds()
    {
        var wrong = new List<int>();
        for (int c = 0; c <= char.MaxValue; c++)
        {
            var options = new InspectletClientOptions { Email = "bob@example.com", ApiToken = $"token{(char)c}end", ApplicationName = $"Acme({(char)c})" };
            IReadOnlyDictionary<string, string> problems = options.FindProblems();
            if (!problems.ContainsKey("ApplicationName") && c > '~')
            {
                wrong.Add(c);
            }

            // A few of the others will do: they are alike.
            options.ApplicationName = null;
            if (problems.ContainsKey("ApiToken") || (c > 0x180 && c % 512 != 0))
            {
                continue;
            }

            StubHandler stub = StubHandler.Json(Examples.ListWebsites);
            using var inspectlet = new InspectletClient(options, new HttpClient(stub));
            await inspectlet.ListWebsitesAsync();
            if (Encoding.UTF8.GetString(Convert.FromBase64String(stub.Request.Headers["Authorization"][6..])) != $"bob@example.com:token{(char)c}end")
            {
                wrong.Add(c);
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Acme.Exporter")]
    [InlineData("Acme.Exporter/2.1")]
    [InlineData("Acme.Exporter/2.1 (nightly; +https://acme.example.com) Host/3")]
    public async Task An_application_adds_its_name_to_the_User_Agent(string name)
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);

        await stub.CreateClient(o => o.ApplicationName = name).ListWebsitesAsync();

        stub.Request.Headers["User-Agent"].Should().MatchRegex(@"^inspectlet-dotnet/[^ ]+ .").And.EndWith(" " + name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_name_there_is_the_SDKs_alone(string? name)
    {
        StubHandler stub = StubHandler.Json(Examples.ListWebsites);

        await stub.CreateClient(o => o.ApplicationName = name).ListWebsitesAsync();

        stub.Request.Headers["User-Agent"].Should().MatchRegex(@"^inspectlet-dotnet/[^ ]+$");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("Acme\r\nX-Evil: 1")]
    [InlineData("Acme/")]
    [InlineData("Acme/2.1/3")]
    [InlineData("Acme (")]
    [InlineData("Acmé/2.1")]
    [InlineData("Acme (né)")]
    [InlineData("Acme@2.1")]
    public void A_name_that_a_header_cannot_hold_is_refused(string name) => RefusesName(name);

    [Fact]
    public void So_is_one_without_end() => RefusesName(new string('a', 257));

    [Fact]
    public void A_compiler_knows_that_the_constructor_for_a_token_is_not_for_browsers() =>
        typeof(InspectletClient).GetConstructor([typeof(string), typeof(string)])!.GetCustomAttributes<UnsupportedOSPlatformAttribute>()
            .Select(a => a.PlatformName).Should().Equal("browser");

    private static void RefusesName(string name) => FluentActions.Invoking(() => StubHandler.Json("").CreateClient(o => o.ApplicationName = name))
        .Should().Throw<ArgumentException>().WithMessage("InspectletClientOptions.ApplicationName must be what a User-Agent header can hold*");

    private sealed class Observing : InspectletObserver;
}
