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
            foreach (PropertySpec property in model.Properties.Where(p => p is { IsRemembered: true, IsInherited: false }))
            {
                EmitRemembered(code, property, model.IsSealed);
                code.Line();
            }

            if (model.Kind is { } kind && model.FindDiscriminator() is { } discriminator)
            {
                EmitConstructor(code, name, discriminator, kind);
                code.Line();
            }

            ModelReaderEmitter.Emit(code, model, name);
            code.Line();
            EmitWriter(code, model, "WriteJson", isWhole: true);
            if (model.HasReadOnly)
            {
                code.Line();
                EmitWriter(code, model, "WriteRequest", isWhole: false);
            }

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

    private static void EmitConstructor(CodeWriter code, string name, PropertySpec discriminator, string kind)
    {
        string value = Names.Literal(kind);
        code.Line("/// <summary>Makes one that says what it is.</summary>");
        code.Line($"public {name}() => this.{Names.Identifier(discriminator.Name)} = {(discriminator.Shape.Kind == ValueKind.Enum ? $"new {discriminator.Shape.Type}({value})" : value)};");
    }

    private static void EmitRemembered(CodeWriter code, PropertySpec property, bool isSealed)
    {
        string field = "_" + Names.Local(property);
        string type = Names.Nullable(property.Shape);
        code.Line($"private readonly {type} {field};");
        code.Line($"private {(isSealed ? "" : "protected ")}bool {Names.IsNull(property)};");
        code.Line();
        using (code.Block($"public partial {type} {Names.Identifier(property.Name)}"))
        {
            code.Line($"get => {field};");
            using (code.Block("init"))
            {
                code.Line($"{field} = value;");
                code.Line($"{Names.IsNull(property)} = value is null;");
            }
        }
    }

    private static void EmitWriter(CodeWriter code, ModelSpec model, string method, bool isWhole)
    {
        using (code.Block($"internal {Modifier(model)}void {method}({Names.Writer} writer)"))
        {
            code.Line("writer.WriteStartObject();");
            foreach (PropertySpec property in model.Properties.Where(p => isWhole || !p.IsReadOnly))
            {
                EmitMember(code, property, model.ExtraProperty, isWhole);
            }

            if (model.ExtraProperty is { } extra)
            {
                // A value that could not be read was kept, and is the service's all the same.
                string[] kept = isWhole ? [] : [.. model.Properties.Where(p => p.IsReadOnly).Select(p => ", " + Names.Literal(p.WireName))];
                code.Line($"global::ApiContract.JsonExtra.Write(writer, {extra}{string.Concat(kept)});");
            }

            code.Line("writer.WriteEndObject();");
        }
    }

    // What is written of an object is what it is, not what it is taken for.
    private static string Modifier(ModelSpec model) => model.Base is not null ? "override " : model.IsSealed ? "" : "virtual ";

    private static void EmitMember(CodeWriter code, PropertySpec property, string? extra, bool isWhole)
    {
        string value = "this." + Names.Identifier(property.Name);
        string local = Names.Local(property);

        // A value that could not be read was kept under this name, and is written instead of the default or of null.
        string? isNotKept = extra is null ? null : $"!this.{extra}.ContainsKey({Names.Literal(property.WireName)})";
        string? condition =
            property.IsNullable ? $"{value} is {{ }} {local}"
            : property.IsRequired ? null
            : isNotKept;
        using (condition is null ? null : code.Block($"if ({condition})"))
        {
            code.Line($"writer.WritePropertyName({Names.Utf8(property.WireName)});");
            ValueWriterEmitter.Emit(code, property.Shape, property.IsNullable ? local : value, isWhole, "writer");
        }

        if (property.IsNullWritten || property.IsRemembered)
        {
            IEnumerable<string> conditions = new[] { property.IsRemembered ? "this." + Names.IsNull(property) : null, isNotKept }.OfType<string>();
            using (code.Block(conditions.Any() ? $"else if ({string.Join(" && ", conditions)})" : "else"))
            {
                code.Line($"writer.WriteNull({Names.Utf8(property.WireName)});");
            }
        }
    }

    private static void EmitChecks(CodeWriter code, ModelSpec model)
    {
        using (code.Block($"internal {Modifier(model)}void CheckArguments(string parameter, string prefix)"))
        {
            foreach (PropertySpec property in model.Properties.Where(p => !p.IsReadOnly))
            {
                string value = "this." + Names.Identifier(property.Name);
                string place = $"parameter, prefix + {Names.Literal(property.Name)}";
                if (property.MustBeSet)
                {
                    code.Line($"global::ApiContract.ApiArgument.NotNull({value}, {place});");
                }

                GuardEmitter.Emit(
                    code,
                    property.Shape,
                    property.Bounds,
                    value,
                    property.IsNullable,
                    place,
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
