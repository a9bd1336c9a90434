using ApiContract.Generator.Model;

namespace ApiContract.Generator.Emit;

/// <summary>Emits how a parameter is added to the query.</summary>
internal static class QueryEmitter
{
    public static void Emit(CodeWriter code, ParameterSpec parameter)
    {
        ValueShape shape = parameter.Shape!;
        string name = Names.Literal(parameter.WireName);
        if (shape.Kind == ValueKind.List && !parameter.Style.IsJson)
        {
            EmitList(code, parameter, shape.Element!, name);
            return;
        }

        ParameterEmitter.EmitIfGiven(code, parameter, value => EmitGiven(code, parameter, shape, name, value));
    }

    private static void EmitList(CodeWriter code, ParameterSpec parameter, ValueShape element, string name)
    {
        if (parameter.Style.Separator is not null)
        {
            code.Line($"global::ApiContract.ApiText.AppendEscaped(_address, ref _hasQuery, {name}, {TextExpression.Join(parameter, isEscaped: true)});");
            return;
        }

        EmitRepeated(code, element, name, Names.Identifier(parameter.Name) + (parameter.IsNullable ? " ?? []" : ""));
    }

    private static void EmitRepeated(CodeWriter code, ValueShape element, string name, string values)
    {
        using (code.Block($"foreach ({element.Type} _element in {values})"))
        {
            Append(code, name, TextExpression.Of(element, "_element"));
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
                using (code.Block($"foreach ((string _key, {shape.Element!.Type} _element) in {value})"))
                {
                    Append(code, isNested ? $"{Names.Literal(parameter.WireName + "[")} + _key + \"]\"" : "_key", TextExpression.Of(shape.Element, "_element"));
                }

                break;
            case ValueKind.Model:
                foreach (PropertySpec field in parameter.Fields)
                {
                    EmitField(code, parameter, field, value);
                }

                break;
            default:
                Append(code, name, TextExpression.Of(shape, value));
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
            if (field.Shape.Kind == ValueKind.List)
            {
                EmitRepeated(code, field.Shape.Element!, name, local);
            }
            else
            {
                Append(code, name, TextExpression.Of(field.Shape, local));
            }
        }
    }

    private static void Append(CodeWriter code, string name, string text) =>
        code.Line($"global::ApiContract.ApiText.AppendQuery(_address, ref _hasQuery, {name}, {text});");
}
