using Inspectlet.Cli;

return await CliApplication.RunAsync(args, CliHost.OfProcess()).ConfigureAwait(false);
