using Inspectlet.Cli;
using Inspectlet.Cli.Hosting;

return await CliApplication.RunAsync(args, CliHost.OfProcess()).ConfigureAwait(false);
