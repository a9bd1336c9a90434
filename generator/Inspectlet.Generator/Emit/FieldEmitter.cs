namespace ApiContract.Generator.Emit;

/// <summary>Emits a body of fields: a form, from the properties or the entries of a parameter, or parts, from parameters.</summary>
internal static class FieldEmitter
{
    public static void EmitForm(CodeWriter code, ParameterSpec form, string value)
    {
        code.Line("var _fields = new global::ApiContract.FormWriter();");
        foreach (PropertySpec field in form.Fields)
        {
            // The variable of a condition is in scope to the end of the method, so its name must be unique there.
            string local = $"_{form.Name}_{field.Name}";
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
            EmitEntries(code, form.Shape, value);
        }
        else if (form.ExtraFields is { } extra)
        {
            EmitEntries(code, ValueShape.Extra, TextExpression.Extra(extra, value));
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

    private static void EmitEntries(CodeWriter code, ValueShape map, string value)
    {
        using (code.Block($"foreach ((string _key, {map.ElementType} _entry) in {value})"))
        {
            EmitElement(code, FieldName.Of("_key"), map.Element!, "_entry");
        }
    }

    // An element that is null is an empty field, so that the others keep their places.
    private static void EmitElement(CodeWriter code, FieldName name, ValueShape element, string value)
    {
        if (!element.IsNullable)
        {
            EmitField(code, name, element, value);
            return;
        }

        string present = value + "Present";
        using (code.Block($"if ({value} is {{ }} {present})"))
        {
            EmitField(code, name, element, present);
        }

        using (code.Block("else"))
        {
            code.Line(FieldTarget.Form.Add(name, "\"\""));
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
                using (code.Block($"foreach ({shape.ElementType} _element in {value})"))
                {
                    EmitElement(code, name, element, "_element");
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

    // Of a list each element is a part; one that is null is an empty part or null as JSON, so that the others keep their places.
    private static void EmitPart(CodeWriter code, ParameterSpec part, ValueShape shape, string value, bool isElement = false)
    {
        string name = Names.Literal(part.WireName);
        string type = part.ContentType.Length == 0 ? "" : ", " + Names.Literal(part.ContentType);
        bool isJson = part.Style.IsJson;
        switch (shape)
        {
            case { Kind: ValueKind.List } when !isElement:
                using (code.Block($"foreach ({shape.ElementType} _element in {value})"))
                {
                    EmitPartOfList(code, part, shape.Element!);
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
                using (code.Block($"_parts.AddJson({name}, _writer =>", end: $"}}{type});"))
                {
                    ValueWriterEmitter.Emit(code, shape, value);
                }

                break;
        }
    }

    private static void EmitPartOfList(CodeWriter code, ParameterSpec part, ValueShape element)
    {
        if (!element.IsNullable)
        {
            EmitPart(code, part, element, "_element", isElement: true);
            return;
        }

        using (code.Block("if (_element is { } _present)"))
        {
            EmitPart(code, part, element, "_present", isElement: true);
        }

        string name = Names.Literal(part.WireName);
        bool isEmpty = !part.Style.IsJson && !element.IsComposite;
        using (code.Block("else"))
        {
            code.Line(isEmpty ? $"_parts.Add({name}, \"\");" : $"_parts.AddJson({name}, static writer => writer.WriteNullValue());");
        }
    }
}
