using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Validates the options of one client, and names the configuration keys that they come from.</summary>
internal sealed class OptionsValidation(string optionsName, IConfiguration? configuration) : IValidateOptions<InspectletClientOptions>
{
    public ValidateOptionsResult Validate(string? name, InspectletClientOptions options)
    {
        if (name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        // Binding cannot report what it leaves out, so the configuration is read once more.
        IEnumerable<KeyValuePair<string, string>> unreadable = configuration is null ? [] : OptionsBinding.Bind(configuration, new InspectletClientOptions());
        string prefix = configuration is IConfigurationSection section ? section.Path + ":" : $"{nameof(InspectletClientOptions)}.";
        string[] problems = [.. unreadable.Concat(options.FindProblems()).Select(problem => $"{prefix}{problem.Key} {problem.Value}.")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
