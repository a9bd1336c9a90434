using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Inspectlet.Tests.Hosting;

/// <summary>What a section of the configuration may hold.</summary>
public class ConfigurationTests
{
    [Theory]
    [InlineData("MaxRetries", "hushed", "must be a whole number, such as 3.")]
    [InlineData("MaxRetries", "3.5", "must be a whole number, such as 3.")]
    [InlineData("BaseAddress", "https://bob:hushed@stub.example.com:99999/v1/", "must be an absolute address that begins with https://.")]
    [InlineData("BaseAddress", "https://bob:hushed@stub.example.com/", "must have no query, no fragment and no credentials in it.")]
    [InlineData("Timeout", "hushed", "must be written as hours, minutes and seconds: 00:00:30 is half a minute; a day or more is 1.00:00:00.")]
    [InlineData("Timeout", "30", "must be written as hours, minutes and seconds: 00:00:30 is half a minute; a day or more is 1.00:00:00.")]
    [InlineData("Deadline", "30.5", "must be written as hours, minutes and seconds: 00:00:30 is half a minute; a day or more is 1.00:00:00.")]
    [InlineData("Deadline", "1:30", "must be written as hours, minutes and seconds: 00:00:30 is half a minute; a day or more is 1.00:00:00.")]
    [InlineData("Deadline", "24:00:00", "must be written as hours, minutes and seconds: 00:00:30 is half a minute; a day or more is 1.00:00:00.")]
    [InlineData("AdditionalRetryStatusCodes", "520,hushed", "must be a list of statuses, such as 520 and 529.")]
    [InlineData("AdditionalRetryStatusCodes:0", "hushed", "must be a list of statuses, such as 520 and 529.")]
    [InlineData("AdditionalRetryStatusCodes", "200", "must hold statuses of failures alone: 400 to 599.")]
    [InlineData("MaxRetryDelay", "1.00", "must be written as hours, minutes and seconds: 00:00:30 is half a minute; a day or more is 1.00:00:00.")]
    public async Task A_value_that_cannot_be_converted_stops_the_start_and_is_not_repeated(string key, string value, string message)
    {
        Exception exception = (await StartAsync($"Inspectlet:{key}", value)).Should().BeOfType<OptionsValidationException>().Subject;

        exception.Message.Should().Be($"Inspectlet:{key.Split(':')[0]} {message}");
        exception.ToString().Should().NotContain("hushed");
    }

    [Fact]
    public async Task A_value_where_a_section_was_written_is_told_too() =>
        (await StartAsync("Inspectlet:Timeout:Seconds", "30")).Should().BeOfType<OptionsValidationException>()
            .Which.Message.Should().StartWith("Inspectlet:Timeout must be written as ");

    [Theory]
    [InlineData("Email", "0")]
    [InlineData("ApiToken", "a")]
    [InlineData("ApplicationName", "a")]
    public async Task A_section_where_a_text_belongs_stops_the_start(string key, string child)
    {
        Dictionary<string, string?> settings = TestHost.Settings();
        settings.Remove($"Inspectlet:{key}");
        settings[$"Inspectlet:{key}:{child}"] = "hushed";
        using IHost host = TestHost.Build(StubHandler.Json(""), settings, (services, configuration) => services.AddInspectlet(configuration));

        Exception exception = (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which;

        exception.Message.Should().Be($"Inspectlet:{key} must be a text.");
    }

    [Theory]
    [InlineData("00:00:30", 30_000)]
    [InlineData("0:01:30", 90_000)]
    [InlineData("00:00:00.5", 500)]
    [InlineData("02:00:00", 7_200_000)]
    [InlineData("1.00:00:00", 86_400_000)]
    [InlineData("-00:00:00.001", -1)]
    [InlineData("", 120_000)]
    public async Task A_time_is_said_in_full(string text, int milliseconds)
    {
        InspectletClientOptions? options = null;

        (await StartAsync("Inspectlet:Deadline", text, o => options = o)).Should().BeNull();

        options!.Deadline.Should().Be(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Theory]
    [InlineData("Inspectlet:AdditionalRetryStatusCodes", "520, 529")]
    [InlineData("Inspectlet:AdditionalRetryStatusCodes:0", "520")]
    public async Task Statuses_are_a_list_or_a_text_with_commas(string key, string value)
    {
        InspectletClientOptions? options = null;

        (await StartAsync(key, value, o => options = o)).Should().BeNull();

        options!.AdditionalRetryStatusCodes.Select(status => (int)status).Should().Equal(value.Split(',').Select(int.Parse));
    }

    [Fact]
    public async Task Every_option_that_a_configuration_can_hold_is_read()
    {
        var defaults = new InspectletClientOptions();
        var values = new Dictionary<string, object>
        {
            ["Email"] = "bob@example.com",
            ["ApiToken"] = "first-token",
            ["ApplicationName"] = "Acme.Exporter/2.1",
            ["BaseAddress"] = new Uri("https://stub.example.com/v1/"),
            ["Deadline"] = TimeSpan.FromSeconds(11),
            ["Timeout"] = TimeSpan.FromSeconds(7),
            ["MaxRetries"] = 5,
            ["MaxRetryDelay"] = TimeSpan.FromSeconds(3),
            ["MaxConcurrentRequests"] = 2,
            ["MaxResponseBytes"] = 1024,
        };
        InspectletClientOptions? options = null;
        using IHost host = TestHost.Build(
            StubHandler.Json(""),
            values.ToDictionary(v => "Inspectlet:" + v.Key, v => (string?)v.Value.ToString()),
            (services, configuration) => Add(services, configuration, o => options = o));

        await host.StartAsync();

        PropertyInfo[] convertible = [.. typeof(InspectletClientOptions).GetProperties().Where(p => p.CanWrite && IsConvertible(p.PropertyType))];
        convertible.Select(p => p.Name).Should().BeEquivalentTo(values.Keys);
        convertible.Select(p => p.GetValue(options)).Should().Equal(convertible.Select(p => values[p.Name]));
        convertible.Select(p => p.GetValue(defaults)).Should().NotIntersectWith(values.Values);
    }

    [Fact]
    public async Task A_key_that_is_no_option_is_reported_at_the_start_without_its_value()
    {
        var log = new RecordingLoggerProvider();

        (await StartAsync("Inspectlet:MaxRetrys", "hushed", log: log)).Should().BeNull();

        log.TextsOf(6).Should().Equal("Inspectlet:MaxRetrys is no option of the client and has no effect.");
        log.Entries.Should().NotContain(e => e.Text.Contains("hushed"));
    }

    [Fact]
    public async Task The_root_of_a_configuration_holds_much_that_is_no_option()
    {
        var log = new RecordingLoggerProvider();
        var settings = new Dictionary<string, string?> { ["Email"] = "bob@example.com", ["ApiToken"] = "first-token", ["Logging:LogLevel:Default"] = "Warning" };
        IConfigurationRoot root = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using IHost host = TestHost.Build(
            StubHandler.Json(""),
            [],
            (services, _) => services.AddInspectlet(root),
            log);

        await host.StartAsync();

        log.TextsOf(6).Should().BeEmpty();
    }

    private static bool IsConvertible(Type type) => type == typeof(string) || type == typeof(Uri) || type == typeof(TimeSpan) || type == typeof(int);

    private static async Task<Exception?> StartAsync(
        string key, string value, Action<InspectletClientOptions>? look = null, RecordingLoggerProvider? log = null)
    {
        Dictionary<string, string?> settings = TestHost.Settings();
        settings[key] = value;
        using IHost host = TestHost.Build(
            StubHandler.Json(""), settings, (services, configuration) => Add(services, configuration, look), log);
        return await Record.ExceptionAsync(() => host.StartAsync());
    }

    private static void Add(IServiceCollection services, IConfiguration configuration, Action<InspectletClientOptions>? look)
    {
        services.AddInspectlet(configuration);
        services.PostConfigure<InspectletClientOptions>(o => look?.Invoke(o));
    }
}
