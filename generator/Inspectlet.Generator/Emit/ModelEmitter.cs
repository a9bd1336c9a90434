namespace ApiContract.Generator.Emit;

/// <summary>Emits a model's body: its reader, writer, checks and text.</summary>
internal static class ModelEmitter
{
    public static string Emit(ModelSpec model)
    {
        var code = new CodeWriter(model.Namespace);
        string name = Names.Identifier(model.Name);
        code.Line(ConverterEmitter.Attribute(name));
        using (code.Block($"partial {(model.IsRecord ? "record" : "class")} {name}"))
        {
            ModelReaderEmitter.Emit(code, model, name);
            code.Line();
            EmitWriter(code, model);
            if (model.IsRecord)
            {
                code.Line();
                EmitChecks(code, model);
            }

            if (!model.HasToString)
            {
                code.Line();
                EmitToString(code, model);
            }
        }

        ConverterEmitter.Emit(code, model.Namespace, name, isValueType: false, fromName: null);
        return code.ToString();
    }

    private static void EmitWriter(CodeWriter code, ModelSpec model)
    {
        using (code.Block($"internal void WriteJson({Names.Writer} writer)"))
        {
            code.Line("writer.WriteStartObject();");
            foreach (PropertySpec property in model.Properties)
            {
                EmitMember(code, property, model.ExtraProperty);
            }

            if (model.ExtraProperty is { } extra)
            {
                code.Line($"global::ApiContract.JsonExtra.Write(writer, {extra});");
            }

            code.Line("writer.WriteEndObject();");
        }
    }

    private static void EmitMember(CodeWriter code, PropertySpec property, string? extra)
    {
        string value = "this." + Names.Identifier(property.Name);
        string local = Names.Local(property);

        // A value that could not be read was kept under this name, and is written instead of the default.
        string? condition =
            property.IsNullable ? $"{value} is {{ }} {local}"
            : property.IsRequired || extra is null ? null
            : $"!this.{extra}.ContainsKey({Names.Literal(property.WireName)})";
        using (condition is null ? null : code.Block($"if ({condition})"))
        {
            code.Line($"writer.WritePropertyName({Names.Utf8(property.WireName)});");
            ValueWriterEmitter.Emit(code, property.Shape, property.IsNullable ? local : value);
        }
    }

    private static void EmitChecks(CodeWriter code, ModelSpec model)
    {
        using (code.Block("internal void CheckArguments(string parameter, string prefix)"))
        {
            foreach (PropertySpec property in model.Properties)
            {
                string name = Names.Literal(property.Name);
                GuardEmitter.Emit(
                    code,
                    property.Shape,
                    property.Bounds,
                    "this." + Names.Identifier(property.Name),
                    property.IsNullable,
                    $"parameter, prefix + {name}",
                    $"parameter, prefix + {Names.Literal(property.Name + ".")}");
            }
        }
    }

    private static void EmitToString(CodeWriter code, ModelSpec model)
    {
        string[] identifiers = model.Properties
            .Where(p => p.IsIdentifier)
            .Select(p => $"{p.Name} = {{this.{Names.Identifier(p.Name)}}}")
            .ToArray();
        string text = identifiers.Length == 0
            ? Names.Literal(model.Name)
            : $"global::System.FormattableString.Invariant($\"{model.Name} {{{{ {string.Join(", ", identifiers)} }}}}\")";
        code.Line("/// <summary>Names the type and its ids alone: what else it holds is a visitor's and has no place in a log.</summary>");
        code.Line($"public override string ToString() => {text};");
    }
}
