// Changes the analyzers in each place that should matter, and holds that a test fails each time.
//
//   dotnet run --project tests/Inspectlet.Analyzers.Mutations
//
// Ends with a table, and with exit code 1 if a mutant survives that Equivalent.txt does not explain. It takes some minutes.
using System.Diagnostics;
using System.Globalization;
using Inspectlet.Analyzers.Mutations;

if (args is ["--run", string firstId, string idCount])
{
    return await MutantRun.ExecuteAsync(int.Parse(firstId, CultureInfo.InvariantCulture), int.Parse(idCount, CultureInfo.InvariantCulture));
}

string root = FindRoot(AppContext.BaseDirectory);
string work = Path.Combine(root, "artifacts", "mutations");
var mutants = new List<Mutant>();
WriteMutants();
if (Build() != 0)
{
    return 2;
}

Dictionary<int, string>? fates = Run();
return fates is null ? 2 : Report.Write(mutants, fates, Path.Combine(root, "tests", "Inspectlet.Analyzers.Mutations", "Equivalent.txt"));

void WriteMutants()
{
    string changed = Path.Combine(work, "source");
    if (Directory.Exists(changed))
    {
        Directory.Delete(changed, recursive: true);
    }

    foreach (string project in (string[])["Inspectlet.Analyzers", "Inspectlet.Analyzers.CodeFixes"])
    {
        string folder = Path.Combine(root, "generator", project);
        foreach (string path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (file.Split('/')[0] is not ("bin" or "obj" or "Polyfills"))
            {
                string target = Path.Combine(changed, project, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, MutantWriter.Write($"{project}/{file}", File.ReadAllText(path), mutants));
            }
        }
    }

    File.WriteAllText(Path.Combine(changed, "Inspectlet.Analyzers", "Mutants.cs"), $"#nullable enable\n{MutantWriter.Switches}");
}

int Build() => Start(Console.WriteLine,
    "build", Path.Combine(root, "tests", "Inspectlet.Analyzers.Mutations"), "-v", "q", "--nologo", "--artifacts-path", work,
    "-p:RunAnalyzersDuringBuild=false", "-p:TreatWarningsAsErrors=false", "-p:WarningLevel=0", "-p:ReviewSearches=false", "-p:PackSearchAnalyzers=false",
    $"-p:MutantFolder={Path.Combine(work, "source")}",
    $"-p:CustomAfterMicrosoftCommonTargets={Path.Combine(root, "tests", "Inspectlet.Analyzers.Mutations", "Mutate.targets")}");

// A mutant may end the process, by a stack that overflows or a test that never ends: a new one goes on with the next mutant.
Dictionary<int, string>? Run()
{
    var fates = new Dictionary<int, string>();
    while (fates.Count < mutants.Count)
    {
        int began = 0;
        int exit = Start(
            line =>
            {
                if (line.Split('\t') is [string id, string fate])
                {
                    began = int.Parse(id, CultureInfo.InvariantCulture);
                    if (fate != MutantRun.Began)
                    {
                        fates[began] = fate;
                    }
                }
                else
                {
                    Console.WriteLine(line);
                }
            },
            Path.Combine(work, "bin", "Inspectlet.Analyzers.Mutations", "debug", "Inspectlet.Analyzers.Mutations.dll"),
            "--run", $"{fates.Count + 1}", $"{mutants.Count}");
        if (began == 0)
        {
            return null;
        }

        if (exit != 0)
        {
            fates[began] = "the process ended";
        }
    }

    return fates;
}

static int Start(Action<string> tell, params string[] arguments)
{
    using var process = new Process { StartInfo = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true } };
    process.Start();
    while (process.StandardOutput.ReadLine() is { } line)
    {
        tell(line);
    }

    process.WaitForExit();
    return process.ExitCode;
}

static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Inspectlet.Generated.sln"))
    ? folder
    : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("This runs only within the repository."));
