using Inspectlet.Benchmarks.Data;
using Inspectlet.Benchmarks.Ratios;
using Inspectlet.Benchmarks.Server;

return args switch
{
    ["--ratios", .. string[] names] => await RatioRun.ExecuteAsync(names),
    ["--serve"] => await PageServer.RunAsync(SessionPages.Strict),
    _ => 2,
};
