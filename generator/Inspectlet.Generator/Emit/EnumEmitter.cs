using System.Linq;
using ApiContract.Generator.Model;

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
            if (spec.IsString)
            {
                EmitStringValue(code, name);
            }
            else
            {
                EmitIntegerValue(code, name);
            }

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

    private static void EmitStringValue(CodeWriter code, string name)
    {
        code.Line("private readonly string? _value;");
        code.Line();
        code.Line($"/// <summary>Makes a {name} of a value, known or not.</summary>");
        code.Line("/// <param name=\"value\">The value, as it stands on the wire.</param>");
        code.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"value\"/> is null.</exception>");
        using (code.Block($"public {name}(string value)"))
        {
            code.Line("global::ApiContract.ApiArgument.NotNull(value, \"value\");");
            code.Line("_value = value;");
        }

        code.Line();
        code.Line("/// <summary>The value, as it stands on the wire; never null, and empty for <c>default</c>.</summary>");
        code.Line("public string Value => _value ?? \"\";");
        code.Line();
        using (code.Block($"internal static bool TryReadJson(ref {Names.Reader} reader, global::ApiContract.JsonStrings? strings, out {name}? value)"))
        {
            code.Line("bool isText = global::ApiContract.JsonScalar.TryReadString(ref reader, strings, out string? text);");
            code.Line($"value = string.IsNullOrEmpty(text) ? null : new {name}(text);");
            code.Line("return isText;");
        }

        code.Line();
        code.Line($"internal void WriteJson({Names.Writer} writer) => writer.WriteStringValue(Value);");
        code.Line();
        code.Line("/// <summary>Whether both have the same value; case does not count in ASCII letters.</summary>");
        code.Line("/// <param name=\"other\">The other.</param>");
        code.Line($"public bool Equals({name} other) => global::ApiContract.OpenEnum.AreEqual(Value, other.Value);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line("public override int GetHashCode() => global::ApiContract.OpenEnum.HashCodeOf(Value);");
        code.Line();
        code.Line("/// <summary>The value, as it stands on the wire.</summary>");
        code.Line("public override string ToString() => Value;");
    }

    private static void EmitIntegerValue(CodeWriter code, string name)
    {
        code.Line($"/// <summary>Makes a {name} of a value, known or not.</summary>");
        code.Line("/// <param name=\"value\">The value, as it stands on the wire.</param>");
        code.Line($"public {name}(long value) => Value = value;");
        code.Line();
        code.Line("/// <summary>The value, as it stands on the wire.</summary>");
        code.Line("public long Value { get; }");
        code.Line();
        using (code.Block($"internal static bool TryReadJson(ref {Names.Reader} reader, global::ApiContract.JsonStrings? strings, out {name}? value)"))
        {
            code.Line("bool isNumber = global::ApiContract.JsonScalar.TryReadInt64(ref reader, out long? number);");
            code.Line($"value = number is {{ }} given ? new {name}(given) : null;");
            code.Line("return isNumber;");
        }

        code.Line();
        code.Line($"internal void WriteJson({Names.Writer} writer) => writer.WriteNumberValue(Value);");
        code.Line();
        code.Line("/// <summary>Whether both have the same value.</summary>");
        code.Line("/// <param name=\"other\">The other.</param>");
        code.Line($"public bool Equals({name} other) => Value == other.Value;");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line("public override int GetHashCode() => Value.GetHashCode();");
        code.Line();
        code.Line("/// <summary>The value, as it stands on the wire.</summary>");
        code.Line("public override string ToString() => global::ApiContract.ApiText.Of(Value);");
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
