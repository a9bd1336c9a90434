using System.Diagnostics;

namespace Inspectlet.Document.Preparation;

/// <summary>Runs NSwag, which prints the declarations by the templates.</summary>
/// <param name="program">The path of <c>dotnet-nswag.dll</c>.</param>
internal sealed class NSwag(string program)
{
    /// <summary>The one of the package that this program is built with.</summary>
    public static string Installed { get; } = BuildInfo.Find("NSwag");

    /// <summary>What NSwag is told, for a prepared document.</summary>
    public static IReadOnlyList<string> Arguments(string document, string output, NSwagSettings settings) =>
    [
        "openapi2csclient",
        $"/input:{document}",
        $"/output:{output}",
        $"/templateDirectory:{settings.Templates}",
        $"/namespace:{settings.Namespace}",
        $"/className:{settings.ClientName}",
        "/generateClientInterfaces:true",
        "/operationGenerationMode:SingleClientFromOperationId",
        "/jsonLibrary:SystemTextJson",
        "/newLineBehavior:LF",
    ];

    /// <returns>Null, or what NSwag says is wrong.</returns>
    public string? Run(string document, string output, NSwagSettings settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        foreach (string argument in Arguments(document, output, settings))
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : Reason(said + error.GetAwaiter().GetResult(), process.ExitCode);
    }

    // The first line of the exception: what comes before introduces NSwag, what comes after is its stack.
    private static string Reason(string said, int exitCode)
    {
        string[] lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(lines, line => line.Contains("Exception: ", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? $"it ended with exit code {exitCode}.";
    }
}

/// <summary>What NSwag needs to know beside the document.</summary>
/// <param name="Templates">The folder of the templates.</param>
/// <param name="Namespace">The namespace of everything.</param>
/// <param name="ClientName">The name of the client class.</param>
internal sealed record NSwagSettings(string Templates, string Namespace, string ClientName)
{
    /// <summary>The templates that this program is built with.</summary>
    public static string InstalledTemplates { get; } = BuildInfo.Find("Templates");
}
