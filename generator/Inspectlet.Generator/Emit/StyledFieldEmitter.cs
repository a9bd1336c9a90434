namespace ApiContract.Generator.Emit;

/// <summary>Emits how a value becomes fields of a query or a form, in a style of OpenAPI.</summary>
internal sealed class StyledFieldEmitter(CodeWriter code, FieldTarget target)
{
    /// <summary>Emits statements on a value that is not null.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="shape">What the value is.</param>
    /// <param name="value">An expression for it.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="fields">The properties of an object.</param>
    /// <param name="extra">What has further members of it, or null.</param>
    /// <param name="prefix">What makes the names of variables unique.</param>
    public void Emit(string name, ValueShape shape, string value, FieldStyle style, IReadOnlyList<PropertySpec> fields, ExtraSpec? extra, string prefix)
    {
        if (style.IsJson)
        {
            EmitJson(FieldName.Known(name), shape, value);
        }
        else if (style.Separator is { } separator && !shape.IsText)
        {
            string joined = $"{TextExpression.Texts(shape, value, fields, extra, prefix)}.Join({TextExpression.Separator(separator, isEscaped: true)}, isExploded: false, isEscaped: true)";
            code.Line(target.AddEscaped(FieldName.Known(name), joined));
        }
        else
        {
            EmitParts(name, shape, value, style.IsNested, fields, extra, prefix);
        }
    }

    private void EmitParts(string name, ValueShape shape, string value, bool isNested, IReadOnlyList<PropertySpec> fields, ExtraSpec? extra, string prefix)
    {
        switch (shape.Kind)
        {
            case ValueKind.Json:
                code.Line(target.AddStyled(FieldName.Known(name), isNested, value));
                break;
            case ValueKind.Map:
                EmitMembers(name, shape, value, isNested);
                break;
            case ValueKind.Model:
                foreach (PropertySpec field in fields)
                {
                    EmitField(isNested ? $"{name}[{field.WireName}]" : field.WireName, field, value, prefix);
                }

                if (extra is not null)
                {
                    EmitMembers(name, ValueShape.Extra, TextExpression.Extra(extra, value), isNested);
                }

                break;
            default:
                EmitTexts(FieldName.Known(name), shape, value);
                break;
        }
    }

    private void EmitMembers(string name, ValueShape map, string value, bool isNested)
    {
        using (code.Block($"foreach ((string _key, {map.ElementType} _element) in {value})"))
        {
            EmitTexts(FieldName.Of(isNested ? $"{Names.Literal(name + "[")} + _key + \"]\"" : "_key"), map.Element!, "_element", depth: 1);
        }
    }

    private void EmitField(string name, PropertySpec field, string value, string prefix)
    {
        // The variable of a condition is in scope to the end of the method, so its name must be unique there.
        string local = $"_{prefix}_{field.Name}";
        using (code.Block($"if ({value}.{Names.Identifier(field.Name)} is {{ }} {local})"))
        {
            EmitTexts(FieldName.Known(name), field.Shape, local);
        }
    }

    // A list repeats the name. An element that is null is an empty field, so that the others keep their places.
    private void EmitTexts(FieldName name, ValueShape shape, string value, int depth = 0)
    {
        if (shape.Kind != ValueKind.List)
        {
            code.Line(target.Add(name, TextExpression.OfElement(shape, value)));
            return;
        }

        if (shape.IsNullable)
        {
            string present = value + "Present";
            using (code.Block($"if ({value} is {{ }} {present})"))
            {
                EmitTexts(name, shape with { IsNullable = false }, present, depth);
            }

            using (code.Block("else"))
            {
                code.Line(target.Add(name, "\"\""));
            }

            return;
        }

        string element = depth == 0 ? "_element" : $"_element{depth}";
        using (code.Block($"foreach ({shape.ElementType} {element} in {value})"))
        {
            EmitTexts(name, shape.Element!, element, depth + 1);
        }
    }

    private void EmitJson(FieldName name, ValueShape shape, string value)
    {
        (string head, string end) = target.AddJson(name);
        using (code.Block(head, end))
        {
            ValueWriterEmitter.Emit(code, shape, value);
        }
    }
}
