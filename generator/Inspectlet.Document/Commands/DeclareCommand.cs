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
        Option<string> nswag = new("--nswag") { Description = "The path of dotnet-nswag.dll.", DefaultValueFactory = _ => NSwag.Installed };
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
            var declarations = new DeclarationFiles(parsed.GetRequiredValue(output));
            if (declarations.Write(document, settings, new NSwag(parsed.GetRequiredValue(nswag))) is not { } reason)
            {
                return 0;
            }

            options.Report(parsed, "DOC016", $"NSwag cannot print the declarations: {reason}");
            return 1;
        });
        return command;
    }
}
