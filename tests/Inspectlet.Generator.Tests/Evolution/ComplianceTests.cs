using System.Reflection;
using Evolution.Models;
using Evolution.Names;
using Evolution.Operations;
using Type = System.Type;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>
/// The evolved SDKs are built with every warning an error, among them those of nullable references, of trimming and of native
/// AOT: that they are there to be called is the proof. These tests hold the terms of it.
/// </summary>
public class ComplianceTests
{
    public static TheoryData<Type> Clients => [typeof(ModelsClient), typeof(NamesClient), typeof(OperationsClient)];

    [Theory]
    [MemberData(nameof(Clients))]
    public void They_are_built_for_trimming_and_AOT(Type client) =>
        client.Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Should()
            .Contain(metadata => metadata.Key == "IsTrimmable" && metadata.Value == "True")
            .And.Contain(metadata => metadata.Key == "IsAotCompatible" && metadata.Value == "True");

    [Theory]
    [MemberData(nameof(Clients))]
    public void They_bear_no_trace_of_how_they_were_made(Type client)
    {
        client.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .Should().NotContain(name => name!.Contains("NSwag") || name.Contains("CodeAnalysis") || name.Contains("Newtonsoft"));
        client.Assembly.GetTypes().SelectMany(type => type.GetCustomAttributesData().Concat(type.GetMembers().SelectMany(member => member.GetCustomAttributesData())))
            .Should().NotContain(attribute => attribute.AttributeType.Namespace == "ApiContract");
    }
}
