using Inspectlet.Document.Findings;
namespace Inspectlet.Generator.Tests.Document.Features;
public class DumpTests
{
    [Fact]
    public void Dump()
    {
        using var writer = new StreamWriter("/tmp/inject-dump.txt");
        foreach (FeatureSection section in FeatureTable.Of30.Sections)
        foreach (Feature feature in section.Rows)
        {
            writer.WriteLine($"### {section.Title} | {feature.Name}");
            var with = FeatureDocument.With(feature, section, CheckMode.Support);
            var strict = FeatureDocument.With(feature, section, CheckMode.Strict);
            var without = FeatureDocument.Without(feature, section, CheckMode.Support);
            foreach (Finding finding in with.Findings) writer.WriteLine("  " + finding);
            writer.WriteLine("  strict: " + string.Join(", ", strict.Findings.Select(f => f.Rule.Id).Distinct()));
            foreach (var f in strict.Findings.Where(f => !with.Findings.Any(w => w.Message == f.Message))) writer.WriteLine("    " + f);
            string[] was = without.Code.Split('\n');
            foreach (string line in with.Code.Split('\n').Except(was)) writer.WriteLine("  + " + line);
            writer.WriteLine(with.Prepared == without.Prepared ? "  same" : "  different");
        }
    }
}
