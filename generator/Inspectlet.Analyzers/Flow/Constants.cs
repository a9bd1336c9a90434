using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>Works out values that are known at compile time: constants, times, and the SDK's own values.</summary>
internal static class Constants
{
    // A value may stand for another, and that for a third; one that stands for itself must end.
    private const int Hops = 16;

    /// <summary>The value of an expression. False if it is not known; a known value may be null.</summary>
    public static bool TryRead(SdkTypes sdk, IOperation? operation, out object? value) => TryRead(sdk, operation, Hops, out value);

    /// <summary>The text of an expression; null if it is not known, or none.</summary>
    public static string? Text(SdkTypes sdk, IOperation? operation) => TryRead(sdk, operation, out object? value) ? value as string : null;

    private static bool TryRead(SdkTypes sdk, IOperation? operation, int hops, out object? value)
    {
        if (operation?.ConstantValue is { HasValue: true } constant)
        {
            value = constant.Value;
            return true;
        }

        Box? read = operation switch
        {
            null => null,
            IConversionOperation conversion => Convert(sdk, conversion, hops),
            IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => new Box(null),
            IObjectCreationOperation creation => Create(sdk, creation, hops),
            IInvocationOperation { Instance: null } call => Call(sdk, call, hops),
            IMemberReferenceOperation { Instance: null } member when Known(sdk, member.Member) is { } known => new Box(known),
            ILocalReferenceOperation or IMemberReferenceOperation when hops > 0 => Read(sdk, AssignedOnce.ValueOf(operation), hops - 1),
            _ => null,
        };
        value = read?.Value;
        return read is not null;
    }

    private static Box? Read(SdkTypes sdk, IOperation? operation, int hops) => TryRead(sdk, operation, hops, out object? value) ? new Box(value) : null;

    private static Box? Convert(SdkTypes sdk, IConversionOperation conversion, int hops)
    {
        if (Read(sdk, conversion.Operand, hops) is not { } operand)
        {
            return null;
        }

        return (conversion.OperatorMethod, operand.Value) switch
        {
            (null, _) when conversion.Type is { TypeKind: TypeKind.Class } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => operand,
            ({ } method, string text) when sdk.NameOf(method.ContainingType) == nameof(TagValue) => new Box(new TagValue(text)),
            ({ } method, bool flag) when sdk.NameOf(method.ContainingType) == nameof(TagValue) => new Box(new TagValue(flag)),
            ({ ContainingType.Name: nameof(DateTimeOffset) }, DateTime { Kind: DateTimeKind.Utc } time) => new Box(new DateTimeOffset(time)),
            _ => null,
        };
    }

    private static object? Known(SdkTypes sdk, ISymbol member) => (member.ContainingType.ToDisplayString(), member.Name) switch
    {
        ("System.TimeSpan", nameof(TimeSpan.Zero)) => TimeSpan.Zero,
        ("System.DateTimeOffset", "UnixEpoch") => DateTimeOffset.UnixEpoch,
        ("System.DateTime", "UnixEpoch") => DateTimeOffset.UnixEpoch.UtcDateTime,
        _ => sdk.NameOf(member.ContainingType) is { } type && ApiFacts.KnownValueOf(type, member.Name) is { } known
            ? ApiFacts.NewValue(type, known.Value)
            : null,
    };

    private static Box? Create(SdkTypes sdk, IObjectCreationOperation creation, int hops)
    {
        if (Arguments(sdk, creation.Arguments, hops) is not { } given)
        {
            return null;
        }

        if (sdk.NameOf(creation.Type) is not { } name)
        {
            return Time(creation.Type?.ToDisplayString(), given);
        }

        return given.Length == 0 && ApiFacts.NewRecord(name) is { } record ? Initialize(sdk, record, creation.Initializer, hops)
            : given.Length != 1 ? null
            : (name, given[0]) switch
            {
                (nameof(TagValue), bool flag) => new Box(new TagValue(flag)),
                (nameof(TagValue), string text) => new Box(new TagValue(text)),
                (_, string text) when ApiFacts.NewValue(name, text) is { } value => new Box(value),
                _ => null,
            };
    }

    private static Box? Initialize(SdkTypes sdk, object record, IObjectOrCollectionInitializerOperation? initializer, int hops)
    {
        foreach (IOperation member in initializer?.Initializers ?? Enumerable.Empty<IOperation>())
        {
            if (member is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: { } name } } assignment
                || !TryRead(sdk, assignment.Value, hops, out object? value))
            {
                return null;
            }

            record = ApiFacts.With(record, name, value);
        }

        return new Box(record);
    }

    private static Box? Time(string? type, object?[] given)
    {
        try
        {
            int[] numbers = [.. given.OfType<int>()];
            return (type, numbers.Length, given.Length, given.LastOrDefault()) switch
            {
                ("System.TimeSpan", 3, 3, _) => new Box(new TimeSpan(numbers[0], numbers[1], numbers[2])),
                ("System.TimeSpan", 4, 4, _) => new Box(new TimeSpan(numbers[0], numbers[1], numbers[2], numbers[3])),
                ("System.TimeSpan", 5, 5, _) => new Box(new TimeSpan(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])),
                ("System.DateTimeOffset", 6, 7, TimeSpan offset) => new Box(new DateTimeOffset(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], offset)),
                ("System.DateTimeOffset", 7, 8, TimeSpan offset) => new Box(new DateTimeOffset(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], offset)),
                ("System.DateTime", 7, 7, int kind) => new Box(new DateTime(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], (DateTimeKind)kind)),
                _ => null,
            };
        }
        catch (ArgumentException)
        {
            return null; // There is no such time.
        }
    }

    private static Box? Call(SdkTypes sdk, IInvocationOperation call, int hops)
    {
        IMethodSymbol method = call.TargetMethod;
        if (sdk.NameOf(method.ContainingType) == nameof(PageUrl))
        {
            return Arguments(sdk, call.Arguments, hops) is { Length: 1 } only && only[0] is string url && ApiFacts.KnownValueOf(nameof(PageUrlOperator), method.Name) is { } comparison
                ? new Box(new PageUrl { Operator = new PageUrlOperator(comparison.Value), Url = url })
                : null;
        }

        long ticks = (method.ContainingType.ToDisplayString(), method.Name) switch
        {
            ("System.TimeSpan", nameof(TimeSpan.FromDays)) => TimeSpan.TicksPerDay,
            ("System.TimeSpan", nameof(TimeSpan.FromHours)) => TimeSpan.TicksPerHour,
            ("System.TimeSpan", nameof(TimeSpan.FromMinutes)) => TimeSpan.TicksPerMinute,
            ("System.TimeSpan", nameof(TimeSpan.FromSeconds)) => TimeSpan.TicksPerSecond,
            ("System.TimeSpan", nameof(TimeSpan.FromMilliseconds)) => TimeSpan.TicksPerMillisecond,
            ("System.TimeSpan", nameof(TimeSpan.FromTicks)) => 1,
            ("System.DateTimeOffset", nameof(DateTimeOffset.FromUnixTimeSeconds)) => TimeSpan.TicksPerSecond,
            ("System.DateTimeOffset", nameof(DateTimeOffset.FromUnixTimeMilliseconds)) => TimeSpan.TicksPerMillisecond,
            _ => 0,
        };

        // Overloads that take smaller units beside it have them as further parameters, which are 0 by default.
        if (ticks == 0 || Arguments(sdk, call.Arguments, hops) is not { Length: > 0 } given || given.Skip(1).Any(smaller => smaller is not 0L))
        {
            return null;
        }

        double amount = System.Convert.ToDouble(given[0], CultureInfo.InvariantCulture) * ticks;
        return Math.Abs(amount) >= DateTime.MaxValue.Ticks ? null
            : method.ContainingType.Name == nameof(TimeSpan) ? new Box(TimeSpan.FromTicks((long)amount))
            : new Box(DateTimeOffset.UnixEpoch.AddTicks((long)amount));
    }

    private static object?[]? Arguments(SdkTypes sdk, IEnumerable<IArgumentOperation> arguments, int hops)
    {
        Box?[] given = [.. arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => Read(sdk, argument.Value, hops))];
        return given.Any(argument => argument is null) ? null : [.. given.Select(argument => argument!.Value)];
    }

    private sealed class Box(object? value)
    {
        public object? Value => value;
    }
}
