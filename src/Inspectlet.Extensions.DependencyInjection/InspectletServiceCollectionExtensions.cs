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
    /// and read again when the configuration changes; a change that is invalid is logged, without its values, and has no effect. Times are
    /// written in full (<c>00:00:30</c>). A key of a section that is no option is logged at the start.
    /// </remarks>
    /// <param name="services">The container.</param>
    /// <param name="configuration">The section, such as <c>configuration.GetSection("Inspectlet")</c>.</param>
    /// <returns>The builder of the HTTP client that requests are sent with.</returns>
    /// <example>
    /// <code>
    /// builder.Services.AddInspectlet(builder.Configuration.GetSection("Inspectlet"));
    /// </code>
    /// </example>
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
    /// <example>
    /// <code>
    /// builder.Services.AddInspectlet(options =>
    /// {
    ///     options.Email = "bob@example.com";
    ///     options.ApiToken = apiToken;
    /// });
    /// </code>
    /// </example>
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
    /// <example>
    /// <code>
    /// builder.Services.AddKeyedInspectlet("shop", builder.Configuration.GetSection("Shop"));
    /// // class Report([FromKeyedServices("shop")] IInspectletClient inspectlet)
    /// </code>
    /// </example>
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
        string httpClientName = key is null ? HttpClientName : $"{HttpClientName}:{key}";
        var registration = new Registration(key ?? Options.Options.DefaultName, configuration, configure);
        if (FindRegistration(services, registration.Name) is { } earlier)
        {
            // To add everything again would log and observe everything twice.
            return registration.HasSourceOf(earlier) ? services.AddHttpClient(httpClientName) : throw new InvalidOperationException(Describe(key));
        }

        services.AddSingleton(registration);
        AddOptions(services, key, registration);
        if (key is null)
        {
            services.TryAddSingleton(provider => CreateClient(provider, registration.Name, httpClientName));
            services.TryAddSingleton<IInspectletClient>(provider => provider.GetRequiredService<InspectletClient>());
        }
        else
        {
            services.TryAddKeyedSingleton(key, (provider, _) => CreateClient(provider, registration.Name, httpClientName));
            services.TryAddKeyedSingleton<IInspectletClient>(key, (provider, k) => provider.GetRequiredKeyedService<InspectletClient>(k));
        }

        return AddHttpClient(services, httpClientName);
    }

    private static Registration? FindRegistration(IServiceCollection services, string name) => services
        .Select(service => service.IsKeyedService ? null : service.ImplementationInstance as Registration)
        .FirstOrDefault(registration => registration?.Name == name);

    private static string Describe(string? key) => key is null
        ? "AddInspectlet has been called before, with other options. To add to those, call services.Configure<InspectletClientOptions>(…); " +
            "for another account, call AddKeyedInspectlet."
        : $"AddKeyedInspectlet has been called for \"{key}\" before, with other options. To add to those, call " +
            $"services.Configure<InspectletClientOptions>(\"{key}\", …); for another account, take another key.";

    private static void AddOptions(IServiceCollection services, string? key, Registration registration)
    {
        services.AddLogging();
        OptionsBuilder<InspectletClientOptions> options = services.AddOptions<InspectletClientOptions>(registration.Name);
        if (registration.Configuration is { } configuration)
        {
            options.Configure(registration.Validation.Bind);
            services.AddSingleton<IOptionsChangeTokenSource<InspectletClientOptions>>(
                new ConfigurationChangeTokenSource<InspectletClientOptions>(registration.Name, configuration));
        }

        if (registration.Configure is { } configure)
        {
            options.Configure(configure);
        }

        options.PostConfigure<IServiceProvider>((o, provider) => AddHostServices(o, provider, key));
        services.TryAddSingleton<OptionsSources>();
        services.AddOptions<StartCheck>(registration.Name).Validate<OptionsSources>((_, sources) => sources.Check(registration.Name)).ValidateOnStart();
    }

    private static void AddHostServices(InspectletClientOptions options, IServiceProvider provider, string? key)
    {
        if (options.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } clock)
        {
            options.TimeProvider = clock;
        }

        options.CredentialsProvider ??= key is null
            ? provider.GetService<InspectletCredentialsProvider>()
            : provider.GetKeyedService<InspectletCredentialsProvider>(key);
        options.Observer = new LoggingObserver(provider.GetRequiredService<ILoggerFactory>(), options.Observer);
    }

    private static InspectletClient CreateClient(IServiceProvider provider, string name, string httpClientName)
    {
        OptionsSource options = provider.GetRequiredService<OptionsSources>().Get(name);
        IHttpClientFactory factory = provider.GetRequiredService<IHttpClientFactory>();
        return new InspectletClient(options.Get, () => factory.CreateClient(httpClientName));
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name)
    {
        IHttpClientBuilder builder = services
            .AddHttpClient(name, DefaultHttpClient.Configure)
            .RemoveRetries()

            // The factory's own loggers quote headers, and responses that break the rules of HTTP. The builder can add them again.
            .RemoveAllLoggers();

        // In a browser the factory's default is the only one there is, and users put their own in its place.
        return SocketsHttpHandler.IsSupported ? builder.ConfigurePrimaryHttpMessageHandler(DefaultHttpClient.CreateHandler) : builder;
    }
}
