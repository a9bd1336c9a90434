using System.Reflection;

namespace Inspectlet.ContractTests.Searches;

/// <summary>A call of a fluent method, ready to be made on any search.</summary>
/// <param name="Name">The call, such as <c>OnDevice(DeviceType.Phone)</c>.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Apply">Makes the call.</param>
internal sealed record FluentCall(string Name, string Method, Func<SessionSearch, SessionSearch> Apply);

/// <summary>
/// Every search that the fluent methods can build: found by reflection, so that a method that comes later is among them,
/// or fails the tests until there are samples of what it takes.
/// </summary>
internal static class FluentSearches
{
    private const string Text = "Zoë \"O'Neill\" & söhne = 100% + <世界> 🙂\\\n";

    // What a fluent method may be given. Of open enumerations and conditions on pages, all that the SDK names.
    private static readonly Dictionary<Type, Sample[]> Samples = new()
    {
        [typeof(string)] = [new("text", Text)],
        [typeof(bool)] = [new("true", true), new("false", false)],
        [typeof(int?)] = [new("null", null), new("0", 0), new("7", 7)],
        [typeof(TimeSpan?)] = [new("null", null), new("0 s", TimeSpan.Zero), new("120 s", TimeSpan.FromMinutes(2))],
        [typeof(DateTimeOffset)] =
        [
            new("1970", DateTimeOffset.UnixEpoch),
            new("02:14:39+01:00", new DateTimeOffset(2015, 11, 6, 2, 14, 39, TimeSpan.FromHours(1))),
            new("01:19:28.999Z", new DateTimeOffset(2015, 11, 6, 1, 19, 28, 999, TimeSpan.Zero)),
        ],
        [typeof(Browser)] = [.. KnownValuesOf(typeof(Browser))],
        [typeof(DeviceType)] = [.. KnownValuesOf(typeof(DeviceType))],
        [typeof(PageUrl)] = [.. ConditionsOnPages()],
    };

    public static IReadOnlyList<MethodInfo> Methods { get; } =
    [
        .. typeof(SessionSearch).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType == typeof(SessionSearch) && char.IsAsciiLetter(m.Name[0])),
    ];

    public static IReadOnlyList<FluentCall> Calls { get; } = [.. Methods.SelectMany(CallsOf)];

    private static IEnumerable<FluentCall> CallsOf(MethodInfo method)
    {
        IEnumerable<Sample[]> combinations = method.GetParameters().Select(SamplesOf).Aggregate(
            (IEnumerable<Sample[]>)[[]],
            (soFar, samples) => soFar.SelectMany(_ => samples, (arguments, sample) => (Sample[])[.. arguments, sample]));
        return combinations.Select(arguments => CallOf(method, arguments)).Where(CanBeMade);
    }

    // Not every text can be the code of a country.
    private static Sample[] SamplesOf(ParameterInfo parameter) => parameter.Name == "country" ? [new("code", "US")]
        : Samples.TryGetValue(parameter.ParameterType, out Sample[]? samples) ? samples
        : throw new InvalidOperationException($"{nameof(FluentSearches)} needs samples of {parameter.ParameterType}, which {parameter.Member.Name} takes.");

    private static FluentCall CallOf(MethodInfo method, Sample[] arguments)
    {
        object?[] values = [.. arguments.Select(a => a.Value)];
        return new FluentCall(
            $"{method.Name}({string.Join(", ", arguments.Select(a => a.Name))})",
            method.Name,
            search => (SessionSearch)method.Invoke(search, BindingFlags.DoNotWrapExceptions, binder: null, values, culture: null)!);
    }

    // What a method refuses, such as two bounds in the wrong order, builds no search.
    private static bool CanBeMade(FluentCall call)
    {
        try
        {
            call.Apply(SessionSearch.All);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<Sample> KnownValuesOf(Type enumeration) =>
        enumeration.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == enumeration)
            .Select(p => new Sample($"{enumeration.Name}.{p.Name}", p.GetValue(null)));

    private static IEnumerable<Sample> ConditionsOnPages() =>
        typeof(PageUrl).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType == typeof(PageUrl))
            .Select(m => new Sample($"PageUrl.{m.Name}", m.Invoke(null, [Text])));

    private sealed record Sample(string Name, object? Value);
}
