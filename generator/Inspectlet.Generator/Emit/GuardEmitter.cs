namespace ApiContract.Generator.Emit;

/// <summary>Emits the checks of a caller's values, from the document's bounds.</summary>
internal static class GuardEmitter
{
    /// <summary>Emits the checks of one value.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="shape">What the value is.</param>
    /// <param name="bounds">Its bounds.</param>
    /// <param name="value">An expression for it.</param>
    /// <param name="isNullable">Whether it can be null.</param>
    /// <param name="place">The arguments that name the parameter and the member in it.</param>
    /// <param name="nested">The arguments for an object in it: the parameter and the prefix of its members.</param>
    /// <param name="depth">How many lists are around it.</param>
    public static void Emit(
        CodeWriter code, ValueShape shape, BoundsSpec bounds, string value, bool isNullable, string place, string nested, int depth = 0)
    {
        string member = isNullable ? "?" : "";
        if (!isNullable && !shape.IsValueType)
        {
            code.Line($"global::ApiContract.ApiArgument.NotNull({value}, {place});");
        }

        if (shape.Kind == ValueKind.Seconds)
        {
            code.Line($"global::ApiContract.ApiArgument.WholeSeconds({value}, {place});");
        }

        switch (shape.Kind)
        {
            case ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double or ValueKind.Single or ValueKind.Decimal or ValueKind.Seconds
                when (bounds.Minimum ?? bounds.Maximum) is not null:
                code.Line($"global::ApiContract.ApiArgument.InRange<{shape.Type}>({value}, {Bound(shape, bounds.Minimum)}, {Bound(shape, bounds.Maximum)}, {place});");
                break;
            case ValueKind.String when bounds.MinimumLength > 0:
                code.Line($"global::ApiContract.ApiArgument.HasLength({value}, {bounds.MinimumLength}, {place});");
                break;
            case ValueKind.Enum when shape is { IsChecked: true, MayBeEmpty: false }:
                code.Line($"global::ApiContract.ApiArgument.HasLength({value}{member}.Value, 1, {place});");
                break;
            case ValueKind.Model when shape.IsChecked:
                code.Line($"{value}{member}.CheckArguments({nested});");
                break;
            case ValueKind.List:
                EmitList(code, shape, bounds, value, isNullable, place, nested, depth);
                break;
        }
    }

    private static void EmitList(
        CodeWriter code, ValueShape list, BoundsSpec bounds, string value, bool isNullable, string place, string nested, int depth)
    {
        ValueShape element = list.Element!;
        if (bounds.MinimumLength > 0)
        {
            code.Line($"global::ApiContract.ApiArgument.HasCount({value}{(isNullable ? "?" : "")}.Count, {bounds.MinimumLength}, {place});");
        }

        if (element is { IsValueType: true, IsChecked: false } or { MayBeEmpty: true } or { Kind: ValueKind.String, IsNullable: true })
        {
            return;
        }

        using (code.Block($"foreach ({list.ElementType} _element{depth} in {value}{(isNullable ? " ?? []" : "")})"))
        {
            Emit(code, element, default, $"_element{depth}", element.IsNullable, place, nested, depth + 1);
        }
    }

    private static string Bound(ValueShape shape, string? literal) => (literal, shape.Kind) switch
    {
        (null, _) => "null",
        (_, ValueKind.Int64) => literal + "L",
        (_, ValueKind.Double) => literal + "D",
        (_, ValueKind.Single) => literal + "F",
        (_, ValueKind.Decimal) => literal + "M",
        (_, ValueKind.Seconds) => $"global::System.TimeSpan.FromSeconds({literal}D)",
        _ => literal,
    };
}
