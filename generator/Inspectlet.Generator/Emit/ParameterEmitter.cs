namespace ApiContract.Generator.Emit;

/// <summary>Emits what the methods of operations have in common: their heads, and how they use a parameter.</summary>
internal static class ParameterEmitter
{
    /// <summary>The method's head, without attributes and defaults, which are in the declaration.</summary>
    public static string Head(OperationSpec operation) => Head(new MethodSpec(
        operation.MethodName, operation.ReturnType, operation.Accessibility, operation.Form is not null, new(operation.Parameters.Select(p => (p.Type, p.Name)))));

    /// <summary>The head of a method, without attributes and defaults.</summary>
    public static string Head(MethodSpec method)
    {
        string parameters = string.Join(", ", method.Parameters.Select(p => $"{p.Type} {Names.Identifier(p.Name)}"));
        string head = $"{method.Accessibility}{(method.IsExtension ? " static" : "")} partial {method.ReturnType} {Names.Identifier(method.Name)}";
        return $"{head}({(method.IsExtension ? "this " : "")}{parameters})";
    }

    /// <summary>Emits the checks of a parameter's value.</summary>
    public static void EmitGuards(CodeWriter code, ParameterSpec parameter)
    {
        if (parameter.Shape is { } shape)
        {
            string name = Names.Literal(parameter.Name);
            GuardEmitter.Emit(code, shape, parameter.Bounds, Names.Identifier(parameter.Name), parameter.IsNullable, name, $"{name}, \"\"");
        }
    }

    /// <summary>Emits statements on a parameter's value, if there is one.</summary>
    public static void EmitIfGiven(CodeWriter code, ParameterSpec parameter, Action<string> emit)
    {
        string value = Names.Identifier(parameter.Name);
        string given = parameter.IsNullable ? "_given" + char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1) : value;
        using (parameter.IsNullable ? code.Block($"if ({value} is {{ }} {given})") : null)
        {
            emit(given);
        }
    }
}
