using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Inspectlet.Analyzers.Mutations;

/// <summary>A test with its arguments, called without a test runner: that takes a hundredth of the time.</summary>
/// <param name="Method">The test.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record TestCase(MethodInfo Method, object?[] Arguments)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";

    /// <summary>All tests of an assembly.</summary>
    public static async Task<IReadOnlyList<TestCase>> AllAsync(Assembly assembly)
    {
        var cases = new List<TestCase>();
        foreach (MethodInfo method in assembly.GetExportedTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttributes().OfType<IFactAttribute>().Any()))
        {
            IDataAttribute[] data = [.. method.GetCustomAttributes().OfType<IDataAttribute>()];
            if (data.Length == 0)
            {
                cases.Add(new TestCase(method, []));
            }

            foreach (IDataAttribute rows in data)
            {
                await using var tracker = new DisposalTracker();
                cases.AddRange((await rows.GetData(method, tracker)).Select(row => new TestCase(method, Fill(method, row.GetData()))));
            }
        }

        return cases;
    }

    /// <summary>Whether it passes. Where it does not end, this process does, with exit code 3.</summary>
    public async Task<bool> PassesAsync()
    {
        using var watch = new Timer(static _ => Environment.Exit(3), null, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            object instance = Activator.CreateInstance(Method.DeclaringType!)!;
            await (Method.Invoke(instance, Arguments) as Task ?? Task.CompletedTask);
            return true;
        }
#pragma warning disable CA1031 // Whatever it throws, it fails.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static object?[] Fill(MethodInfo method, object?[] given) =>
        [.. given, .. method.GetParameters().Skip(given.Length).Select(parameter => parameter.DefaultValue)];
}
