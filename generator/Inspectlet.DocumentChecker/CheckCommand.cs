namespace Inspectlet.DocumentChecker;

/// <summary>The command line: prints what is wrong with a document in the form that MSBuild and editors understand.</summary>
internal static class CheckCommand
{
    private const string Usage = """
        Usage: Inspectlet.DocumentChecker DOCUMENT [strict|support]

          strict    every rule; so it is where nothing is said.
          support   the rules about what the SDK cannot do, or would get wrong: for documents of others.
        """;

    /// <returns>0 if all is well, 1 if there are findings, 2 if the command is wrong.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        CheckMode? mode = args.ElementAtOrDefault(1) switch
        {
            null or "strict" => CheckMode.Strict,
            "support" => CheckMode.Support,
            _ => null,
        };
        if (args.Length is not (1 or 2) || mode is null)
        {
            output.WriteLine(Usage);
            return 2;
        }

        IReadOnlyList<Finding> findings = DocumentCheck.Run(args[0], mode.Value);
        foreach (Finding finding in findings)
        {
            output.WriteLine(finding);
        }

        return findings.Count == 0 ? 0 : 1;
    }
}
