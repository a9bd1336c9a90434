extern alias Sdk;

using System.Reflection;
using Inspectlet.Analyzers.Flow;

namespace Inspectlet.Analyzers.Tests;

/// <summary>What the analyzers know of the SDK is what the SDK has.</summary>
public class FactTests
{
    private static readonly Assembly Sdk = typeof(Sdk::Inspectlet.SessionSearch).Assembly;

    [Fact]
    public void Every_method_that_builds_a_search_is_known()
    {
        MethodInfo[] methods = [.. typeof(Sdk::Inspectlet.SessionSearch).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(Sdk::Inspectlet.SessionSearch) && !method.IsSpecialName && method.Name != "<Clone>$")];

        methods.Where(method => FluentMethod.Named(method.Name) is null).Select(method => method.Name).Should().BeEmpty();
    }

    [Fact]
    public void The_known_values_are_those_of_the_SDK() => ApiFacts.KnownValues.Should().OnlyContain(known =>
        Equals(Sdk.GetType($"Inspectlet.{known.Type}")!.GetProperty(known.Member)!.GetValue(null)!.ToString(), known.Value));

    [Theory]
    [InlineData("SearchSessionsForm", "Limit", 1.0, 100.0)]
    [InlineData("SearchSessionsAsync", "limit", 1.0, 100.0)]
    [InlineData("SearchSessionsAsync", "page", 1.0, null)]
    [InlineData("SessionSearch", "MinDuration", 0.0, null)]
    [InlineData("SessionSearch", "Country", null, null)]
    public void The_bounds_are_those_of_the_document(string owner, string member, double? minimum, double? maximum)
    {
        ApiBounds? bounds = ApiFacts.BoundsOf(owner, member);

        (bounds?.Minimum, bounds?.Maximum).Should().Be((minimum, maximum));
    }
}
