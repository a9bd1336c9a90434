namespace ApiContract.Generator.Emit;

/// <summary>Emits the converter by which JsonSerializer reads and writes a type.</summary>
internal static class ConverterEmitter
{
    public static string NameOf(string type) => type + "JsonConverter";

    public static string Attribute(string type) => $"[{Names.Json}.Serialization.JsonConverter(typeof({NameOf(type)}))]";

    /// <param name="code">Where to.</param>
    /// <param name="namespace">The type's namespace.</param>
    /// <param name="type">The type's name.</param>
    /// <param name="isValueType">Whether it is a structure.</param>
    /// <param name="fromName">For a type that can be the key of a dictionary: an expression from the key's text, <c>text</c>, to the value.</param>
    public static void Emit(CodeWriter code, string @namespace, string type, bool isValueType, string? fromName)
    {
        // The base class has members of its own, such as Type.
        string full = Names.Global(@namespace, type);
        string result = isValueType ? full : full + "?";
        code.Line();
        code.Line($"/// <summary>Reads and writes <see cref=\"{type}\"/> with <see cref=\"{Names.Json}.JsonSerializer\"/>; it follows the API's document, whatever the options.</summary>");
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using (code.Block($"public sealed class {NameOf(type)} : {Names.Json}.Serialization.JsonConverter<{type}>"))
        {
            code.Line("/// <inheritdoc/>");
            using (code.Block($"public override {result} Read(ref {Names.Reader} reader, global::System.Type typeToConvert, {Names.Json}.JsonSerializerOptions options)"))
            {
                code.Guard($"!{full}.TryReadJson(ref reader, strings: null, out {full}? value)", $"throw new {Names.Json}.JsonException(\"The value is not a {type}, or lacks what each {type} must have.\");");
                code.Line(isValueType ? "return value.GetValueOrDefault();" : "return value;");
            }

            code.Line();
            code.Line("/// <inheritdoc/>");
            code.Line($"public override void Write({Names.Writer} writer, {full} value, {Names.Json}.JsonSerializerOptions options) => value.WriteJson(writer);");
            if (fromName is not null)
            {
                code.Line();
                code.Line("/// <inheritdoc/>");
                using (code.Block($"public override {full} ReadAsPropertyName(ref {Names.Reader} reader, global::System.Type typeToConvert, {Names.Json}.JsonSerializerOptions options)"))
                {
                    code.Line("string text = global::ApiContract.JsonString.Read(ref reader);");
                    code.Line($"return {fromName};");
                }

                code.Line();
                code.Line("/// <inheritdoc/>");
                code.Line($"public override void WriteAsPropertyName({Names.Writer} writer, {full} value, {Names.Json}.JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());");
            }
        }
    }
}
