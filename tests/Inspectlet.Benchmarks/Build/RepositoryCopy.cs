namespace Inspectlet.Benchmarks.Build;

/// <summary>
/// What the SDK is built from, copied as the working tree has it, so that it can be edited: the core with the pipeline and the
/// document. Beside it, with the same settings, stands a library that is nothing but the stock NSwag client.
/// </summary>
internal sealed class RepositoryCopy : IDisposable
{
    // Files of the root and of src, and these folders.
    private static readonly string[] Copied = [":(glob)*", ":(glob)src/*", "src/Inspectlet", "generator", "openapi"];

    // What NSwag writes is no code for native AOT. The analyzer that says so runs all the same, for what else it looks for.
    private const string StockProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
            <IsAotCompatible>true</IsAotCompatible>
            <NoWarn>$(NoWarn);IL2026;IL2075;IL3050</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NSwag.MSBuild" PrivateAssets="all" />
          </ItemGroup>
          <Import Project="StockClient.targets" />
        </Project>
        """;

    private readonly ScratchFolder _folder = new();

    public RepositoryCopy()
    {
        foreach (string file in Commands.Read("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", .. Copied])
            .Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            string source = Path.Combine(Commands.RepositoryRoot, file);
            if (File.Exists(source))
            {
                _folder.Copy(source, file);
            }
        }

        Sdk = new EditedProject(Path.Combine(_folder.Root, "src/Inspectlet/Inspectlet.csproj"), Path.Combine(_folder.Root, "openapi/inspectlet.yaml"));
        Stock = new EditedProject(_folder.Write("src/Stock/Stock.csproj", StockProject), CopyOfOwn("stock.yaml"));
        CopyOfOwn("StockClient.targets");
    }

    public EditedProject Sdk { get; }

    public EditedProject Stock { get; }

    public void Dispose() => _folder.Dispose();

    private string CopyOfOwn(string file) =>
        _folder.Copy(Path.Combine(Commands.RepositoryRoot, "tests/Inspectlet.Benchmarks", file), $"src/Stock/{file}");
}
