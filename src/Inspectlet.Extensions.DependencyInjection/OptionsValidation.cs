using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Validates the options of one client, and names the configuration keys that they come from.</summary>
/// <remarks>
/// It is no <see cref="IValidateOptions{TOptions}"/>: the monitor validates while the configuration is reloaded. What it throws then reaches
/// whoever reloads, and keeps the configuration from reading its further providers.
/// </remarks>
internal sealed class OptionsValidation(string optionsName, IConfiguration? configuration)
{
    // Options cannot hold what binding leaves out, and the configuration may have changed when they are validated.
    private readonly ConditionalWeakTable<InspectletClientOptions, IReadOnlyDictionary<string, string>> _unreadable = new();

    /// <summary>Copies the configuration to options, and remembers for <see cref="Validate"/> what could not be copied.</summary>
    public void Bind(InspectletClientOptions options)
    {
        if (configuration is not null)
        {
            _unreadable.AddOrUpdate(options, OptionsBinding.Bind(configuration, options));
        }
    }

    /// <summary>What is wrong with options, or null.</summary>
    public OptionsValidationException? Validate(InspectletClientOptions options)
    {
        IReadOnlyDictionary<string, string> unreadable =
            _unreadable.TryGetValue(options, out IReadOnlyDictionary<string, string>? found) ? found : new Dictionary<string, string>();
        string prefix = configuration is IConfigurationSection section ? section.Path + ":" : $"{nameof(InspectletClientOptions)}.";
        string[] problems =
        [
            .. unreadable.Concat(options.FindProblems().Where(problem => !unreadable.ContainsKey(problem.Key)))
                .Select(problem => $"{prefix}{problem.Key} {problem.Value}."),
        ];
        return problems.Length == 0 ? null : new OptionsValidationException(optionsName, typeof(InspectletClientOptions), problems);
    }
}
