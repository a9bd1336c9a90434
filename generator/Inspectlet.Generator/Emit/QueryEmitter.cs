namespace ApiContract.Generator.Emit;

/// <summary>Emits how a parameter is added to the query.</summary>
internal static class QueryEmitter
{
    public static void Emit(CodeWriter code, ParameterSpec parameter)
    {
        ValueShape shape = parameter.Shape!;
        var emitter = new StyledFieldEmitter(code, FieldTarget.Query);
        if (shape.Kind != ValueKind.List || parameter.Style.IsJson)
        {
            ParameterEmitter.EmitIfGiven(
                code,
                parameter,
                value => emitter.Emit(parameter.WireName, shape, value, parameter.Style, parameter.Fields, parameter.ExtraFields, parameter.Name));
        }
        else if (parameter.Style.Separator is null)
        {
            string list = Names.Identifier(parameter.Name) + (parameter.IsNullable ? " ?? []" : "");
            emitter.Emit(parameter.WireName, shape, list, parameter.Style, [], extra: null, parameter.Name);
        }
        else
        {
            code.Line(FieldTarget.Query.AddEscaped(FieldName.Known(parameter.WireName), TextExpression.Join(parameter, isEscaped: true)));
        }
    }
}
