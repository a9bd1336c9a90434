using System.CommandLine;
using System.Text;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;
using Inspectlet.Export;

namespace Inspectlet.Cli.Commands;

/// <summary>Runs an export, shows how far it has come, and ends with a summary.</summary>
internal static class ExportRunner
{
    public static async Task<int> RunAsync(
        ParseResult parsed, CliHost host, CommonOptions common, ExportArguments arguments, ExportShare? share, CancellationToken cancellationToken)
    {
        SessionExportOptions options = arguments.Build(parsed, host, share);
        if (options.PseudonymKey is { } key && Encoding.UTF8.GetByteCount(key) < SessionExportOptions.MinPseudonymKeyBytes)
        {
            throw new UsageException($"{EnvironmentVariables.PseudonymKey} must have {SessionExportOptions.MinPseudonymKeyBytes} bytes or more.", isInHelp: false);
        }

        var throttled = new ThrottledTime(host.Clock);
        using InspectletClient inspectlet = ClientFactory.Create(parsed, host, common, throttled);
        var progress = new ExportProgressOutput(host, throttled);
        ExportSummary summary;
        try
        {
            summary = await new SessionExport(inspectlet, options).RunAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            progress.Tell("What is finished stays; the same command goes on from there.");
            throw;
        }
        finally
        {
            progress.End();
        }

        if (parsed.GetValue(common.JsonOfFigures))
        {
            ExportOutput.WriteJson(host.Output, summary);
        }
        else
        {
            ExportOutput.Write(host, summary, options.Folder);
        }

        return ExitCodes.Success;
    }
}
