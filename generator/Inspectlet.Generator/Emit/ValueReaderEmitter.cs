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

    /// <summary>The names of the methods that <see cref="EmitMethods"/> makes, from the outside in.</summary>
    public static IEnumerable<string> MethodsOf(ValueShape shape, string method)
    {
        for (ValueShape? part = shape; part is { Kind: ValueKind.List or ValueKind.Map }; part = part.Element)
        {
            yield return method;
            method += "Element";
        }
    }

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
            if (shape is { Kind: ValueKind.List, IsNullable: true })
            {
                // Elsewhere it stands for an empty list.
                code.Guard($"reader.TokenType == {Names.Json}.JsonTokenType.Null", "return true;");
            }

            Action<CodeWriter, ValueShape, string> emit = shape.Kind == ValueKind.List ? EmitList : EmitMap;
            emit(code, shape, method + "Element");
        }

        EmitMethods(code, shape.Element!, method + "Element");
    }

    /// <summary>Emits a loop over the elements of a list, and the statements for what is not a list or not an element.</summary>
    public static void EmitElements(CodeWriter code, ValueShape element, string method, string loop, string notAList, string notAnElement)
    {
        code.Guard("!global::ApiContract.JsonList.TryOpen(ref reader, out global::ApiContract.JsonList list)", notAList);
        using (code.Block(loop))
        {
            EmitElement(code, element, method, notAnElement, present => $"elements.Add({present});");
        }

        code.Line();
    }

    private static void EmitElement(CodeWriter code, ValueShape element, string method, string otherwise, Func<string, string> add)
    {
        code.Guard($"!{Read(element, $"out {Names.Nullable(element)} element", method)}", otherwise);
        if (element.IsNullable)
        {
            code.Line(add("element"));
            return;
        }

        using (code.Block("if (element is { } present)"))
        {
            code.Line(add("present"));
        }
    }

    private static void EmitList(CodeWriter code, ValueShape list, string elementMethod)
    {
        code.Line($"var elements = default(global::ApiContract.JsonElements<{list.ElementType}>);");
        EmitElements(code, list.Element!, elementMethod, "while (list.MoveNext(ref reader))", "return false;", "return false;");
        code.Line("value = elements.ToArray();");
        code.Line("return !list.IsBroken;");
    }

    private static void EmitMap(CodeWriter code, ValueShape map, string elementMethod)
    {
        code.Guard($"reader.TokenType != {Names.Json}.JsonTokenType.StartObject", "return global::ApiContract.JsonNull.TryRead(ref reader);");
        code.Line($"var entries = new global::System.Collections.Generic.Dictionary<string, {map.ElementType}>(global::System.StringComparer.Ordinal);");
        using (code.Block($"while (reader.Read() && reader.TokenType != {Names.Json}.JsonTokenType.EndObject)"))
        {
            code.Line("string key = global::ApiContract.JsonString.Read(ref reader, strings);");
            code.Line("reader.Read();");
            EmitElement(code, map.Element!, elementMethod, "return false;", present => $"entries[key] = {present};");
        }

        code.Line();
        code.Line("value = entries;");
        code.Line("return true;");
    }
}
