namespace ApiContract.Generator.Emit;

/// <summary>Emits the writing of a value of any shape.</summary>
internal static class ValueWriterEmitter
{
    /// <summary>Emits statements that write the value of an expression that is not null.</summary>
    public static void Emit(CodeWriter code, ValueShape shape, string value, int depth = 0)
    {
        switch (shape.Kind)
        {
            case ValueKind.List:
                code.Line("writer.WriteStartArray();");
                using (code.Block($"foreach ({shape.Element!.Type} element{depth} in {value})"))
                {
                    Emit(code, shape.Element, $"element{depth}", depth + 1);
                }

                code.Line("writer.WriteEndArray();");
                break;
            case ValueKind.Map:
                code.Line("writer.WriteStartObject();");
                using (code.Block($"foreach ((string key{depth}, {shape.Element!.Type} element{depth}) in {value})"))
                {
                    code.Line($"writer.WritePropertyName(key{depth});");
                    Emit(code, shape.Element, $"element{depth}", depth + 1);
                }

                code.Line("writer.WriteEndObject();");
                break;
            default:
                code.Line(Statement(shape, value));
                break;
        }
    }

    private static string Statement(ValueShape shape, string value) => shape.Kind switch
    {
        ValueKind.Model or ValueKind.Enum => $"{value}.WriteJson(writer);",
        ValueKind.Json => $"{value}.WriteTo(writer);",
        ValueKind.Boolean => $"writer.WriteBooleanValue({value});",
        ValueKind.Bytes => $"writer.WriteBase64StringValue({value});",
        ValueKind.String or ValueKind.Guid or ValueKind.DateTime => $"writer.WriteStringValue({value});",
        ValueKind.Uri or ValueKind.Date => $"writer.WriteStringValue(global::ApiContract.ApiText.Of({value}));",
        ValueKind.UnixSeconds or ValueKind.UnixMilliseconds or ValueKind.Seconds => WriteTime(shape, value),
        _ => $"writer.WriteNumberValue({value});",
    };

    private static string WriteTime(ValueShape shape, string value) => shape switch
    {
        { AsString: true } => $"writer.WriteStringValue(global::ApiContract.ApiText.{shape.Kind}({value}));",
        { Kind: ValueKind.UnixSeconds } => $"writer.WriteNumberValue({value}.ToUnixTimeSeconds());",
        { Kind: ValueKind.UnixMilliseconds } => $"writer.WriteNumberValue({value}.ToUnixTimeMilliseconds());",
        _ => $"writer.WriteNumberValue({value}.Ticks / global::System.TimeSpan.TicksPerSecond);",
    };
}
