namespace Inspectlet.DocumentChecker;

/// <summary>The command line: prints what is wrong with a document in the form that MSBuild and editors understand.</summary>
internal static class CheckCommand
{
    /// <returns>0 if all is well, 1 if there are findings, 2 if the command is wrong.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        if (args is not [{ } path])
        {
            output.WriteLine("Usage: Inspectlet.DocumentChecker DOCUMENT");
            return 2;
        }

        IReadOnlyList<Finding> findings = DocumentCheck.Run(path);
        foreach (Finding finding in findings)
        {
            output.WriteLine(finding);
        }

        return findings.Count == 0 ? 0 : 1;
    }
}
