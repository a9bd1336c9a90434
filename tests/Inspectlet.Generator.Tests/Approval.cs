namespace Inspectlet.Generator.Tests;

/// <summary>Holds a text against the one that somebody has read and approved.</summary>
internal static class Approval
{
    private const string Switch = "UPDATE_APPROVED";

    private static readonly string Folder = Repository.PathOf("tests", "Inspectlet.Generator.Tests", "Approved");

    public static void Verify(string name, string actual) => VerifyFile(Path.Combine(Folder, name + ".txt"), actual);

    /// <summary>Holds a file of the repository that is made of something else.</summary>
    public static void VerifyFile(string file, string actual)
    {
        string text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(file, text);
            return;
        }

        string approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (approved != text)
        {
            Assert.Fail($"""
                {Path.GetRelativePath(Repository.Root, file)} is not what is made now. {FirstDifference(approved.Split('\n'), text.Split('\n'))}
                If that is meant, run the tests with {Switch}=1 and read what has changed in the file.
                """);
        }
    }

    private static string FirstDifference(string[] approved, string[] actual)
    {
        int line = Enumerable.Range(0, Math.Max(approved.Length, actual.Length)).First(i => At(approved, i) != At(actual, i));
        return $"""
            They differ first in line {line + 1}:
              approved: {At(approved, line)}
              now:      {At(actual, line)}
            """;
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(nothing)";
}
