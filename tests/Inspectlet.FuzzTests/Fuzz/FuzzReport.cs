using System.Globalization;
using System.Text;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>An input whose outcome is against the rule.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Input">The input.</param>
/// <param name="Shrunk">A smaller one that fails too.</param>
/// <param name="Violation">What is wrong.</param>
internal sealed record FuzzFailure(long Index, FuzzInput Input, FuzzInput Shrunk, string Violation);

/// <summary>What a run has come to.</summary>
internal sealed record FuzzReport(FuzzOptions Options, Tally Tally, Heap Heap, TimeSpan Time, FuzzFailure? Failure)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        Line($"seed {Options.Seed}, inputs {Options.First} to {Options.First + Options.Inputs - 1}, {Options.Threads} threads");
        Line($"inputs      {Tally.Inputs:N0} in {Time.TotalSeconds:F1} s, {Tally.Inputs / Time.TotalSeconds:N0} per second");
        Line($"values      {Tally.Values:N0}, with {Tally.Sessions:N0} sessions");
        Line($"charsets    {Tally.Plain:N0} compared with the same in UTF-8");
        foreach ((string type, long count) in Tally.Exceptions.OrderByDescending(e => e.Value))
        {
            Line($"exceptions  {count:N0} {type}");
        }

        Line($"slowest     {Tally.Slowest.Time.TotalMilliseconds:F1} ms, input {Tally.Slowest.Index}");
        Line($"allocated   {Tally.Largest.Bytes:N0} bytes at most for a call, input {Tally.Largest.Index}");
        Line($"heap        {Heap.FirstBytes:N0} bytes at the first of {Heap.Checkpoints} checkpoints, {Heap.MaxBytes:N0} at most");
        if (Failure is { } failure)
        {
            Line($"FAILED: {failure.Violation}");
            Line($"again: --seed {Options.Seed} --first {failure.Index} --inputs 1");
            Line($"input {failure.Index}: {failure.Input}");
            Line($"shrunk: {failure.Shrunk}");
        }

        return text.ToString();

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
