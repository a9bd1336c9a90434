using System.Reflection;
using ApiContract.Generator;

namespace Inspectlet.Generator.Tests;

/// <summary>What a compiler has to load in order to run the generator.</summary>
public class AssemblyTests
{
    [Fact]
    public void It_refers_to_nothing_that_a_compiler_does_not_bring()
    {
        // The last two come with Roslyn.
        string[] brought = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"];

        typeof(ApiGenerator).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name).Should().BeSubsetOf(brought);
    }

    [Fact]
    public void It_is_made_for_every_compiler() =>
        typeof(ApiGenerator).Assembly.GetCustomAttribute<System.Runtime.Versioning.TargetFrameworkAttribute>()!.FrameworkName
            .Should().Be(".NETStandard,Version=v2.0");
}
