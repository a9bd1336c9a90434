using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inspectlet.Cli.Hosting;
using Inspectlet.Export;

namespace Inspectlet.Cli.Output;

/// <summary>Writes what came of an export, of verifying one, and its plan.</summary>
internal static partial class ExportOutput
{
    private const int MostProblems = 20;

    private static readonly Column[] PlanColumns =
        [Column.Number("Window"), Column.Number("Of"), Column.Whole("Start (UTC)"), Column.Whole("End (UTC)")];

    private static readonly ExportContext Json = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void WriteJson(TextWriter output, ExportSummary summary) =>
        output.WriteLine(JsonText.Of(JsonSerializer.Serialize(ExportSummaryJson.Of(summary), Json.ExportSummaryJson)));

    public static void WriteJson(TextWriter output, ExportVerification verification) =>
        output.WriteLine(JsonText.Of(JsonSerializer.Serialize(verification, Json.ExportVerification)));

    public static void WriteJson(TextWriter output, PlannedWindow[] plan) =>
        output.WriteLine(JsonText.Of(JsonSerializer.Serialize(plan, Json.PlannedWindowArray)));

    public static void Write(CliHost host, ExportSummary summary, string folder)
    {
        Paragraph.Write(
            host, $"{ValueText.Count(summary.Recordings)} recordings of {ValueText.Count(summary.Windows)} windows of time are in {folder}, {Size(summary.Bytes)}.");
        Paragraph.Write(host, $"This run fetched {ValueText.Count(summary.RecordingsFetched)} of them in {ValueText.Of(summary.Elapsed)}.");
        if (summary.WindowsProvisional > 0)
        {
            Paragraph.Write(host, $"{ValueText.Count(summary.WindowsProvisional)} windows are young and may change; the next run fetches them again.");
        }
    }

    public static void Write(CliHost host, ExportVerification verification)
    {
        foreach (ExportProblem problem in verification.Problems.Take(MostProblems))
        {
            Paragraph.Write(host, problem.File.Length > 0 ? problem.ToString() : problem.Message);
        }

        if (verification.Problems.Count > MostProblems)
        {
            Paragraph.Write(host, $"… and {ValueText.Count(verification.Problems.Count - MostProblems)} more.");
        }

        string counted = $"{ValueText.Count(verification.Recordings)} recordings in {ValueText.Count(verification.Windows)} windows of time";
        Paragraph.Write(host, verification.IsSound ? $"{counted}: complete, as they were written, each there once." : $"{counted}: NOT as they must be.");
        if (verification.WindowsProvisional > 0)
        {
            Paragraph.Write(host, $"{ValueText.Count(verification.WindowsProvisional)} windows are provisional; the next run of the export fetches them again.");
        }

        if (verification.RecordingsGone > 0)
        {
            Paragraph.Write(host, $"{ValueText.Count(verification.RecordingsGone)} recordings are not in the API any more.");
        }
    }

    public static void Write(CliHost host, PlannedWindow[] plan) => Tables.Write(
        host,
        PlanColumns,
        plan.Select(window => new[] { ValueText.Of(window.Window), ValueText.Of(window.Of), ValueText.Of(window.Start), ValueText.Of(window.End) }));

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.#} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:#,0.#} MB");

    [JsonSerializable(typeof(ExportSummaryJson))]
    [JsonSerializable(typeof(ExportVerification))]
    [JsonSerializable(typeof(PlannedWindow[]))]
    private sealed partial class ExportContext : JsonSerializerContext;
}
