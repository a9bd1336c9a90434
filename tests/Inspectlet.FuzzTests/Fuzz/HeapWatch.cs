namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Tests that watch the heap of the process: no others run beside them.</summary>
[CollectionDefinition(nameof(HeapWatch), DisableParallelization = true)]
public sealed class HeapWatch;
