namespace ApiContract.Generator.Emit;

/// <summary>Emits the reading of a value of any shape.</summary>
internal static class ValueReaderEmitter
{
    /// <summary>An expression that reads a value into <paramref name="target"/> and is true on success.</summary>
    /// <param name="shape">What the value is.</param>
    /// <param name="target">An out argument.</param>
    /// <param name="method">The method that <see cref="EmitMethods"/> has made for it, if it is a list or a map.</param>
    /// <param name="strings">The argument for the strings of the same response.</param>
    public static string Read(ValueShape shape, string target, string method, string strings = "strings") => shape.Kind switch
    {
        ValueKind.List or ValueKind.Map => $"{method}(ref reader, {strings}, {target})",
        ValueKind.Model or ValueKind.Enum => $"{shape.Type}.TryReadJson(ref reader, {strings}, {target})",
        ValueKind.String => $"global::ApiContract.JsonScalar.TryReadString(ref reader, {strings}, {target})",
        _ => $"global::ApiContract.JsonScalar.TryRead{shape.Kind}(ref reader, {target})",
    };

    /// <summary>Emits the methods that read lists and maps, from the outside in.</summary>
    public static void EmitMethods(CodeWriter code, ValueShape shape, string method)
    {
        if (shape.Kind is not (ValueKind.List or ValueKind.Map))
        {
            return;
        }

        code.Line();
        using (code.Block($"private static bool {method}(ref {Names.Reader} reader, global::ApiContract.JsonStrings? strings, out {Names.Nullable(shape)} value)"))
        {
            code.Line("value = null;");
            if (shape.Kind == ValueKind.List)
            {
                EmitList(code, shape.Element!, method + "Element");
            }
            else
            {
                EmitMap(code, shape.Element!, method + "Element");
            }
        }

        EmitMethods(code, shape.Element!, method + "Element");
    }

    /// <summary>Emits a statement on an element that is not null.</summary>
    public static void EmitIfPresent(CodeWriter code, string statement)
    {
        using (code.Block("if (element is { } present)"))
        {
            code.Line(statement);
        }
    }

    private static void EmitList(CodeWriter code, ValueShape element, string elementMethod)
    {
        code.Guard("!global::ApiContract.JsonList.TryOpen(ref reader, out global::ApiContract.JsonList list)", "return false;");
        code.Line($"var elements = default(global::ApiContract.JsonElements<{element.Type}>);");
        using (code.Block("while (list.MoveNext(ref reader))"))
        {
            code.Guard($"!{Read(element, $"out {Names.Nullable(element)} element", elementMethod)}", "return false;");
            EmitIfPresent(code, "elements.Add(present);");
        }

        code.Line();
        code.Line("value = elements.ToArray();");
        code.Line("return !list.IsBroken;");
    }

    private static void EmitMap(CodeWriter code, ValueShape element, string elementMethod)
    {
        code.Guard($"reader.TokenType != {Names.Json}.JsonTokenType.StartObject", "return global::ApiContract.JsonNull.TryRead(ref reader);");
        code.Line($"var entries = new global::System.Collections.Generic.Dictionary<string, {element.Type}>(global::System.StringComparer.Ordinal);");
        using (code.Block($"while (reader.Read() && reader.TokenType != {Names.Json}.JsonTokenType.EndObject)"))
        {
            code.Line("string key = global::ApiContract.JsonString.Read(ref reader, strings);");
            code.Line("reader.Read();");
            code.Guard($"!{Read(element, $"out {Names.Nullable(element)} element", elementMethod)}", "return false;");
            EmitIfPresent(code, "entries[key] = present;");
        }

        code.Line();
        code.Line("value = entries;");
        code.Line("return true;");
    }
}
