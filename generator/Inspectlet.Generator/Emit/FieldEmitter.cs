namespace ApiContract.Generator.Emit;

/// <summary>Emits a body of fields: a form, from the properties or the entries of a parameter, or parts, from parameters.</summary>
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
                if (form.EncodedFields.FirstOrDefault(encoded => encoded.WireName == field.WireName) is { } encoded)
                {
                    new StyledFieldEmitter(code, FieldTarget.Form).Emit(field.WireName, field.Shape, local, encoded.Style, encoded.Fields, encoded.ExtraFields, local);
                    continue;
                }

                EmitField(code, FieldName.Known(field.WireName), field.Shape, local);
            }
        }

        if (form.Shape!.Kind == ValueKind.Map)
        {
            EmitEntries(code, form.Shape.Element!, value);
        }
        else if (form.ExtraFields is { } extra)
        {
            EmitEntries(code, new ValueShape(ValueKind.Json, "global::System.Text.Json.JsonElement", IsValueType: true), $"{value}.{Names.Identifier(extra)}");
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
            ParameterEmitter.EmitIfGiven(code, part, value => EmitPart(code, part, part.Shape!, value));
        }

        code.Line("_request.SetBody(_parts.ContentType, _parts.Close());");
    }

    private static void EmitEntries(CodeWriter code, ValueShape element, string map)
    {
        using (code.Block($"foreach ((string _key, {element.Type} _entry) in {map})"))
        {
            EmitField(code, FieldName.Of("_key"), element, "_entry");
        }
    }

    private static void EmitField(CodeWriter code, FieldName name, ValueShape shape, string value)
    {
        switch (shape)
        {
            case { IsText: true }:
                code.Line(FieldTarget.Form.Add(name, TextExpression.Of(shape, value)));
                break;
            case { Kind: ValueKind.Json }:
                code.Line($"_fields.AddAny({name.Utf8}, {value});");
                break;
            case { IsListOfTexts: true, Element: { } element }:
                using (code.Block($"foreach ({element.Type} _element in {value})"))
                {
                    EmitField(code, name, element, "_element");
                }

                break;
            default:
                (string head, string end) = FieldTarget.Form.AddJson(name);
                using (code.Block(head, end))
                {
                    ValueWriterEmitter.Emit(code, shape, value);
                }

                break;
        }
    }

    // Of a list each element is a part.
    private static void EmitPart(CodeWriter code, ParameterSpec part, ValueShape shape, string value, bool isElement = false)
    {
        string name = Names.Literal(part.WireName);
        string type = part.ContentType.Length == 0 ? "" : ", " + Names.Literal(part.ContentType);
        bool isJson = part.Style.IsJson;
        switch (shape)
        {
            case { Kind: ValueKind.List } when !isElement:
                using (code.Block($"foreach ({shape.Element!.Type} _element in {value})"))
                {
                    EmitPart(code, part, shape.Element, "_element", isElement: true);
                }

                break;
            case { Kind: ValueKind.File }:
                string contentType = part.ContentType.Length == 0 ? "global::ApiContract.MultipartWriter.Bytes" : Names.Literal(part.ContentType);
                code.Line($"_parts.AddFile({name}, {value}.Content, {value}.FileName, {value}.ContentType ?? {contentType}, {Names.Literal(part.Name)});");
                break;
            case { Kind: ValueKind.Bytes } when !isJson:
                code.Line($"_parts.AddBase64({name}, {value}{type});");
                break;
            case { IsText: true } when !isJson:
                code.Line($"_parts.Add({name}, {TextExpression.Of(shape, value)}{type});");
                break;
            case { Kind: ValueKind.Json } when !isJson:
                code.Line($"_parts.AddAny({name}, {value});");
                break;
            default:
                using (code.Block($"_parts.AddJson({name}, writer =>", end: $"}}{type});"))
                {
                    ValueWriterEmitter.Emit(code, shape, value);
                }

                break;
        }
    }
}
