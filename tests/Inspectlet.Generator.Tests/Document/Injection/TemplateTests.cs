using System.Text.RegularExpressions;

namespace Inspectlet.Generator.Tests.Document.Injection;

/// <summary>
/// The templates print names, types, literals and comments that the document program made, each by one function; whatever
/// else they printed could be a text of the document as it stands there.
/// </summary>
public partial class TemplateTests
{
    // What is C# by the way that it was made: Language/CSharpName, CSharpType and CSharpValue; CSharpText.Literal; CSharpText.Comment.
    private static readonly string[] Names = ["model.name", "model.baseName", "member.name", "enumeration.name", "known.name", "method.name", "method.receiver", "parameter.name"];
    private static readonly string[] Types = ["member.typeName", "parameter.typeName", "method.result", "exception.typeName"];
    private static readonly string[] Literals = ["member.obsolete", "method.obsolete", "member.initial", "known.literal"];
    private static readonly string[] Attributes = ["member.attributes | join: \", \"", "parameter.attributes | join: \", \"", "attribute"];
    private static readonly string[] Comments = ["line", "known.comment", "parameter.comment", "method.returns", "exception.comment"];

    // Properties of the project, what NSwag has rendered by these templates, and texts of the templates themselves.
    private static readonly string[] Own = ["Class", "Namespace", "Clients", "Classes", "access", "indent"];

    private static readonly string[] Known = [.. Names, .. Types, .. Literals, .. Attributes, .. Comments, .. Own];

    public static TheoryData<string> Templates => [.. Directory.GetFiles(Repository.PathOf("generator", "templates")).Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_prints_nothing_but_what_is_CSharp_already(string template)
    {
        string text = File.ReadAllText(Repository.PathOf("generator", "templates", template));

        Placeholder().Matches(text).Select(match => match.Groups["expression"].Value).Should().BeSubsetOf(Known);
    }

    [GeneratedRegex(@"\{\{-?\s*(?<expression>.*?)\s*-?\}\}")]
    private static partial Regex Placeholder();
}
