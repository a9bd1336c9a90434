namespace ApiContract.Generator.Emit;

/// <summary>Emits an extension method that takes a form's fields one by one and calls the client's method that takes the form.</summary>
internal static class FormOverloadEmitter
{
    public static void Emit(CodeWriter code, OperationSpec operation, FormSpec form)
    {
        string client = Names.Identifier(operation.Parameters[0].Name);
        using (code.Block(ParameterEmitter.Head(operation)))
        {
            code.Line($"global::ApiContract.ApiArgument.NotNull({client}, {Names.Literal(operation.Parameters[0].Name)});");
            foreach (ParameterSpec parameter in operation.Parameters)
            {
                ParameterEmitter.EmitGuards(code, parameter);
            }

            using (code.Block($"var _form = new {form.Type}", end: "};"))
            {
                foreach (FormFieldSpec field in form.Fields)
                {
                    ParameterSpec parameter = operation.Parameters.First(p => p.Place == ParameterPlace.FormField && p.WireName == field.WireName);
                    code.Line($"{Names.Identifier(field.Property)} = {Names.Identifier(parameter.Name)},");
                }
            }

            var arguments = operation.Parameters
                .Where(p => p.Place is ParameterPlace.Path or ParameterPlace.Query or ParameterPlace.Header)
                .Select(p => $"{Names.Identifier(p.Name)}: {Names.Identifier(p.Name)}")
                .Append($"{Names.Identifier(form.Parameter)}: _form")
                .Append($"cancellationToken: {Names.Identifier(operation.Token)}");
            code.Line($"return {client}.{Names.Identifier(operation.MethodName)}({string.Join(", ", arguments)});");
        }

        code.Line();
    }
}
