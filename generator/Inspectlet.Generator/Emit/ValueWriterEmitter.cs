namespace ApiContract.Generator.Emit;

/// <summary>Emits the writing of a value of any shape.</summary>
internal static class ValueWriterEmitter
{
    /// <summary>Emits statements that write the value of an expression that is not null.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="shape">What the value is.</param>
    /// <param name="value">An expression for it.</param>
    /// <param name="isWhole">Whether members that are not sent are written too.</param>
    /// <param name="writer">What the writer is called: in the method of an operation as no parameter is.</param>
    public static void Emit(CodeWriter code, ValueShape shape, string value, bool isWhole = false, string writer = "_writer") => Emit(code, shape, value, isWhole, writer, depth: 0);

    private static void Emit(CodeWriter code, ValueShape shape, string value, bool isWhole, string writer, int depth)
    {
        switch (shape.Kind)
        {
            case ValueKind.List:
                code.Line($"{writer}.WriteStartArray();");
                using (code.Block($"foreach ({shape.ElementType} _element{depth} in {value})"))
                {
                    EmitElement(code, shape.Element!, isWhole, writer, depth);
                }

                code.Line($"{writer}.WriteEndArray();");
                break;
            case ValueKind.Map:
                code.Line($"{writer}.WriteStartObject();");
                using (code.Block($"foreach ((string _key{depth}, {shape.ElementType} _element{depth}) in {value})"))
                {
                    code.Line($"{writer}.WritePropertyName(_key{depth});");
                    EmitElement(code, shape.Element!, isWhole, writer, depth);
                }

                code.Line($"{writer}.WriteEndObject();");
                break;
            case ValueKind.Model when shape.HasReadOnly && !isWhole:
                code.Line($"{value}.WriteRequest({writer});");
                break;
            default:
                code.Line(Statement(shape, value, writer));
                break;
        }
    }

    private static void EmitElement(CodeWriter code, ValueShape element, bool isWhole, string writer, int depth)
    {
        if (!element.IsNullable)
        {
            Emit(code, element, $"_element{depth}", isWhole, writer, depth + 1);
            return;
        }

        using (code.Block($"if (_element{depth} is {{ }} _present{depth})"))
        {
            Emit(code, element, $"_present{depth}", isWhole, writer, depth + 1);
        }

        using (code.Block("else"))
        {
            code.Line($"{writer}.WriteNullValue();");
        }
    }

    private static string Statement(ValueShape shape, string value, string writer) => shape.Kind switch
    {
        ValueKind.Model or ValueKind.Enum => $"{value}.WriteJson({writer});",
        ValueKind.Json => $"{value}.WriteTo({writer});",
        ValueKind.Boolean => $"{writer}.WriteBooleanValue({value});",
        ValueKind.Bytes => $"{writer}.WriteBase64StringValue({value});",
        ValueKind.String or ValueKind.Guid or ValueKind.DateTime => $"{writer}.WriteStringValue({value});",
        ValueKind.Uri or ValueKind.Date => $"{writer}.WriteStringValue(global::ApiContract.ApiText.Of({value}));",
        ValueKind.UnixSeconds or ValueKind.UnixMilliseconds or ValueKind.Seconds => WriteTime(shape, value, writer),
        _ => $"{writer}.WriteNumberValue({value});",
    };

    private static string WriteTime(ValueShape shape, string value, string writer) => shape switch
    {
        { AsString: true } => $"{writer}.WriteStringValue(global::ApiContract.ApiText.{shape.Kind}({value}));",
        { Kind: ValueKind.UnixSeconds } => $"{writer}.WriteNumberValue({value}.ToUnixTimeSeconds());",
        { Kind: ValueKind.UnixMilliseconds } => $"{writer}.WriteNumberValue({value}.ToUnixTimeMilliseconds());",
        _ => $"{writer}.WriteNumberValue({value}.Ticks / global::System.TimeSpan.TicksPerSecond);",
    };
}
