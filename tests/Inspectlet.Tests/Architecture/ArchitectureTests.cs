using System.Collections.Concurrent;

namespace Inspectlet.Tests.Architecture;

/// <summary>Dependencies point one way: between projects, and between the folders of a project. Its root counts as a folder.</summary>
public class ArchitectureTests
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<TypeReference>> References = new();

    // Which packages a package may refer to. A new one must be added here.
    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["src/Inspectlet"] = [],
        ["src/Inspectlet.Extensions.DependencyInjection"] = ["src/Inspectlet"],
        ["src/Inspectlet.Testing"] = ["src/Inspectlet"],
        ["src/Inspectlet.Export"] = ["src/Inspectlet"],
        ["src/Inspectlet.Cli"] = ["src/Inspectlet", "src/Inspectlet.Extensions.DependencyInjection", "src/Inspectlet.Testing", "src/Inspectlet.Export"],
    };

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_folders_of_a_project_form_no_cycle(string project)
    {
        IReadOnlyList<string> cycles = FolderCycles.Describe(ReferencesIn(project));

        Assert.True(cycles.Count == 0, $"In {project}, {string.Join('\n', cycles)}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_refers_only_to_those_below_it(string project)
    {
        string[] breaches = [.. Rooms.Breaches(project, ReferencesIn(project))];

        Assert.True(breaches.Length == 0, $"In {project}, these references point the wrong way (see Rooms.cs):\n  {string.Join("\n  ", breaches)}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_below_it(string project)
    {
        IEnumerable<string> references = Repository.ReferencesOf(project);

        if (project.StartsWith("src/", StringComparison.Ordinal))
        {
            Below.Should().ContainKey(project, "a new package belongs in the table, with the packages that it may refer to");
            references.Should().BeSubsetOf(Below[project]);
        }
        else if (project != "generator/Inspectlet.Analyzers") // It compiles the construction of searches, to follow them.
        {
            references.Should().NotContain(other => !other.StartsWith("generator/", StringComparison.Ordinal), "what makes the SDK does not use it");
        }
    }

    // Most take longer than in proportion to some text, and a server chooses the text.
    [Fact]
    public void What_users_run_has_no_regular_expressions() =>
        Repository.Projects.Where(project => project.StartsWith("src/", StringComparison.Ordinal)).Append("generator/runtime")
            .SelectMany(project => Repository.SourcesOf(project).Where(s => s.Value.Contains("RegularExpressions", StringComparison.Ordinal)).Select(s => $"{project}/{s.Key}"))
            .Should().BeEmpty();

    [Fact]
    public void The_generator_refers_to_no_project() => Repository.ReferencesOf("generator/Inspectlet.Generator").Should().BeEmpty();

    [Fact]
    public void A_cycle_is_described_by_the_references_that_make_it()
    {
        IReadOnlyList<TypeReference> references = TypeReferences.Find(new Dictionary<string, string>
        {
            ["Start.cs"] = "class Start { Oven Oven => new(); }",
            ["Kitchen/Oven.cs"] = "class Oven { static int Heat() => Plate.Size; }",
            ["Kitchen/Cook.cs"] = "class Cook { void Serve(Plate plate) { } }",
            ["Table/Plate.cs"] = "/// <see cref=\"Start\"/>\npartial class Plate { public static int Size => 1; }",
            ["Table/Guest.cs"] = "class Guest\n{\n    void Ask(Cook cook) { }\n}",
            ["Kitchen/Plate.Wash.cs"] = "partial class Plate { int Rest => Size; }",
        });

        FolderCycles.Describe(references).Should().ContainSingle().Which.Should().Be(
            """
            Kitchen, Table form a cycle:
              Table -> Kitchen:
                Table/Guest.cs(3) refers to Cook of Kitchen/Cook.cs
              Kitchen -> Table:
                Kitchen/Oven.cs(1) refers to Plate of Table/Plate.cs
                Kitchen/Cook.cs(1) refers to Plate of Table/Plate.cs
            """);
    }

    private static IReadOnlyList<TypeReference> ReferencesIn(string project) =>
        References.GetOrAdd(project, static name => TypeReferences.Find(Repository.SourcesOf(name), Path.GetFileName(name)));
}
