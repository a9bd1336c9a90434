namespace ApiContract.Generator.Emit;

/// <summary>Emits how a parameter is added to the query.</summary>
internal static class QueryEmitter
{
    public static void Emit(CodeWriter code, ParameterSpec parameter)
    {
        ValueShape shape = parameter.Shape!;
        string name = Names.Literal(parameter.WireName);
        if (shape.Kind != ValueKind.List || parameter.Style.IsJson)
        {
            ParameterEmitter.EmitIfGiven(code, parameter, value => EmitGiven(code, parameter, shape, name, value));
        }
        else if (parameter.Style.Separator is null)
        {
            EmitTexts(code, shape, name, Names.Identifier(parameter.Name) + (parameter.IsNullable ? " ?? []" : ""));
        }
        else
        {
            code.Line($"global::ApiContract.ApiText.AppendEscaped(_address, ref _hasQuery, {name}, {TextExpression.Join(parameter, isEscaped: true)});");
        }
    }

    private static void EmitGiven(CodeWriter code, ParameterSpec parameter, ValueShape shape, string name, string value)
    {
        if (parameter.Style.IsJson)
        {
            using (code.Block($"global::ApiContract.ApiText.AppendQuery(_address, ref _hasQuery, {name}, global::ApiContract.JsonText.ToText(writer =>", end: "}));"))
            {
                ValueWriterEmitter.Emit(code, shape, value);
            }

            return;
        }

        bool isNested = parameter.Style.IsNested;
        switch (shape.Kind)
        {
            case ValueKind.Json:
                code.Line($"global::ApiContract.ApiText.AppendQuery(_address, ref _hasQuery, {name}, {(isNested ? "true" : "false")}, {value});");
                break;
            case ValueKind.Map:
                using (code.Block($"foreach ((string _key, {shape.ElementType} _element) in {value})"))
                {
                    EmitTexts(code, shape.Element!, isNested ? $"{Names.Literal(parameter.WireName + "[")} + _key + \"]\"" : "_key", "_element");
                }

                break;
            case ValueKind.Model:
                foreach (PropertySpec field in parameter.Fields)
                {
                    EmitField(code, parameter, field, value);
                }

                break;
            default:
                EmitTexts(code, shape, name, value);
                break;
        }
    }

    private static void EmitField(CodeWriter code, ParameterSpec parameter, PropertySpec field, string value)
    {
        string name = Names.Literal(parameter.Style.IsNested ? $"{parameter.WireName}[{field.WireName}]" : field.WireName);
        string property = $"{value}.{Names.Identifier(field.Name)}";

        // The variable of a condition is in scope to the end of the method, so its name must be unique there.
        string local = $"_{parameter.Name}{field.Name}";
        using (code.Block($"if ({property} is {{ }} {local})"))
        {
            EmitTexts(code, field.Shape, name, local);
        }
    }

    // A list repeats the name. An element that is null is an empty field, so that the others keep their places.
    private static void EmitTexts(CodeWriter code, ValueShape shape, string name, string value)
    {
        if (shape.Kind != ValueKind.List)
        {
            code.Line($"global::ApiContract.ApiText.AppendQuery(_address, ref _hasQuery, {name}, {TextExpression.OfElement(shape, value)});");
            return;
        }

        using (code.Block($"foreach ({shape.ElementType} _element in {value})"))
        {
            EmitTexts(code, shape.Element!, name, "_element");
        }
    }
}
