namespace ApiContract.Generator.Emit;

/// <summary>Emits the bodies of a client's operations.</summary>
internal static class ClientEmitter
{
    public static string Emit(ClientSpec client)
    {
        var code = new CodeWriter(client.Namespace);
        using (code.Block($"partial class {Names.Identifier(client.Name)}"))
        {
            var overloads = new Dictionary<string, int>();
            foreach (OperationSpec operation in client.Operations.Where(o => o.Form is null))
            {
                // The members that an overload needs must have names of their own.
                overloads.TryGetValue(operation.MethodName, out int count);
                overloads[operation.MethodName] = count + 1;
                OperationEmitter.Emit(code, operation, operation.MethodName + (count == 0 ? "" : (count + 1).ToString()));
            }

            EmitRefused(code, client.Refused.Where(method => !method.IsExtension));
        }

        EmitExtensions(code, client);
        return code.ToString();
    }

    private static void EmitExtensions(CodeWriter code, ClientSpec client)
    {
        OperationSpec[] extensions = client.Operations.Where(o => o.Form is not null).ToArray();
        MethodSpec[] refused = client.Refused.Where(method => method.IsExtension).ToArray();
        if (extensions.Length + refused.Length == 0)
        {
            return;
        }

        code.Line();
        using (code.Block($"partial class {client.Name}Extensions"))
        {
            foreach (OperationSpec operation in extensions)
            {
                FormOverloadEmitter.Emit(code, operation, operation.Form!);
            }

            EmitRefused(code, refused);
        }
    }

    // No program has one of them, since it does not build.
    private static void EmitRefused(CodeWriter code, IEnumerable<MethodSpec> methods)
    {
        foreach (MethodSpec method in methods)
        {
            code.Line($"{ParameterEmitter.Head(method)} => throw new global::System.NotSupportedException();");
            code.Line();
        }
    }
}
