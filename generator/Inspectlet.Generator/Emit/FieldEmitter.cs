namespace ApiContract.Generator.Emit;

/// <summary>Emits a body of fields: a form, from the properties of a parameter, or parts, from parameters.</summary>
internal static class FieldEmitter
{
    public static void EmitForm(CodeWriter code, ParameterSpec form, string value)
    {
        code.Line("var _fields = new global::ApiContract.FormWriter();");
        foreach (PropertySpec field in form.Fields)
        {
            string local = Names.Local(field);
            using (code.Block($"if ({value}.{Names.Identifier(field.Name)} is {{ }} {local})"))
            {
                EmitField(code, "_fields", Names.Utf8(field.WireName), field.Shape, local);
            }
        }

        code.Line("_request.SetBody(global::ApiContract.FormWriter.ContentType, _fields.Body);");
    }

    public static void EmitParts(CodeWriter code, ParameterSpec[] parts)
    {
        if (parts.Length == 0)
        {
            return;
        }

        code.Line("var _parts = new global::ApiContract.MultipartWriter();");
        foreach (ParameterSpec part in parts)
        {
            ParameterEmitter.EmitIfGiven(code, part, value => EmitField(code, "_parts", Names.Literal(part.WireName), part.Shape!, value));
        }

        code.Line("_request.SetBody(_parts.ContentType, _parts.Close());");
    }

    // An element that is null is an empty field, so that the others keep their places.
    private static void EmitElement(CodeWriter code, string writer, string name, ValueShape element)
    {
        if (!element.IsNullable)
        {
            EmitField(code, writer, name, element, "_element");
            return;
        }

        using (code.Block("if (_element is { } _present)"))
        {
            EmitField(code, writer, name, element, "_present");
        }

        using (code.Block("else"))
        {
            code.Line($"{writer}.Add({name}, \"\");");
        }
    }

    private static void EmitField(CodeWriter code, string writer, string name, ValueShape shape, string value)
    {
        switch (shape)
        {
            case { Kind: ValueKind.Bytes } when writer == "_parts":
                code.Line($"_parts.AddFile({name}, {value});");
                break;
            case { IsText: true }:
                code.Line($"{writer}.Add({name}, {TextExpression.Of(shape, value)});");
                break;
            case { Kind: ValueKind.List, Element: { IsText: true } element }:
                using (code.Block($"foreach ({shape.ElementType} _element in {value})"))
                {
                    EmitElement(code, writer, name, element);
                }

                break;
            default:
                using (code.Block($"{writer}.AddJson({name}, writer =>", end: "});"))
                {
                    ValueWriterEmitter.Emit(code, shape, value);
                }

                break;
        }
    }
}
