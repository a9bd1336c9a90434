using System.CommandLine;
using Inspectlet.Document.Preparation;

namespace Inspectlet.Document.Commands;

/// <summary><c>declare</c>: checks and prepares a document, has NSwag print the declarations, and writes where each comes from.</summary>
internal static class DeclareCommand
{
    public static Command Create()
    {
        var options = new DocumentOptions();
        Option<string> client = new("--client") { Description = "The name of the client class.", Required = true };
        Option<string> @namespace = new("--namespace") { Description = "The namespace of everything.", Required = true };
        Option<string> templates = new("--templates") { Description = "The folder of the templates.", Required = true };
        Option<string> nswag = new("--nswag") { Description = "The folder of dotnet-nswag.dll.", DefaultValueFactory = _ => NSwag.InstalledFolder };
        Option<string> output = new("--output") { Description = "The file of declarations to write; the file of places gets its name, with the ending .Places.txt.", Required = true };
        var command = new Command("declare", "Checks and prepares a document, and writes the declarations of its SDK. Exit code: 0 done, 1 the document is wrong.")
        {
            client,
            @namespace,
            templates,
            nswag,
            output,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            if (options.Read(parsed) is not { } document)
            {
                return 1;
            }

            var settings = new NSwagSettings(parsed.GetRequiredValue(templates), parsed.GetRequiredValue(@namespace), parsed.GetRequiredValue(client));
            try
            {
                DeclarationFiles.Write(document, parsed.GetRequiredValue(output), settings, NSwag.In(parsed.GetRequiredValue(nswag)));
                return 0;
            }
            catch (NSwagException exception)
            {
                options.Report(parsed, "DOC016", $"NSwag cannot print the declarations: {exception.Message}");
                return 1;
            }
        });
        return command;
    }
}
