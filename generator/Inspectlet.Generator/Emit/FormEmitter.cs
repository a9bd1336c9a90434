using ApiContract.Generator.Model;

namespace ApiContract.Generator.Emit;

/// <summary>Emits a form as the body: the properties of a parameter are its fields.</summary>
internal static class FormEmitter
{
    public static void Emit(CodeWriter code, ParameterSpec parameter, string value)
    {
        code.Line("var _fields = new global::ApiContract.FormWriter();");
        foreach (PropertySpec field in parameter.Fields)
        {
            string local = Names.Local(field);
            using (code.Block($"if ({value}.{Names.Identifier(field.Name)} is {{ }} {local})"))
            {
                EmitField(code, field.Shape, Names.Utf8(field.WireName), local);
            }
        }

        code.Line("_request.SetBody(global::ApiContract.FormWriter.ContentType, _fields.Body);");
    }

    private static void EmitField(CodeWriter code, ValueShape shape, string name, string value)
    {
        switch (shape)
        {
            case { IsText: true }:
                code.Line($"_fields.Add({name}, {TextExpression.Of(shape, value)});");
                break;
            case { Kind: ValueKind.List, Element: { IsText: true } element }:
                using (code.Block($"foreach ({element.Type} _element in {value})"))
                {
                    EmitField(code, element, name, "_element");
                }

                break;
            default:
                using (code.Block($"_fields.AddJson({name}, writer =>", end: "});"))
                {
                    ValueWriterEmitter.Emit(code, shape, value);
                }

                break;
        }
    }
}
