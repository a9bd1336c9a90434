using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;
using Inspectlet.Export;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet export plan</c>.</summary>
internal sealed class ExportPlanCommand : DetailedCommand
{
    private const string Help =
        """
        It asks nothing and reads nothing. 'inspectlet export run' with the window and the number of a line does just that line, so
        a scheduler can start one task for each.

        Example:
          inspectlet export plan 12345678 --since 2026-01-01 --until 2026-01-31 --json | jq '.[].window'
        """;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly ExportArguments _arguments = new();
    private readonly Option<int?> _of = WholeNumber.Option("--of", 1, int.MaxValue, "N", "How many shares there are to be; one for each window by default.");

    public ExportPlanCommand(CliHost host, CommonOptions common)
        : base("plan", "Lists the windows of time that an export is cut into, and whose share each is.", Help)
    {
        _host = host;
        _common = common;
        _arguments.AddPlanTo(this);
        Add(_of);
        Add(common.JsonOfFigures);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        IReadOnlyList<ExportWindow> windows = SessionExport.Plan(_arguments.BuildPlan(parsed, _host, share: null));
        int count = parsed.GetValue(_of) ?? Math.Max(windows.Count, 1);
        PlannedWindow[] plan = [.. windows.Select(window => new PlannedWindow(SessionExport.ShareOf(window, count).Number, count, window.Start, window.End))];
        if (parsed.GetValue(_common.JsonOfFigures))
        {
            ExportOutput.WriteJson(_host.Output, plan);
        }
        else
        {
            ExportOutput.Write(_host, plan);
        }

        return ExitCodes.Success;
    }
}
