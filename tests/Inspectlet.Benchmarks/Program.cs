using Inspectlet.Benchmarks.Ratios;

return args switch
{
    ["--ratios", .. string[] names] => await RatioRun.ExecuteAsync(names),
    _ => 2,
};
