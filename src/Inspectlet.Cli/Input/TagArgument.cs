using Inspectlet.Cli.Hosting;

namespace Inspectlet.Cli.Input;

/// <summary>Tags as <c>NAME</c> or <c>NAME=VALUE</c>.</summary>
internal static class TagArgument
{
    /// <exception cref="UsageException">There is no name, or a required value is missing.</exception>
    public static SessionSearch AddTo(SessionSearch search, string option, string text, bool alwaysText)
    {
        string[] parts = text.Split('=', 2);
        string name = parts[0];
        if (string.IsNullOrWhiteSpace(name) || (alwaysText && parts.Length == 1))
        {
            throw new UsageException($"{option} must be {(alwaysText ? "NAME=VALUE" : "NAME or NAME=VALUE")}, not '{text}'.");
        }

        return parts switch
        {
            [_] => search.WithTag(name),
            [_, "true" or "false"] when !alwaysText => search.WithTag(name, parts[1] == "true"),
            _ => search.WithTag(name, parts[1]),
        };
    }
}
