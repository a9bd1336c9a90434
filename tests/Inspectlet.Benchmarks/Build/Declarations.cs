using System.Globalization;
using System.Text;

namespace Inspectlet.Benchmarks.Build;

/// <summary>What the front end of the pipeline makes of a document with so many schemas.</summary>
internal static class Declarations
{
    // Names as a document has them, of many lengths and beginnings: the compiler compares each file's name with all others.
    private static readonly string[] Things =
    [
        "Account", "Address", "Agent", "Bill", "Card", "Charge", "Contract", "Country", "Customer", "Deposit", "Device", "Event", "File",
        "Invoice", "Item", "Job", "Key", "Ledger", "Location", "Message", "Order", "Payment", "Plan", "Price", "Product", "Refund", "Report",
        "Session", "Tax", "Transfer", "User", "Webhook",
    ];

    private static readonly string[] Aspects =
    [
        "", "Archive", "Batch", "Change", "Check", "Comment", "Count", "Detail", "Draft", "Entry", "Error", "Filter", "Group", "History", "Id",
        "Kind", "Label", "Limit", "Line", "List", "Note", "Owner", "Page", "Period", "Reference", "Request", "Result", "Rule", "Settings",
        "State", "Summary", "Version",
    ];

    public static string Make(int schemas)
    {
        using var folder = new ScratchFolder();
        string document = folder.Write("document.yaml", WriteDocument(schemas));
        string output = Path.Combine(folder.Root, "Declarations.cs");
        Commands.Run(
            "dotnet", Commands.DocumentProgram, "declare", document, "--check", "false", "--client", "ScaledClient", "--namespace", "Scaled",
            "--templates", Path.Combine(Commands.RepositoryRoot, "generator", "templates"), "--output", output);
        return File.ReadAllText(output);
    }

    private static string NameOf(int schema) => Things[schema % Things.Length] + Aspects[schema / Things.Length];

    // Schemas of the size of ours, and an operation for each ten.
    private static string WriteDocument(int schemas)
    {
        var yaml = new StringBuilder("openapi: 3.0.3\ninfo: { title: Scaled, version: \"1\" }\npaths:\n");
        for (int i = 0; i < schemas; i += 10)
        {
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  /things{{i}}:
                    get:
                      operationId: getThing{{i}}
                      parameters:
                        - { name: limit, in: query, schema: { type: integer, format: int32 } }
                      responses:
                        "200": { description: A thing., content: { application/json: { schema: { $ref: "#/components/schemas/{{NameOf(i)}}" } } } }

                """);
        }

        yaml.Append("components:\n  schemas:\n");
        for (int i = 0; i < schemas; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                    {{NameOf(i)}}:
                      type: object
                      description: A thing.
                      required: [id]
                      properties:
                        id: { type: integer, format: int64, description: Its id. }
                        display_name: { type: string, description: Its name. }
                        made_at: { type: string, format: date-time, description: When it was made. }
                        is_open: { type: boolean, description: Whether it is open. }
                        weight: { type: number, format: double, description: Its weight in kilograms. }
                        parts: { type: array, items: { $ref: "#/components/schemas/{{NameOf((i + 1) % schemas)}}" } }
                        labels: { type: array, items: { type: string } }

                """);
        }

        return yaml.ToString();
    }
}
