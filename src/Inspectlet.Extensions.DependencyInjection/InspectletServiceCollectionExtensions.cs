using Inspectlet;
using Inspectlet.Extensions.DependencyInjection;
using Inspectlet.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="InspectletClient"/> in a container.</summary>
public static class InspectletServiceCollectionExtensions
{
    private const string HttpClientName = "Inspectlet";

    /// <summary>Registers <see cref="IInspectletClient"/> and <see cref="InspectletClient"/> as one singleton, configured by a section.</summary>
    /// <remarks>
    /// The section's keys are the properties of <see cref="InspectletClientOptions"/>. They are validated when the host starts,
    /// and read again when the configuration changes; an invalid change is logged and has no effect.
    /// </remarks>
    /// <param name="services">The container.</param>
    /// <param name="configuration">The section, such as <c>configuration.GetSection("Inspectlet")</c>.</param>
    /// <returns>The builder of the HTTP client that requests are sent with.</returns>
    public static IHttpClientBuilder AddInspectlet(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return Register(services, key: null, configuration, configure: null);
    }

    /// <summary>Registers <see cref="IInspectletClient"/> and <see cref="InspectletClient"/> as one singleton, configured by a delegate.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options. They are validated when the host starts.</param>
    /// <returns>The builder of the HTTP client that requests are sent with.</returns>
    public static IHttpClientBuilder AddInspectlet(this IServiceCollection services, Action<InspectletClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Register(services, key: null, configuration: null, configure);
    }

    /// <summary>Registers a client under a key, for several accounts in one host, configured by a section.</summary>
    /// <remarks>As <see cref="AddInspectlet(IServiceCollection, IConfiguration)"/>; the key is also the name of the options.</remarks>
    /// <param name="services">The container.</param>
    /// <param name="key">The key, as in <c>[FromKeyedServices("shop")] IInspectletClient</c>.</param>
    /// <param name="configuration">The section.</param>
    /// <returns>The builder of the HTTP client that requests are sent with.</returns>
    public static IHttpClientBuilder AddKeyedInspectlet(this IServiceCollection services, string key, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(configuration);
        return Register(services, key, configuration, configure: null);
    }

    /// <summary>Registers a client under a key, for several accounts in one host, configured by a delegate.</summary>
    /// <remarks>As <see cref="AddInspectlet(IServiceCollection, Action{InspectletClientOptions})"/>; the key is also the name of the options.</remarks>
    /// <param name="services">The container.</param>
    /// <param name="key">The key, as in <c>[FromKeyedServices("shop")] IInspectletClient</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the HTTP client that requests are sent with.</returns>
    public static IHttpClientBuilder AddKeyedInspectlet(this IServiceCollection services, string key, Action<InspectletClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(configure);
        return Register(services, key, configuration: null, configure);
    }

    private static IHttpClientBuilder Register(
        IServiceCollection services, string? key, IConfiguration? configuration, Action<InspectletClientOptions>? configure)
    {
        string name = key ?? Options.Options.DefaultName;
        AddOptions(services, name, configuration, configure);
        string httpClientName = key is null ? HttpClientName : $"{HttpClientName}:{key}";
        if (key is null)
        {
            services.TryAddSingleton(provider => CreateClient(provider, name, httpClientName));
            services.TryAddSingleton<IInspectletClient>(provider => provider.GetRequiredService<InspectletClient>());
        }
        else
        {
            services.TryAddKeyedSingleton(key, (provider, _) => CreateClient(provider, name, httpClientName));
            services.TryAddKeyedSingleton<IInspectletClient>(key, (provider, k) => provider.GetRequiredKeyedService<InspectletClient>(k));
        }

        return AddHttpClient(services, httpClientName);
    }

    private static void AddOptions(
        IServiceCollection services, string name, IConfiguration? configuration, Action<InspectletClientOptions>? configure)
    {
        services.AddLogging();
        OptionsBuilder<InspectletClientOptions> options = services.AddOptions<InspectletClientOptions>(name);
        if (configuration is not null)
        {
            options.Configure(o => OptionsBinding.Bind(configuration, o));
            services.AddSingleton<IOptionsChangeTokenSource<InspectletClientOptions>>(
                new ConfigurationChangeTokenSource<InspectletClientOptions>(name, configuration));
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.PostConfigure<IServiceProvider>((o, provider) => AddHostServices(o, provider));
        services.AddSingleton<IValidateOptions<InspectletClientOptions>>(
            new OptionsValidation(name, (configuration as IConfigurationSection)?.Path));
        options.ValidateOnStart();
    }

    private static void AddHostServices(InspectletClientOptions options, IServiceProvider provider)
    {
        if (options.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } clock)
        {
            options.TimeProvider = clock;
        }

        options.Observer = new LoggingObserver(provider.GetRequiredService<ILoggerFactory>(), options.Observer);
    }

    private static InspectletClient CreateClient(IServiceProvider provider, string name, string httpClientName)
    {
        var options = new OptionsSource(
            provider.GetRequiredService<IOptionsMonitor<InspectletClientOptions>>(), name, provider.GetRequiredService<ILoggerFactory>());
        IHttpClientFactory factory = provider.GetRequiredService<IHttpClientFactory>();
        return new InspectletClient(options.Get, () => factory.CreateClient(httpClientName));
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name) => services
        .AddHttpClient(name, DefaultHttpClient.Configure)
        .ConfigurePrimaryHttpMessageHandler(DefaultHttpClient.CreateHandler)

        // The factory's own loggers quote headers, and responses that break the rules of HTTP. The builder can add them again.
        .RemoveAllLoggers();
}
