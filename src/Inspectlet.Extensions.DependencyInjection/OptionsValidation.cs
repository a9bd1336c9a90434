using Microsoft.Extensions.Options;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>Validates the options of one client, and names the configuration keys that they come from.</summary>
internal sealed class OptionsValidation(string optionsName, string? path) : IValidateOptions<InspectletClientOptions>
{
    public ValidateOptionsResult Validate(string? name, InspectletClientOptions options)
    {
        if (name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        string prefix = path is null ? $"{nameof(InspectletClientOptions)}." : path + ":";
        string[] problems = [.. options.FindProblems().Select(problem => $"{prefix}{problem.Key} {problem.Value}.")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
