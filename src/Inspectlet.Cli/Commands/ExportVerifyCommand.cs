using System.CommandLine;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;
using Inspectlet.Cli.Output;
using Inspectlet.Export;

namespace Inspectlet.Cli.Commands;

/// <summary><c>inspectlet export verify</c>.</summary>
internal sealed class ExportVerifyCommand : DetailedCommand
{
    private const string Help =
        """
        It checks that the span is complete, that every file is as it was written, and that every recording is there once. With
        --against-api it also asks the API for all that has settled, and counts again; where the export was a search for a
        visitor's name or IP address, give the conditions again. If anything is wrong, the exit code is 1.

        Examples:
          inspectlet export verify recordings
          inspectlet export verify recordings --against-api
        """;

    private readonly CliHost _host;
    private readonly CommonOptions _common;
    private readonly SearchOptions _conditions = new();
    private readonly Argument<string> _folder = new("DIR") { Description = "The folder of the export." };
    private readonly Option<bool> _api = new("--against-api") { Description = "Also compare with what the API has now." };

    public ExportVerifyCommand(CliHost host, CommonOptions common)
        : base("verify", "Checks the folder of an export against its manifest, offline.", Help)
    {
        _host = host;
        _common = common;
        Add(_folder);
        Add(_api);
        Add(common.JsonOfFigures);
        _conditions.AddTo(this, withDates: false);
        common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ExportVerification verification = await VerifyAsync(parsed, cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(_common.JsonOfFigures))
        {
            ExportOutput.WriteJson(_host.Output, verification);
        }
        else
        {
            ExportOutput.Write(_host, verification);
        }

        return verification.IsSound ? ExitCodes.Success : ExitCodes.Failure;
    }

    private async Task<ExportVerification> VerifyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string folder = parsed.GetValue(_folder)!;
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new UsageException($"{_folder.Name} must not be empty.");
        }

        if (!parsed.GetValue(_api))
        {
            CheckOffline(parsed);
            return await SessionExport.VerifyAsync(folder, cancellationToken).ConfigureAwait(false);
        }

        SessionSearch search = _conditions.Build(parsed);
        using InspectletClient inspectlet = ClientFactory.Create(parsed, _host, _common);
        return await SessionExport.VerifyAgainstApiAsync(folder, inspectlet, search == SessionSearch.All ? null : search, cancellationToken).ConfigureAwait(false);
    }

    // Whoever says which account or which recordings believes that they are asked for.
    private void CheckOffline(ParseResult parsed)
    {
        Option[] asking = [_common.Demo, _common.Account, _common.BaseUrl, .. _conditions.WithoutDates];
        if (asking.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } given)
        {
            throw new UsageException($"{given.Name} says nothing without {_api.Name}: nothing is asked then.");
        }
    }
}
