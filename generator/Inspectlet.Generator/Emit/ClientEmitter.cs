using System.Collections.Generic;
using System.Linq;
using ApiContract.Generator.Model;

namespace ApiContract.Generator.Emit;

/// <summary>Emits the bodies of a client's operations.</summary>
internal static class ClientEmitter
{
    public static string Emit(ClientSpec client)
    {
        var code = new CodeWriter(client.Namespace);
        using (code.Block($"partial class {client.Name}"))
        {
            var named = new Dictionary<string, int>();
            foreach (OperationSpec operation in client.Operations)
            {
                if (operation.Form is not null)
                {
                    FormOverloadEmitter.Emit(code, operation);
                    continue;
                }

                // Two methods of one name are possible; what belongs to each needs a name of its own.
                named.TryGetValue(operation.MethodName, out int count);
                named[operation.MethodName] = count + 1;
                OperationEmitter.Emit(code, operation, operation.MethodName + (count == 0 ? "" : (count + 1).ToString()));
            }
        }

        return code.ToString();
    }

    /// <summary>The method's head: as declared, without attributes and defaults, which stand in the declaration.</summary>
    public static string Head(OperationSpec operation)
    {
        string parameters = string.Join(", ", operation.Parameters.Select(p => $"{p.Type} {p.Name}"));
        return $"{operation.Accessibility} partial {operation.ReturnType} {operation.MethodName}({parameters})";
    }

    /// <summary>Emits the checks of a parameter.</summary>
    public static void EmitGuards(CodeWriter code, ParameterSpec parameter)
    {
        if (parameter.Shape is not { } shape)
        {
            return;
        }

        string name = Names.Literal(parameter.Name.TrimStart('@'));
        GuardEmitter.Emit(code, shape, parameter.Bounds, parameter.Name, parameter.IsNullable, name, $"{name}, \"\"");
    }
}
