using System.Linq;
using ApiContract.Generator.Model;

namespace ApiContract.Generator.Emit;

/// <summary>Emits a method that takes a form's fields one by one and hands them to the one that takes the form.</summary>
internal static class FormOverloadEmitter
{
    public static void Emit(CodeWriter code, OperationSpec operation)
    {
        using (code.Block(ClientEmitter.Head(operation)))
        {
            foreach (ParameterSpec parameter in operation.Parameters)
            {
                ClientEmitter.EmitGuards(code, parameter);
            }

            using (code.Block($"var _form = new {operation.Form!.Type}", end: "};"))
            {
                foreach (FormFieldSpec field in operation.Form.Fields)
                {
                    code.Line($"{Names.Identifier(field.Property)} = {operation.Parameters.First(p => p.Place == ParameterPlace.FormField && p.WireName == field.WireName).Name},");
                }
            }

            var arguments = operation.Parameters.Where(p => p.Place == ParameterPlace.Path).Select(p => $"{p.Name}: {p.Name}")
                .Append($"{operation.Form.Parameter}: _form")
                .Concat(operation.Parameters.Where(p => p.Place is ParameterPlace.Query or ParameterPlace.Header).Select(p => $"{p.Name}: {p.Name}"))
                .Append($"cancellationToken: {operation.Token}");
            code.Line($"return {operation.MethodName}({string.Join(", ", arguments)});");
        }

        code.Line();
    }
}
