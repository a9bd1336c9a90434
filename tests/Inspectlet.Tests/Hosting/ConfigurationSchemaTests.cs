using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Inspectlet.Tests.Hosting;

/// <summary>What an editor is told of the section in <c>appsettings.json</c> is what the section takes.</summary>
public class ConfigurationSchemaTests
{
    private static readonly JsonElement Options = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ConfigurationSchema.json")))
        .RootElement.GetProperty("properties").GetProperty("Inspectlet").GetProperty("properties");

    [Fact]
    public void It_has_every_option_that_a_configuration_can_hold() =>
        Options.EnumerateObject().Select(option => option.Name).Should().BeEquivalentTo(typeof(InspectletClientOptions)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name)
            .Except([nameof(InspectletClientOptions.CredentialsProvider), nameof(InspectletClientOptions.Observer), nameof(InspectletClientOptions.TimeProvider)]));

    [Fact]
    public void Its_defaults_are_those_of_the_options()
    {
        var defaults = new InspectletClientOptions();
        foreach (JsonProperty option in Options.EnumerateObject().Where(option => option.Value.TryGetProperty("default", out JsonElement value) && value.ValueKind != JsonValueKind.Array))
        {
            string.Format(CultureInfo.InvariantCulture, "{0}", typeof(InspectletClientOptions).GetProperty(option.Name)!.GetValue(defaults))
                .Should().Be(option.Value.GetProperty("default").ToString(), option.Name);
        }
    }

    [Theory]
    [InlineData("00:00:30")]
    [InlineData("0:00:30")]
    [InlineData("00:00:00.25")]
    [InlineData("1.00:00:00")]
    [InlineData("30")]
    [InlineData("1:30")]
    [InlineData("00:00:30 s")]
    [InlineData("-00:00:00.001")]
    public async Task It_takes_the_times_that_the_host_takes(string time)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Email"] = "bob@example.com", ["ApiToken"] = "token", ["Timeout"] = time });
        builder.Services.AddInspectlet(builder.Configuration);
        using IHost host = builder.Build();

        bool isTaken = await host.StartAsync().ContinueWith(start => start.IsCompletedSuccessfully, TaskScheduler.Default);

        Regex.IsMatch(time, Options.GetProperty("Timeout").GetProperty("pattern").GetString()!).Should().Be(isTaken);
    }
}
