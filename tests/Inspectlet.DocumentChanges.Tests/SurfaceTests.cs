using System.Text.RegularExpressions;
using Inspectlet.DocumentChanges.Surface;
using Inspectlet.DocumentChecker;
using Inspectlet.DocumentChecker.Yaml;

namespace Inspectlet.DocumentChanges.Tests;

/// <summary>What we take the SDK to offer is what the templates declare: held against the approved declarations of our own document.</summary>
public partial class SurfaceTests
{
    private static readonly string Declarations = ShortNames().Replace(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Declarations.txt")).ReplaceLineEndings("\n"), "");

    private static readonly SdkSurface Sdk = Read();

    [Fact]
    public void Every_type_is_declared_and_no_other()
    {
        Sdk.Models.Values.Select(model => $"{(model.IsRecord ? "record" : "class")} {model.Name}")
            .Concat(Sdk.Enums.Keys.Select(name => $"struct {name}"))
            .Should().BeEquivalentTo(Type().Matches(Declarations).Select(match => match.Groups[1].Value).Where(type => type != "class InspectletClient"));
    }

    [Fact]
    public void Every_member_is_declared_and_no_other()
    {
        string[] expected =
        [
            .. from model in Sdk.Models.Values
               from member in model.Members
               let required = model.IsRecord && member.IsRequired ? "required " : ""
               select $"public {required}{member.Type.Display(member.IsNullable)} {member.Name} {{ get; init; }}",
        ];

        Member().Matches(Declarations).Select(match => match.Value).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Every_known_value_is_declared_and_no_other()
    {
        Value().Matches(Declarations).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")
            .Should().BeEquivalentTo(Sdk.Enums.Values.SelectMany(e => e.Values.Select(v => $"{e.Name} {v.Name}")));
    }

    [Fact]
    public void Every_method_is_declared_and_no_other()
    {
        string[] expected =
        [
            .. from operation in Sdk.Operations
               from parameters in new[] { operation.Flat, operation.Whole }
               where parameters is not null
               let list = string.Concat(parameters.Select(p => $"{p.Type.Display(p.IsOptional)} @{p.Name}{(p.IsOptional ? " = null" : "")}, "))
               select $"Task<{operation.Answer.Type!.Name}> {operation.MethodName}({list}CancellationToken cancellationToken = default)",
        ];

        Method().Matches(Declarations).Select(match => Spaces().Replace(Attributes().Replace(match.Groups[1].Value, ""), " ").Replace("( ", "(", StringComparison.Ordinal))
            .Should().BeEquivalentTo(expected);
    }

    private static SdkSurface Read()
    {
        var findings = new FindingList(CheckMode.Support);
        var files = new FileSet(new DiskFiles(), findings);
        YamlFile document = files.Load(Path.Combine(AppContext.BaseDirectory, "inspectlet.yaml"))!;
        return SurfaceReader.Read(document, new References(files, findings));
    }

    [GeneratedRegex(@"System\.(Collections\.Generic\.|Threading\.Tasks\.|Threading\.|Text\.Json\.)?")]
    private static partial Regex ShortNames();

    [GeneratedRegex("(?<=^public (?:sealed|readonly) partial )((?:class|record|struct) \\w+)", RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex("public (?!\\w+ partial|IReadOnlyDictionary<string, JsonElement> AdditionalProperties|partial|static)[^\n]* \\{ get; init; \\}")]
    private static partial Regex Member();

    [GeneratedRegex("public static partial (\\w+) (\\w+) \\{ get; \\}")]
    private static partial Regex Value();

    [GeneratedRegex("public partial (Task[^;]*);")]
    private static partial Regex Method();

    [GeneratedRegex(@"\[[^\]]*\] ")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
