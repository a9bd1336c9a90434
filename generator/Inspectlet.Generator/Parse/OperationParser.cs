namespace ApiContract.Generator.Parse;

/// <summary>Parses the declaration of an operation.</summary>
internal static class OperationParser
{
    public static OperationSpec? Parse(IMethodSymbol method, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        AttributeData declaration = method.Find("ApiOperation")!;
        if (declaration.Argument(0) is not string httpMethod || declaration.Argument(1) is not string path)
        {
            diagnostics.Add(Descriptors.NameMissing, method, method.Name, "its HTTP method or its path");
            return null;
        }

        if (!method.IsPartialDefinition || method.IsGenericMethod || method.IsStatic)
        {
            diagnostics.Add(Descriptors.OperationNotSupported, method, method.Name, "must be a partial method without a body, neither generic nor static");
            return null;
        }

        if (!TryParseResult(method, diagnostics, out ValueShape? result, out bool isResultNullable))
        {
            return null;
        }

        List<ParameterSpec> parameters = ParseParameters(method, diagnostics, cancellation);
        CheckPlaceholders(method, path, parameters, diagnostics);
        FormSpec? form = parameters.Any(p => p.Place == ParameterPlace.FormField) ? FindForm(method, diagnostics, cancellation) : null;
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
        bool isTask = method.ReturnType is INamedTypeSymbol { Name: "Task" } && method.ReturnType.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
        ITypeSymbol? type = isTask ? ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault() : null;
        if (isTask && type is null)
        {
            return true;
        }

        if (type is null || ShapeParser.Parse(type) is null)
        {
            diagnostics.Add(
                Descriptors.OperationNotSupported,
                method,
                method.Name,
                $"returns '{method.ReturnType.ToDisplayString()}'; it must return a Task, or a Task of a type that can be read from JSON");
            return false;
        }

        isNullable = ShapeParser.IsNullable(type);
        result = ShapeParser.Parse(method, method.GetReturnTypeAttributes(), type, diagnostics);
        return result is not null;
    }

    private static List<ParameterSpec> ParseParameters(IMethodSymbol method, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var parameters = new List<ParameterSpec>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ParameterParser.Parse(parameter, method, diagnostics, cancellation) is { } parsed)
            {
                parameters.Add(parsed);
            }
        }

        if (method.Parameters.LastOrDefault()?.Type.Name != nameof(CancellationToken))
        {
            diagnostics.Add(Descriptors.OperationNotSupported, method, method.Name, "must take a CancellationToken as its last parameter");
        }

        return parameters;
    }

    private static void CheckPlaceholders(IMethodSymbol method, string path, List<ParameterSpec> parameters, DiagnosticBag diagnostics)
    {
        var names = new HashSet<string>(PathTemplate.Placeholders(path));
        var filled = new HashSet<string>(parameters.Where(p => p.Place == ParameterPlace.Path).Select(p => p.WireName));
        foreach (string name in names.Except(filled).OrderBy(n => n, StringComparer.Ordinal))
        {
            diagnostics.Add(Descriptors.OperationNotSupported, method, method.Name, $"has no parameter for '{{{name}}}' in its path '{path}'");
        }

        foreach (string name in filled.Except(names).OrderBy(n => n, StringComparer.Ordinal))
        {
            diagnostics.Add(Descriptors.OperationNotSupported, method, method.Name, $"has a parameter for '{{{name}}}', which its path '{path}' lacks");
        }
    }

    private static FormSpec? FindForm(IMethodSymbol method, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        IParameterSymbol? form = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .SelectMany(m => m.Parameters)
            .FirstOrDefault(p => p.Has("Form"));
        if (form?.Type is not INamedTypeSymbol type)
        {
            diagnostics.Add(Descriptors.OperationNotSupported, method, method.Name, "takes fields of a form, but has no overload that takes the form");
            return null;
        }

        // What is wrong with the form is reported where it is declared.
        IReadOnlyList<PropertySpec> properties = ModelParser.ParseProperties(type, new DiagnosticBag(), cancellation);
        return new FormSpec(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), form.Name, new(ParseFields(method, type, properties, diagnostics)));
    }

    private static List<FormFieldSpec> ParseFields(IMethodSymbol method, INamedTypeSymbol form, IReadOnlyList<PropertySpec> properties, DiagnosticBag diagnostics)
    {
        var fields = new List<FormFieldSpec>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Find("FormField")?.Argument(0) is not string name)
            {
                continue;
            }

            if (properties.FirstOrDefault(p => p.WireName == name) is not { } property)
            {
                diagnostics.Add(
                    Descriptors.ParameterNotSupported, parameter, parameter.Name, method.Name, $"is the field '{name}', which '{form.Name}' lacks");
                continue;
            }

            fields.Add(new FormFieldSpec(name, property.Name));
        }

        return fields;
    }
}
