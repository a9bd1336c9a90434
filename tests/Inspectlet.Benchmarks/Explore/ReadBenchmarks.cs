using BenchmarkDotNet.Attributes;
using Inspectlet.Benchmarks.Data;
using Inspectlet.Benchmarks.Peers;
using Inspectlet.Benchmarks.Peers.Stock;

namespace Inspectlet.Benchmarks.Explore;

/// <summary>Reading one page, in all the ways that the ratios compare, and some more.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private readonly byte[] _strict = SessionPages.Strict;
    private readonly byte[] _loose = SessionPages.Loose;

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Session> Inspectlet() => Ours.Read(_strict);

    [Benchmark]
    public IReadOnlyList<Session> InspectletLoose() => Ours.Read(_loose);

    [Benchmark]
    public int Tokens() => Floors.ReadTokens(_strict);

    [Benchmark]
    public int TokensAndStrings() => Floors.ReadTokensAndMakeStrings(_strict);

    [Benchmark]
    public object SystemTextJsonSourceGenerated() => HandWritten.ReadBySourceGeneration(_strict);

    [Benchmark]
    public object SystemTextJsonReflection() => HandWritten.ReadByReflection(_strict);

    [Benchmark]
    public Task<SessionList> StockNSwag() => StockPeer.ReadAsync(_strict);

    [Benchmark]
    public object NewtonsoftJson() => HandWritten.ReadWithNewtonsoft(new MemoryStream(_strict));
}
