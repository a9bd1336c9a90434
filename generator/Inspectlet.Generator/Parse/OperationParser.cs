namespace ApiContract.Generator.Parse;

/// <summary>Parses the declaration of an operation.</summary>
internal static class OperationParser
{
    public static OperationSpec? Parse(IMethodSymbol method, INamedTypeSymbol client, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        AttributeData declaration = method.Find("ApiOperation")!;
        if (declaration.Argument(0) is not string httpMethod || declaration.Argument(1) is not string path)
        {
            diagnostics.Add(Descriptors.NameMissing, method, method.Name, "its HTTP method or its path");
            return null;
        }

        bool takesFields = method.Parameters.Any(p => p.Has("FormField"));
        if (!method.IsPartialDefinition || method.IsGenericMethod || method.IsStatic != takesFields || method.IsExtensionMethod != takesFields)
        {
            diagnostics.Refuse(method, takesFields
                ? $"takes fields of a form, so it must be a partial extension method of '{client.Name}Extensions' without a body"
                : "must be a partial method without a body, neither generic nor static");
            return null;
        }

        if (!TryParseResult(method, diagnostics, out ValueShape? result, out bool isResultNullable))
        {
            return null;
        }

        List<ParameterSpec> parameters = ParseParameters(method, diagnostics, cancellation);
        CheckPlaceholders(method, path, parameters, diagnostics);
        FormSpec? form = takesFields ? FindForm(method, client, diagnostics, cancellation) : null;
        (ResponseSpec success, string? errorMember, EquatableArray<FailureSpec> failures) = ResponseParser.Parse(method, result, diagnostics);
        return new OperationSpec(
            method.Name,
            method.ReturnType.ToDisplayString(ShapeParser.NullableName),
            SyntaxFacts.GetText(method.DeclaredAccessibility),
            declaration.Named("Id") as string ?? method.Name,
            httpMethod.ToUpperInvariant(),
            path,
            declaration.Flag("Safe") || httpMethod.ToUpperInvariant() is "GET" or "HEAD",
            result,
            isResultNullable,
            success,
            errorMember,
            failures,
            new(parameters),
            form);
    }

    private static bool TryParseResult(IMethodSymbol method, DiagnosticBag diagnostics, out ValueShape? result, out bool isNullable)
    {
        result = null;
        isNullable = false;
        var task = method.ReturnType as INamedTypeSymbol;
        bool isTask = task?.Name == "Task" && task.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
        if (isTask && task!.TypeArguments.IsEmpty)
        {
            return true;
        }

        if (!isTask || ShapeParser.Parse(task!.TypeArguments[0]) is null)
        {
            string given = method.ReturnType.ToDisplayString();
            diagnostics.Refuse(method, $"returns '{given}'; it must return a Task, or a Task of a type that can be read from JSON");
            return false;
        }

        isNullable = ShapeParser.IsNullable(task.TypeArguments[0]);
        result = ShapeParser.Parse(method, method.GetReturnTypeAttributes(), task.TypeArguments[0], diagnostics);
        return result is not null;
    }

    private static List<ParameterSpec> ParseParameters(IMethodSymbol method, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        List<ParameterSpec> parameters =
            [.. method.Parameters.Select(p => ParameterParser.Parse(p, diagnostics, cancellation)).OfType<ParameterSpec>()];
        if (method.Parameters.LastOrDefault()?.Type.Name != nameof(CancellationToken))
        {
            diagnostics.Refuse(method, "must take a CancellationToken as its last parameter");
        }

        return parameters;
    }

    private static void CheckPlaceholders(IMethodSymbol method, string path, List<ParameterSpec> parameters, DiagnosticBag diagnostics)
    {
        string[] names = [.. PathTemplate.Placeholders(path)];
        string[] filled = [.. parameters.Where(p => p.Place == ParameterPlace.Path).Select(p => p.WireName)];
        foreach (string name in names.Except(filled).OrderBy(n => n, StringComparer.Ordinal))
        {
            diagnostics.Refuse(method, $"has no parameter for '{{{name}}}' in its path '{path}'");
        }

        foreach (string name in filled.Except(names).OrderBy(n => n, StringComparer.Ordinal))
        {
            diagnostics.Refuse(method, $"has a parameter for '{{{name}}}', which its path '{path}' lacks");
        }
    }

    private static FormSpec? FindForm(IMethodSymbol method, INamedTypeSymbol client, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        IParameterSymbol? form = client.GetMembers(method.Name).OfType<IMethodSymbol>()
            .SelectMany(m => m.Parameters)
            .FirstOrDefault(p => p.Has("Form"));
        if (form?.Type is not INamedTypeSymbol type)
        {
            diagnostics.Refuse(method, $"takes fields of a form, but '{client.Name}' has no method that takes the form");
            return null;
        }

        // What is wrong with the form is reported where it is declared.
        IReadOnlyList<PropertySpec> properties = ModelParser.ParseProperties(type, new DiagnosticBag(), cancellation);
        var fields = new List<FormFieldSpec>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Find("FormField")?.Argument(0) is not string name)
            {
                continue;
            }

            if (properties.FirstOrDefault(p => p.WireName == name) is not { } property)
            {
                diagnostics.Refuse(parameter, $"is the field '{name}', which '{type.Name}' lacks");
                continue;
            }

            fields.Add(new FormFieldSpec(name, property.Name));
        }

        return new FormSpec(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), form.Name, new(fields));
    }
}
