using System.Globalization;
using System.Text.Json.Nodes;

namespace Inspectlet.Generator.Tests.Document.Naming;

/// <summary>
/// Whatever the names of a document are near to, the SDK compiles without a warning. <c>NAMES=500</c> tries as many documents.
/// </summary>
[Trait("Category", "Names")]
public class NearNameTests
{
    private const string Switch = "NAMES";
    private const int UsualDocuments = 2;

    [Fact]
    public void Near_names_compile()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable(Switch), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : UsualDocuments;
        var faults = new List<string>();
        for (int seed = 1; seed <= count; seed++)
        {
            JsonObject document = new NearNames(seed).Next();
            faults.AddRange(NamedSdk.FaultsOf(document.ToJsonString()).Take(3).Select(fault => $"{seed}: {fault}"));
        }

        faults.Should().BeEmpty();
    }
}
