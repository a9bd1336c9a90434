namespace ApiContract.Generator.Emit;

/// <summary>Emits how a model's reader makes the kind that an object is: its discriminator is looked for ahead, wherever it stands.</summary>
/// <remarks>A value that no kind has leaves the object to the model itself, which keeps the members that it does not know.</remarks>
internal static class KindEmitter
{
    public static void EmitReading(CodeWriter code, ModelSpec model)
    {
        if (!HasKinds(model))
        {
            return;
        }

        using (code.Block("switch (IndexOfKind(reader))"))
        {
            foreach ((string type, int index) in TypesOf(model).Select((type, index) => (type, index)))
            {
                using (code.Block($"case {index}:"))
                {
                    code.Line($"bool isRead = {type}.TryReadJson(ref reader, strings, out {type}? kind);");
                    code.Line("value = kind;");
                    code.Line("return isRead;");
                }
            }
        }

        code.Line();
    }

    public static void EmitIndex(CodeWriter code, ModelSpec model)
    {
        if (!HasKinds(model))
        {
            return;
        }

        string[] types = TypesOf(model);
        code.Line();
        using (code.Block($"private static int IndexOfKind({Names.Reader} reader)"))
        {
            code.Guard($"!global::ApiContract.JsonKind.TryFind(ref reader, {Names.Utf8(model.FindDiscriminator()!.WireName)})", "return -1;");
            code.Line("global::System.ReadOnlySpan<byte> kind = global::ApiContract.JsonString.NameOf(ref reader);");
            foreach (KindSpec kind in model.Kinds)
            {
                code.Guard($"global::ApiContract.JsonString.AreEqual(kind, {Names.Utf8(kind.Value)})", $"return {Array.IndexOf(types, kind.Type)};");
            }

            code.Line("return -1;");
        }
    }

    private static bool HasKinds(ModelSpec model) => model.Kinds.Count > 0 && model.FindDiscriminator() is not null;

    // Several values may stand for one.
    private static string[] TypesOf(ModelSpec model) => [.. model.Kinds.Select(kind => kind.Type).Distinct()];
}
