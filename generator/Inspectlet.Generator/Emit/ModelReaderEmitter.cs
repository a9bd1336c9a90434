using System.Text;

namespace ApiContract.Generator.Emit;

/// <summary>Emits a model's reader: one pass over the tokens, each member read straight into a local variable.</summary>
internal static class ModelReaderEmitter
{
    public static void Emit(CodeWriter code, ModelSpec model, string name)
    {
        bool keeps = model.ExtraProperty is not null;
        string[] methods = NameMethods(model);
        using (code.Block($"internal static bool TryReadJson(ref {Names.Reader} reader, global::ApiContract.JsonStrings? strings, out {name}? value)"))
        {
            code.Line("value = null;");
            code.Guard($"reader.TokenType != {Names.Json}.JsonTokenType.StartObject", "return global::ApiContract.JsonNull.TryRead(ref reader);");
            KindEmitter.EmitReading(code, model);
            foreach (PropertySpec property in model.Properties)
            {
                // Where null is a value, only what is missing has the default.
                code.Line($"{Names.Nullable(property.Shape)} {Names.Local(property)} = {(property.IsNullable ? property.Default : null) ?? "null"};");
            }

            foreach (PropertySpec property in model.Properties.Where(p => p.IsRemembered))
            {
                code.Line($"bool {Names.IsNull(property)} = false;");
            }

            if (keeps)
            {
                code.Line($"global::System.Collections.Generic.Dictionary<string, {Names.Json}.JsonElement>? extra = null;");
            }

            EmitLoop(code, model, methods, keeps);
            string[] missing = model.Properties.Where(p => p.IsRequired).Select(p => $"{Names.Local(p)} is null").ToArray();
            if (missing.Length > 0)
            {
                code.Guard(string.Join(" || ", missing), "return false;");
            }

            EmitConstruction(code, model, name);
            foreach (PropertySpec property in model.Properties.Where(p => p.IsRemembered))
            {
                code.Line($"value.{Names.IsNull(property)} = {Names.IsNull(property)};");
            }

            code.Line("return true;");
        }

        KindEmitter.EmitIndex(code, model);
        EmitIndex(code, model);
        for (int i = 0; i < methods.Length; i++)
        {
            ValueReaderEmitter.EmitMethods(code, model.Properties[i].Shape, methods[i]);
        }
    }

    // The methods that read lists and maps: none is called like the type or a property of it, nor like one for another property.
    private static string[] NameMethods(ModelSpec model)
    {
        var taken = new HashSet<string>(model.Properties.Select(property => property.Name), StringComparer.Ordinal) { model.Name };
        return [.. model.Properties.Select(Choose)];

        string Choose(PropertySpec property)
        {
            string method = "Read" + property.Name;
            while (ValueReaderEmitter.MethodsOf(property.Shape, method).Any(taken.Contains))
            {
                method = "_" + method;
            }

            taken.UnionWith(ValueReaderEmitter.MethodsOf(property.Shape, method));
            return method;
        }
    }

    private static void EmitLoop(CodeWriter code, ModelSpec model, string[] methods, bool keeps)
    {
        code.Line();
        code.Line("reader.Read();");
        using (code.Block($"while (reader.TokenType != {Names.Json}.JsonTokenType.EndObject)"))
        {
            using (code.Block("switch (IndexOfMember(global::ApiContract.JsonString.NameOf(ref reader)))"))
            {
                for (int i = 0; i < model.Properties.Count; i++)
                {
                    EmitCase(code, i, model.Properties, methods[i], keeps);
                }

                code.Line("default:");
                code.Line(keeps ? "    string name = global::ApiContract.JsonString.Read(ref reader);" : "    reader.Skip();");
                if (keeps)
                {
                    code.Line("    reader.Read();");
                    code.Line("    global::ApiContract.JsonExtra.Keep(ref extra, name, ref reader);");
                }

                code.Line("    reader.Read();");
                code.Line("    break;");
            }
        }

        code.Line();
    }

    private static void EmitCase(CodeWriter code, int index, EquatableArray<PropertySpec> properties, string method, bool keeps)
    {
        PropertySpec property = properties[index];
        string read = ValueReaderEmitter.Read(property.Shape, "out " + Names.Local(property), method);
        string rest = (keeps ? $"ref extra, {Names.Literal(property.WireName)}, " : "") + "ref reader";
        string otherwise = keeps ? "Keep" : "Skip";
        using (code.Block($"case {index}:"))
        {
            code.Line("reader.Read();");
            if (property.IsRemembered)
            {
                code.Line($"{Names.IsNull(property)} = reader.TokenType == {Names.Json}.JsonTokenType.Null;");
            }

            if (property.Shape.IsComposite)
            {
                // A reader that fails inside the value has moved; the whole value is kept.
                code.Line($"{Names.Reader} start = reader;");
                code.Line($"bool taken = {read};");
                using (code.Block("if (!taken)"))
                {
                    code.Line($"{Names.Local(property)} = null;");
                    code.Line("reader = start;");
                }

                code.Line();
                read = "taken";
            }

            code.Line($"global::ApiContract.JsonExtra.{otherwise}Unless({read}, {rest});");
            if (index + 1 < properties.Count)
            {
                // Most objects have their members in the document's order, so the next one is tried first.
                code.Line($"if (global::ApiContract.JsonString.NextIsName(ref reader, {Names.Utf8(properties[index + 1].WireName)})) goto case {index + 1};");
            }
            else
            {
                code.Line("reader.Read();");
            }

            code.Line("break;");
        }
    }

    private static void EmitConstruction(CodeWriter code, ModelSpec model, string name)
    {
        using (code.Block($"value = new {name}", end: "};"))
        {
            foreach (PropertySpec property in model.Properties)
            {
                code.Line($"{Names.Identifier(property.Name)} = {Value(property)},");
            }

            if (model.ExtraProperty is { } extra)
            {
                code.Line($"{extra} = global::ApiContract.JsonExtra.Seal(extra),");
            }
        }
    }

    private static string Value(PropertySpec property)
    {
        string local = Names.Local(property);
        return property switch
        {
            { IsNullable: true } => local,
            { Default: { } initial } => $"{local} ?? {initial}",
            { Shape.Kind: ValueKind.List } => $"{local} ?? []",
            { Shape.Kind: ValueKind.Map } =>
                $"{local} ?? global::System.Collections.ObjectModel.ReadOnlyDictionary<string, {property.Shape.ElementType}>.Empty",
            { Shape.IsValueType: true } => $"{local}.GetValueOrDefault()",
            _ => local,
        };
    }

    private static void EmitIndex(CodeWriter code, ModelSpec model)
    {
        code.Line();
        using (code.Block("private static int IndexOfMember(global::System.ReadOnlySpan<byte> name) => name.Length switch", end: "};"))
        {
            var byLength = model.Properties
                .Select((property, index) => (property.WireName, Index: index, Encoding.UTF8.GetBytes(property.WireName).Length))
                .GroupBy(member => member.Length)
                .OrderBy(group => group.Key);
            foreach (var group in byLength)
            {
                string tests = string.Concat(group.Select(m => $"global::ApiContract.JsonString.AreEqual(name, {Names.Utf8(m.WireName)}) ? {m.Index} : "));
                code.Line($"{group.Key} => {tests}-1,");
            }

            code.Line("_ => -1,");
        }
    }
}
