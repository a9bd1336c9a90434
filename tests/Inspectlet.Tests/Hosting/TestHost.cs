using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Inspectlet.Tests.Hosting;

/// <summary>A host whose configuration is in memory and whose requests go to a stub.</summary>
internal static class TestHost
{
    public static Dictionary<string, string?> Settings() => new()
    {
        ["Inspectlet:Email"] = "bob@example.com",
        ["Inspectlet:ApiToken"] = "first-token",
        ["Inspectlet:BaseAddress"] = "https://stub.example.com/v1/",
    };

    public static IHost Build(
        StubHandler stub,
        Dictionary<string, string?> settings,
        Action<IServiceCollection, IConfigurationSection> add,
        ILoggerProvider? log = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        add(builder.Services, builder.Configuration.GetSection("Inspectlet"));
        builder.Services.ConfigureAll<HttpClientFactoryOptions>(o => o.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = stub));
        if (log is not null)
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        }

        return builder.Build();
    }

    public static IInspectletClient Client(this IHost host) => host.Services.GetRequiredService<IInspectletClient>();

    /// <summary>Changes the configuration, as an edit of a live file does.</summary>
    public static void Change(this IHost host, string key, string? value)
    {
        var configuration = (IConfigurationRoot)host.Services.GetRequiredService<IConfiguration>();
        configuration[key] = value;
        configuration.Reload();
    }
}
