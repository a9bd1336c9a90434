using System.CommandLine;

namespace Inspectlet.Document.Commands;

/// <summary><c>--check</c>: which rules of a document count.</summary>
internal static class CheckOption
{
    public static Option<string> Create(string byDefault)
    {
        var option = new Option<string>("--check")
        {
            Description = "Which rules count. strict: all. support: those about what the SDK cannot do, or would get wrong, for documents of others; what it lacks and takes nothing from callers is a warning. false: only what keeps the document from being read.",
            DefaultValueFactory = _ => byDefault,
        };
        option.AcceptOnlyFromAmong("strict", "support", "false");
        return option;
    }

    public static CheckMode ModeOf(string? value) => value switch { "strict" => CheckMode.Strict, "support" => CheckMode.Support, _ => CheckMode.None };
}
