namespace ApiContract.Generator.Emit;

/// <summary>Emits the converter by which JsonSerializer reads and writes a type.</summary>
internal static class ConverterEmitter
{
    public static string Attribute(string type) => $"[{Names.Json}.Serialization.JsonConverter(typeof({type}JsonConverter))]";

    /// <param name="code">Where to.</param>
    /// <param name="namespace">The type's namespace.</param>
    /// <param name="type">The type's name.</param>
    /// <param name="isValueType">Whether it is a structure.</param>
    /// <param name="fromName">For a type that can be the key of a dictionary: an expression that makes it of the key at the reader.</param>
    public static void Emit(CodeWriter code, string @namespace, string type, bool isValueType, string? fromName)
    {
        // The base class has members of its own, such as Type.
        string full = Names.Global(@namespace, type);
        string source = $"ref {Names.Reader} reader, global::System.Type typeToConvert, {Names.Json}.JsonSerializerOptions options";
        string target = $"{Names.Writer} writer, {full} value, {Names.Json}.JsonSerializerOptions options";
        code.Line();
        code.Line($"/// <summary>Reads and writes <see cref=\"{type}\"/> with <see cref=\"{Names.Json}.JsonSerializer\"/>; it follows the API's document, whatever the options.</summary>");
        code.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"ApiContract.Generator\", \"1.0\")]");
        code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using (code.Block($"public sealed class {type}JsonConverter : {Names.Json}.Serialization.JsonConverter<{type}>"))
        {
            code.Line("/// <inheritdoc/>");
            code.Line($"public override {full}{(isValueType ? "" : "?")} Read({source}) =>");
            code.Line($"    {full}.TryReadJson(ref reader, strings: null, out {full}? value)");
            code.Line($"        ? value{(isValueType ? ".GetValueOrDefault()" : "")}");
            code.Line($"        : throw new {Names.Json}.JsonException(\"The value is not a {type}, or lacks what each {type} must have.\");");
            code.Line();
            code.Line("/// <inheritdoc/>");
            code.Line($"public override void Write({target}) => value.WriteJson(writer);");
            if (fromName is not null)
            {
                code.Line();
                code.Line("/// <inheritdoc/>");
                code.Line($"public override {full} ReadAsPropertyName({source}) => {fromName};");
                code.Line();
                code.Line("/// <inheritdoc/>");
                code.Line($"public override void WriteAsPropertyName({target}) => writer.WritePropertyName(value.ToString());");
            }
        }
    }
}
