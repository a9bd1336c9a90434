using System;
using System.Linq;
using System.Text.RegularExpressions;
using ApiContract.Generator.Model;

namespace ApiContract.Generator.Emit;

/// <summary>Emits an operation: what is the same for every call, the method, and the reader of the answer.</summary>
/// <remarks>The method's locals begin with an underscore, which no name on the wire leads to: any other name may be a parameter's.</remarks>
internal static class OperationEmitter
{
    public static void Emit(CodeWriter code, OperationSpec operation, string name)
    {
        EmitDescription(code, operation, name);
        code.Line();
        using (code.Block(ClientEmitter.Head(operation)))
        {
            EmitGuards(code, operation);
            EmitUri(code, operation);
            code.Line($"var _request = new global::ApiContract.ApiRequest({name}Operation, _uri);");
            EmitContent(code, operation);
            code.Line(operation.Result is null
                ? $"return SendAsync<object?>(_request, static _ => null, {operation.Token});"
                : $"return SendAsync(_request, Read{name}Answer, {operation.Token});");
        }

        if (operation.Result is { } result)
        {
            code.Line();
            AnswerReaderEmitter.Emit(code, operation, result, $"Read{name}Answer");
        }

        code.Line();
    }

    private static void EmitDescription(CodeWriter code, OperationSpec operation, string name)
    {
        string method = operation.HttpMethod switch
        {
            "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" =>
                "global::System.Net.Http.HttpMethod." + operation.HttpMethod[0] + operation.HttpMethod.Substring(1).ToLowerInvariant(),
            _ => $"new global::System.Net.Http.HttpMethod({Names.Literal(operation.HttpMethod)})",
        };
        code.Line($"private static readonly global::ApiContract.ApiOperation {name}Operation = new(");
        code.Line($"    {Names.Literal(operation.Id)},");
        code.Line($"    {method},");
        code.Line($"    {Names.Literal(operation.Path)},");
        code.Line($"    {(operation.IsSafe ? "true" : "false")},");
        code.Line($"    {(operation.ErrorMember is { } error ? Names.Literal(error) : "null")},");
        code.Line("    static failure => (int)failure.StatusCode switch");
        code.Line("    {");
        foreach (FailureSpec failure in operation.Failures)
        {
            code.Line($"        {failure.Pattern} => new {failure.Exception}(failure),");
        }

        if (operation.Failures.All(f => f.Pattern != "_"))
        {
            code.Line("        _ => null,");
        }

        code.Line("    });");
    }

    private static void EmitGuards(CodeWriter code, OperationSpec operation)
    {
        foreach (ParameterSpec parameter in operation.Parameters)
        {
            ClientEmitter.EmitGuards(code, parameter);
            string name = Names.Literal(parameter.Name.TrimStart('@'));
            if (parameter is { Place: ParameterPlace.Path, Shape.Kind: ValueKind.String or ValueKind.Enum })
            {
                code.Line($"global::ApiContract.ApiArgument.IsSegment({Text(parameter.Shape, parameter.Name)}, {name});");
            }

            if (parameter is { Place: ParameterPlace.Path, Shape.Kind: ValueKind.List })
            {
                code.Line($"global::ApiContract.ApiArgument.HasCount({parameter.Name}.Count, 1, {name});");
            }

            if (parameter is { Place: ParameterPlace.Header, Shape.Kind: ValueKind.List })
            {
                code.Line($"global::ApiContract.ApiArgument.IsHeaderValue({Join(parameter, isEscaped: false)}, {name});");
            }

            if (parameter is { Place: ParameterPlace.Header, Shape.Kind: ValueKind.String })
            {
                code.Line($"global::ApiContract.ApiArgument.IsHeaderValue({parameter.Name}, {name});");
            }

            if (parameter is { Place: ParameterPlace.Header, Shape: { Kind: ValueKind.Enum, IsChecked: true } })
            {
                code.Line($"global::ApiContract.ApiArgument.IsHeaderValue({parameter.Name}{(parameter.IsNullable ? "?" : "")}.Value, {name});");
            }
        }
    }

    private static void EmitUri(CodeWriter code, OperationSpec operation)
    {
        string path = Regex.Replace(
            operation.Path.Replace("\"", "\\\""),
            @"\{([^{}]+)\}",
            placeholder =>
            {
                ParameterSpec parameter = operation.Parameters.First(p => p.Place == ParameterPlace.Path && p.WireName == placeholder.Groups[1].Value);
                return parameter.Shape!.Kind == ValueKind.List
                    ? $"{{({Join(parameter, isEscaped: true)})}}"
                    : $"{{(global::ApiContract.ApiText.Escape({Text(parameter.Shape, parameter.Name)}))}}";
            });
        ParameterSpec[] query = operation.Parameters.Where(p => p.Place == ParameterPlace.Query).ToArray();
        if (query.Length == 0)
        {
            code.Line($"string _uri = $\"{path}\";");
            return;
        }

        code.Line($"var _address = new global::System.Text.StringBuilder($\"{path}\");");
        code.Line("bool _hasQuery = false;");
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
                case ParameterPlace.Header when parameter.Shape!.Kind == ValueKind.List:
                    code.Line($"_request.AddHeader({Names.Literal(parameter.WireName)}, {Join(parameter, isEscaped: false)});");
                    break;
                case ParameterPlace.Header:
                    EmitIfGiven(code, parameter, value => code.Line($"_request.AddHeader({Names.Literal(parameter.WireName)}, {Text(parameter.Shape, value)});"));
                    break;
                case ParameterPlace.Body:
                    EmitIfGiven(code, parameter, value => EmitBody(code, parameter, value));
                    break;
                case ParameterPlace.Form:
                    EmitIfGiven(code, parameter, value => EmitForm(code, parameter, value));
                    break;
            }
        }

        if (operation.Parameters.Any(p => p.Place == ParameterPlace.Part))
        {
            MultipartEmitter.Emit(code, operation.Parameters.Where(p => p.Place == ParameterPlace.Part));
        }
    }

    private static void EmitBody(CodeWriter code, ParameterSpec parameter, string value)
    {
        string type = parameter.ContentType == MediaTypes.Json ? "global::ApiContract.JsonText.ContentType" : Names.Literal(parameter.ContentType);
        if (parameter.IsRaw)
        {
            code.Line($"_request.SetBody({type}, {(parameter.Shape!.Kind == ValueKind.Bytes ? value : $"global::System.Text.Encoding.UTF8.GetBytes({value})")});");
            return;
        }

        using (code.Block($"_request.SetBody({type}, global::ApiContract.JsonText.Write(writer =>", end: "}));"))
        {
            ValueWriterEmitter.Emit(code, parameter.Shape!, value);
        }
    }

    private static void EmitForm(CodeWriter code, ParameterSpec parameter, string value)
    {
        code.Line("var _fields = new global::ApiContract.FormWriter();");
        foreach (PropertySpec field in parameter.Fields)
        {
            string property = $"{value}.{Names.Identifier(field.Name)}";
            string local = Names.Local(field);
            using (code.Block($"if ({property} is {{ }} {local})"))
            {
                if (field.Shape.IsText)
                {
                    code.Line($"_fields.Add({Names.Utf8(field.WireName)}, {Text(field.Shape, local)});");
                    continue;
                }

                if (field.Shape is { Kind: ValueKind.List, Element: { IsText: true } element })
                {
                    using (code.Block($"foreach ({element.Type} _element in {local})"))
                    {
                        code.Line($"_fields.Add({Names.Utf8(field.WireName)}, {Text(element, "_element")});");
                    }

                    continue;
                }

                using (code.Block($"_fields.AddJson({Names.Utf8(field.WireName)}, writer =>", end: "});"))
                {
                    ValueWriterEmitter.Emit(code, field.Shape, local);
                }
            }
        }

        code.Line("_request.SetBody(global::ApiContract.FormWriter.ContentType, _fields.Body);");
    }

    /// <summary>Emits statements on a parameter's value, if there is one.</summary>
    public static void EmitIfGiven(CodeWriter code, ParameterSpec parameter, Action<string> emit)
    {
        if (!parameter.IsNullable)
        {
            emit(parameter.Name);
            return;
        }

        string given = "given" + char.ToUpperInvariant(parameter.Name.TrimStart('@')[0]) + parameter.Name.TrimStart('@').Substring(1);
        using (code.Block($"if ({parameter.Name} is {{ }} {given})"))
        {
            emit(given);
        }
    }

    /// <summary>An expression for a value as text.</summary>
    public static string Text(ValueShape shape, string value) => shape.Kind switch
    {
        ValueKind.Enum => $"global::ApiContract.ApiText.Of({value}.Value)",
        ValueKind.UnixSeconds or ValueKind.UnixMilliseconds or ValueKind.Seconds => $"global::ApiContract.ApiText.{shape.Kind}({value})",
        _ => $"global::ApiContract.ApiText.Of({value})",
    };

    /// <summary>An expression for the elements of a list as one text, or null.</summary>
    public static string Join(ParameterSpec parameter, bool isEscaped)
    {
        string separator = parameter.Style.Separator ?? ",";
        string text = Text(parameter.Shape!.Element!, "element");

        // A comma stands for itself; what else may separate has to be escaped.
        string literal = Names.Literal(isEscaped && separator != "," ? Uri.EscapeDataString(separator) : separator);
        return $"global::ApiContract.ApiText.Join({parameter.Name}, {literal}, static element => {(isEscaped ? $"global::ApiContract.ApiText.Escape({text})" : text)})";
    }
}
