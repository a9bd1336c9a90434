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
            IConversionOperation conversion => Convert(sdk, conversion, hops),
            IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => new Box(null),
            IObjectCreationOperation creation => Create(sdk, creation, hops),
            IInvocationOperation call => Call(sdk, call, hops),
            IMemberReferenceOperation member when Known(sdk, member.Member) is { } known => new Box(known),
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
            (_, DateTime { Kind: DateTimeKind.Utc } time) => new Box(new DateTimeOffset(time)),
            _ => null,
        };
    }

    private static object? Known(SdkTypes sdk, ISymbol member) => (SdkTypes.NameInSystem(member.ContainingType), member.Name) switch
    {
        (nameof(TimeSpan), nameof(TimeSpan.Zero)) => TimeSpan.Zero,
        (nameof(DateTimeOffset), "UnixEpoch") => DateTimeOffset.UnixEpoch,
        (nameof(DateTime), "UnixEpoch") => DateTimeOffset.UnixEpoch.UtcDateTime,
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
            return Time(SdkTypes.NameInSystem(creation.Type), given);
        }

        return given.Length == 0 && ApiFacts.NewRecord(name) is { } record ? Initialize(sdk, record, creation.Initializer, hops)
            : given.Length == 1 && given[0] is string text && ApiFacts.NewValue(name, text) is { } value ? new Box(value)
            : null;
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
                (nameof(TimeSpan), 3, 3, _) => new Box(new TimeSpan(numbers[0], numbers[1], numbers[2])),
                (nameof(TimeSpan), 4, 4, _) => new Box(new TimeSpan(numbers[0], numbers[1], numbers[2], numbers[3])),
                (nameof(TimeSpan), 5, 5, _) => new Box(new TimeSpan(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])),
                (nameof(DateTimeOffset), 6, 7, TimeSpan offset) => new Box(new DateTimeOffset(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], offset)),
                (nameof(DateTimeOffset), 7, 8, TimeSpan offset) => new Box(new DateTimeOffset(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], offset)),
                (nameof(DateTime), 7, 7, int kind) => new Box(new DateTime(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], (DateTimeKind)kind)),
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
            return Arguments(sdk, call.Arguments, hops) is { Length: 1 } texts && texts[0] is string url && ApiFacts.KnownValueOf(nameof(PageUrlOperator), method.Name) is { } comparison
                ? new Box(new PageUrl { Operator = new PageUrlOperator(comparison.Value), Url = url })
                : null;
        }

        long ticks = (SdkTypes.NameInSystem(method.ContainingType), method.Name) switch
        {
            (nameof(TimeSpan), nameof(TimeSpan.FromDays)) => TimeSpan.TicksPerDay,
            (nameof(TimeSpan), nameof(TimeSpan.FromHours)) => TimeSpan.TicksPerHour,
            (nameof(TimeSpan), nameof(TimeSpan.FromMinutes)) => TimeSpan.TicksPerMinute,
            (nameof(TimeSpan), nameof(TimeSpan.FromSeconds)) => TimeSpan.TicksPerSecond,
            (nameof(TimeSpan), nameof(TimeSpan.FromMilliseconds)) => TimeSpan.TicksPerMillisecond,
            (nameof(TimeSpan), nameof(TimeSpan.FromTicks)) => 1,
            (nameof(DateTimeOffset), nameof(DateTimeOffset.FromUnixTimeSeconds)) => TimeSpan.TicksPerSecond,
            (nameof(DateTimeOffset), nameof(DateTimeOffset.FromUnixTimeMilliseconds)) => TimeSpan.TicksPerMillisecond,
            _ => 0,
        };

        // Overloads that take smaller units beside it have them as further parameters, which are 0 by default.
        if (ticks == 0 || Arguments(sdk, call.Arguments, hops) is not { } given || given.Skip(1).Any(smaller => smaller is not 0L))
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
