namespace ApiContract.Generator.Emit;

/// <summary>Emits an operation: what is the same for every call, the method, and the reader of the response.</summary>
/// <remarks>The method's locals begin with an underscore: no name of the document becomes such a name, but any other may be a parameter's.</remarks>
internal static class OperationEmitter
{
    public static void Emit(CodeWriter code, OperationSpec operation, string name)
    {
        EmitDescription(code, operation, name);
        code.Line();
        using (code.Block(ParameterEmitter.Head(operation)))
        {
            EmitGuards(code, operation);
            EmitUri(code, operation);
            code.Line($"var _request = new global::ApiContract.ApiRequest({name}Operation, _uri);");
            EmitContent(code, operation);
            code.Line(operation.Result is null
                ? $"return SendAsync<object?>(_request, static _ => null, {Names.Identifier(operation.Token)});"
                : $"return SendAsync(_request, Read{name}Response, {Names.Identifier(operation.Token)});");
        }

        if (operation.Result is { } result)
        {
            code.Line();
            new ResponseReaderEmitter(code, operation, result, $"Read{name}Response").Emit();
        }

        code.Line();
    }

    private static void EmitDescription(CodeWriter code, OperationSpec operation, string name)
    {
        code.Line($"private static readonly global::ApiContract.ApiOperation {name}Operation = new(");
        code.Line($"    {Names.Literal(operation.Id)},");
        code.Line($"    global::System.Net.Http.HttpMethod.Parse({Names.Literal(operation.HttpMethod)}),");
        code.Line($"    {Names.Literal(operation.Path)},");
        code.Line($"    {(operation.IsSafe ? "true" : "false")},");
        code.Line($"    {(operation.ErrorMember is { } error ? Names.Literal(error) : "null")},");
        EmitTransients(code, operation);
        code.Line("    static failure => (int)failure.StatusCode switch");
        code.Line("    {");
        FailureSpec[] reported = operation.Failures.Where(failure => failure.Exception is not null).ToArray();
        foreach (FailureSpec failure in reported)
        {
            code.Line($"        {failure.Pattern} => new {failure.Exception}(failure),");
        }

        if (reported.All(failure => failure.Pattern != "_"))
        {
            code.Line("        _ => null,");
        }

        code.Line("    });");
    }

    private static void EmitTransients(CodeWriter code, OperationSpec operation)
    {
        if (operation.Failures.All(failure => !failure.IsTransient))
        {
            code.Line("    static _ => false,");
            return;
        }

        code.Line("    static status => (int)status switch");
        code.Line("    {");
        foreach (FailureSpec failure in operation.Failures.Where(failure => failure.Pattern != "_"))
        {
            code.Line($"        {failure.Pattern} => {(failure.IsTransient ? "true" : "false")},");
        }

        code.Line($"        _ => {(operation.Failures.Any(failure => failure is { Pattern: "_", IsTransient: true }) ? "true" : "false")},");
        code.Line("    },");
    }

    private static void EmitGuards(CodeWriter code, OperationSpec operation)
    {
        foreach (ParameterSpec parameter in operation.Parameters)
        {
            ParameterEmitter.EmitGuards(code, parameter);
            if (IsStyled(parameter))
            {
                EmitStyledText(code, parameter);
            }

            if (GuardOf(parameter) is { } guard)
            {
                code.Line($"global::ApiContract.ApiArgument.{guard}, {Names.Literal(parameter.Name)});");
            }
        }
    }

    // What is more than a text or a list with commas; it is made before it is checked.
    private static bool IsStyled(ParameterSpec parameter) => parameter switch
    {
        { Place: ParameterPlace.Path, Shape.Kind: ValueKind.List } => parameter.Segment != default || !parameter.Shape.Element!.IsText,
        { Place: ParameterPlace.Path } => parameter.Segment.Name is not null || !parameter.Shape!.IsText,
        { Place: ParameterPlace.Header, Shape.Kind: ValueKind.List } => false,
        { Place: ParameterPlace.Header } => !parameter.Shape!.IsText,
        _ => false,
    };

    private static string StyledText(ParameterSpec parameter) => $"_textOf{char.ToUpperInvariant(parameter.Name[0])}{parameter.Name.Substring(1)}";

    private static void EmitStyledText(CodeWriter code, ParameterSpec parameter)
    {
        ValueShape shape = parameter.Shape!;
        string value = Names.Identifier(parameter.Name);
        string isExploded = parameter.Segment.IsExploded ? "true" : "false";
        if (shape.IsText)
        {
            string prefix = parameter.Segment.Name == "matrix" ? $";{Uri.EscapeDataString(parameter.WireName)}=" : ".";
            code.Line($"string {StyledText(parameter)} = {Names.Literal(prefix)} + global::ApiContract.ApiText.Escape({TextExpression.Of(shape, value)});");
            return;
        }

        string given = parameter is { IsNullable: true, Shape.IsValueType: true } ? value + ".Value" : value;
        string texts = TextExpression.Texts(shape, given, parameter.Fields, parameter.ExtraFields, parameter.Name);
        string text = parameter switch
        {
            { Place: ParameterPlace.Header } => $"{texts}.Join(\",\", {isExploded}, isEscaped: false)",
            { Segment.Name: "label" } => $"{texts}.Label({isExploded})",
            { Segment.Name: "matrix" } => $"{texts}.Matrix({Names.Literal(parameter.WireName)}, {isExploded})",
            _ => $"{texts}.Simple({isExploded})",
        };
        code.Line($"string? {StyledText(parameter)} = {(parameter.IsNullable ? $"{value} is null ? null : " : "")}{text};");
    }

    // What the place of a value requires, whatever its bounds.
    private static string? GuardOf(ParameterSpec parameter)
    {
        string value = Names.Identifier(parameter.Name);
        return (parameter.Place, parameter.Shape) switch
        {
            (ParameterPlace.Path, _) when IsStyled(parameter) => $"IsSegment({StyledText(parameter)}",
            (ParameterPlace.Header, _) when IsStyled(parameter) => $"IsHeaderValue({StyledText(parameter)}",
            (ParameterPlace.Path, { Kind: ValueKind.String or ValueKind.Enum } shape) => $"IsSegment({TextExpression.Of(shape, value)}",
            (ParameterPlace.Path, { Kind: ValueKind.List }) => $"HasCount({value}.Count, 1",
            (ParameterPlace.Header, { Kind: ValueKind.List }) => $"IsHeaderValue({TextExpression.Join(parameter, isEscaped: false)}",
            (ParameterPlace.Header, { Kind: ValueKind.String }) => $"IsHeaderValue({value}",
            (ParameterPlace.Header, { Kind: ValueKind.Enum, IsChecked: true }) => $"IsHeaderValue({value}{(parameter.IsNullable ? "?" : "")}.Value",
            _ => null,
        };
    }

    private static void EmitUri(CodeWriter code, OperationSpec operation)
    {
        string path = PathTemplate.Map(operation.Path, Names.Interpolated, name =>
        {
            ParameterSpec parameter = operation.Parameters.First(p => p.Place == ParameterPlace.Path && p.WireName == name);
            return IsStyled(parameter) ? $"{{{StyledText(parameter)}}}"
                : parameter.Shape!.Kind == ValueKind.List
                ? $"{{({TextExpression.Join(parameter, isEscaped: true)})}}"
                : $"{{(global::ApiContract.ApiText.Escape({TextExpression.Of(parameter.Shape, Names.Identifier(parameter.Name))}))}}";
        });
        ParameterSpec[] query = operation.Parameters.Where(p => p.Place == ParameterPlace.Query).ToArray();
        if (query.Length == 0)
        {
            code.Line($"string _uri = $\"{path}\";");
            return;
        }

        code.Line($"var _address = new global::System.Text.StringBuilder($\"{path}\");");
        code.Line($"bool _hasQuery = {(operation.Path.Contains('?') ? "true" : "false")};");
        foreach (ParameterSpec parameter in query)
        {
            QueryEmitter.Emit(code, parameter);
        }

        code.Line("string _uri = _address.ToString();");
    }

    private static void EmitContent(CodeWriter code, OperationSpec operation)
    {
        foreach (ParameterSpec parameter in operation.Parameters)
        {
            switch (parameter.Place)
            {
                case ParameterPlace.Header when IsStyled(parameter):
                    code.Line($"_request.AddHeader({Names.Literal(parameter.WireName)}, {StyledText(parameter)});");
                    break;
                case ParameterPlace.Header when parameter.Shape!.Kind == ValueKind.List:
                    code.Line($"_request.AddHeader({Names.Literal(parameter.WireName)}, {TextExpression.Join(parameter, isEscaped: false)});");
                    break;
                case ParameterPlace.Header:
                    ParameterEmitter.EmitIfGiven(
                        code, parameter, value => code.Line($"_request.AddHeader({Names.Literal(parameter.WireName)}, {TextExpression.Of(parameter.Shape, value)});"));
                    break;
                case ParameterPlace.Body:
                    ParameterEmitter.EmitIfGiven(code, parameter, value => EmitBody(code, parameter, value));
                    break;
                case ParameterPlace.Form:
                    ParameterEmitter.EmitIfGiven(code, parameter, value => FieldEmitter.EmitForm(code, parameter, value));
                    break;
            }
        }

        FieldEmitter.EmitParts(code, operation.Parameters.Where(p => p.Place == ParameterPlace.Part).ToArray());
    }

    private static void EmitBody(CodeWriter code, ParameterSpec parameter, string value)
    {
        string type = Names.Literal(parameter.ContentType);
        if (parameter.IsRaw)
        {
            string text = parameter.Shape!.Kind == ValueKind.String ? value : TextExpression.Of(parameter.Shape, value);
            code.Line($"_request.SetBody({type}, {(parameter.Shape.Kind == ValueKind.Bytes ? value : $"global::System.Text.Encoding.UTF8.GetBytes({text})")});");
            return;
        }

        using (code.Block($"_request.SetBody({type}, global::ApiContract.JsonText.Write(_writer =>", end: "}));"))
        {
            ValueWriterEmitter.Emit(code, parameter.Shape!, value);
        }
    }
}
