using System.CommandLine;
using Inspectlet.Document.Preparation;
using Inspectlet.Document.Rules;

namespace Inspectlet.Document.Commands;

/// <summary><c>declare</c>: checks and prepares a document, has NSwag print the declarations, and writes where each comes from.</summary>
internal sealed class DeclareCommand : ReadingCommand
{
    private readonly Option<string> _client = new("--client") { Description = "The name of the client class.", Required = true };

    private readonly Option<string> _namespace = new("--namespace") { Description = "The namespace of everything.", Required = true };

    private readonly Option<string> _templates = new("--templates") { Description = "The folder of the templates.", DefaultValueFactory = _ => NSwagSettings.InstalledTemplates };

    private readonly Option<string> _nswag = new("--nswag") { Description = "The folder of dotnet-nswag.dll.", DefaultValueFactory = _ => NSwag.InstalledFolder };

    private readonly Option<string> _output = new("--output")
    {
        Description = "The file of declarations to write; the file of places gets its name, with the ending .Places.txt.",
        Required = true,
    };

    public DeclareCommand()
        : base("declare", "Checks and prepares a document, and writes the declarations of its SDK. Exit code: 0 done, 1 the document is wrong.")
    {
        foreach (Option<string> option in new[] { _client, _namespace, _templates, _nswag, _output })
        {
            Add(option);
        }
    }

    protected override int Run(ApiDocument document, ParseResult parsed)
    {
        var settings = new NSwagSettings(parsed.GetRequiredValue(_templates), parsed.GetRequiredValue(_namespace), parsed.GetRequiredValue(_client));
        var nswag = NSwag.In(parsed.GetRequiredValue(_nswag));
        try
        {
            SdkCode code = LeavesOut(parsed) ? RefusedOperations.LeaveOut(document, settings, nswag, Tell) : SdkCode.Print(document, settings, nswag);
            DeclarationFiles.Write(code, parsed.GetRequiredValue(_output), settings.ClientName);
            return 0;
        }
        catch (NSwagException exception)
        {
            FindingsOf(parsed).WriteLine(new Finding(document.File.Name, 1, 1, Rule.Printing, $"NSwag cannot print the declarations: {exception.Message}"));
            return 1;
        }

        void Tell(OperationPart operation, string reason) => FindingsOf(parsed).WriteLine(LeftOutOperations.Tell(operation, reason));
    }
}
