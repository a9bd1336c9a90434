namespace ApiContract.Generator.Emit;

/// <summary>Emits an open enumeration's body.</summary>
internal static class EnumEmitter
{
    public static string Emit(EnumSpec spec)
    {
        var code = new CodeWriter(spec.Namespace);
        string name = Names.Identifier(spec.Name);
        code.Line(ConverterEmitter.Attribute(name));
        using (code.Block($"readonly partial struct {name} : global::System.IEquatable<{name}>"))
        {
            EmitValue(code, spec.IsString, name);
            EmitJson(code, spec.IsString, name);
            EmitText(code, spec.IsString, name);
            foreach (EnumMemberSpec member in spec.Members)
            {
                code.Line();
                code.Line($"public static partial {name} {Names.Identifier(member.Name)} => new({member.Literal});");
            }

            EmitKnownValues(code, spec, name);
            EmitEquality(code, name);
        }

        string full = Names.Global(spec.Namespace, name);
        string fromName = spec.IsString
            ? $"new {full}(text)"
            : $"new {full}(long.Parse(text, global::System.Globalization.CultureInfo.InvariantCulture))";
        ConverterEmitter.Emit(code, spec.Namespace, name, isValueType: true, fromName);
        return code.ToString();
    }

    private static void EmitValue(CodeWriter code, bool isString, string name)
    {
        if (isString)
        {
            code.Line("private readonly string? _value;");
            code.Line();
        }

        code.Line($"/// <summary>Makes a {name} of a value, known or not.</summary>");
        code.Line("/// <param name=\"value\">The value, as it stands on the wire.</param>");
        if (!isString)
        {
            code.Line($"public {name}(long value) => Value = value;");
            code.Line();
            code.Line("/// <summary>The value, as it stands on the wire.</summary>");
            code.Line("public long Value { get; }");
            return;
        }

        code.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"value\"/> is null.</exception>");
        using (code.Block($"public {name}(string value)"))
        {
            code.Line("global::ApiContract.ApiArgument.NotNull(value, \"value\");");
            code.Line("_value = value;");
        }

        code.Line();
        code.Line("/// <summary>The value, as it stands on the wire; never null, and empty for <c>default</c>.</summary>");
        code.Line("public string Value => _value ?? \"\";");
    }

    private static void EmitJson(CodeWriter code, bool isString, string name)
    {
        code.Line();
        using (code.Block($"internal static bool TryReadJson(ref {Names.Reader} reader, global::ApiContract.JsonStrings? strings, out {name}? value)"))
        {
            code.Line(isString
                ? "bool isRead = global::ApiContract.JsonScalar.TryReadString(ref reader, strings, out string? text);"
                : "bool isRead = global::ApiContract.JsonScalar.TryReadInt64(ref reader, out long? number);");
            code.Line(isString ? $"value = string.IsNullOrEmpty(text) ? null : new {name}(text);" : $"value = number is {{ }} given ? new {name}(given) : null;");
            code.Line("return isRead;");
        }

        code.Line();
        code.Line($"internal void WriteJson({Names.Writer} writer) => writer.{(isString ? "WriteStringValue" : "WriteNumberValue")}(Value);");
    }

    private static void EmitText(CodeWriter code, bool isString, string name)
    {
        code.Line();
        code.Line($"/// <summary>Whether both have the same value{(isString ? "; case does not count in ASCII letters" : "")}.</summary>");
        code.Line("/// <param name=\"other\">The other.</param>");
        code.Line($"public bool Equals({name} other) => {(isString ? "global::ApiContract.OpenEnum.AreEqual(Value, other.Value)" : "Value == other.Value")};");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override int GetHashCode() => {(isString ? "global::ApiContract.OpenEnum.HashCodeOf(Value)" : "Value.GetHashCode()")};");
        code.Line();
        code.Line("/// <summary>The value, as it stands on the wire.</summary>");
        code.Line($"public override string ToString() => {(isString ? "Value" : "global::ApiContract.ApiText.Of(Value)")};");
    }

    private static void EmitKnownValues(CodeWriter code, EnumSpec spec, string name)
    {
        code.Line();
        code.Line("/// <summary>The values that the API's document lists, in its order.</summary>");
        code.Line($"public static global::System.Collections.Generic.IReadOnlyList<{name}> KnownValues {{ get; }} =");
        code.Line($"    global::System.Array.AsReadOnly<{name}>([{string.Join(", ", spec.Members.Select(m => $"new({m.Literal})"))}]);");
    }

    private static void EmitEquality(CodeWriter code, string name)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        code.Line();
        code.Line("/// <summary>Whether both have the same value.</summary>");
        code.Line("/// <param name=\"left\">The one.</param>");
        code.Line("/// <param name=\"right\">The other.</param>");
        code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        code.Line();
        code.Line("/// <summary>Whether both have different values.</summary>");
        code.Line("/// <param name=\"left\">The one.</param>");
        code.Line("/// <param name=\"right\">The other.</param>");
        code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
    }
}
