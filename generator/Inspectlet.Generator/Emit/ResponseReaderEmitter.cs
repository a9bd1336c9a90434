namespace ApiContract.Generator.Emit;

/// <summary>Emits the reader of a response: through the envelopes to the value, and on to the end of the body.</summary>
internal sealed class ResponseReaderEmitter(CodeWriter code, OperationSpec operation, ValueShape result, string name)
{
    private readonly ResponseSpec _response = operation.Success;
    private readonly string _type = operation.IsResultNullable ? Names.Nullable(result) : result.Type;
    private readonly bool _isList = result.Kind == ValueKind.List;

    public void Emit()
    {
        string head = $"private static {_type} {name}(global::System.ReadOnlySpan<byte> body)";
        if (_response.IsRaw)
        {
            string read = result.Kind == ValueKind.Bytes ? "global::ApiContract.ResponseBody.Bytes(body)" : "global::ApiContract.ResponseBody.Text(body)";
            code.Line($"{head} => {(operation.IsResultNullable ? "body.IsEmpty ? null : " : "")}{read};");
            return;
        }

        using (code.Block(head))
        {
            EmitStart();
            EmitEnvelope();
            code.Line("global::ApiContract.JsonResponse.Close(ref reader);");
            code.Line(_isList ? "return elements.ToArray();" : "return result;");
        }

        ValueReaderEmitter.EmitMethods(code, _isList ? result.Element! : result, name + "Value");
    }

    private void EmitStart()
    {
        if (operation.IsResultNullable)
        {
            code.Guard("global::ApiContract.ResponseBody.IsEmpty(body)", "return null;");
        }

        string text = _response.IsPlain ? "global::ApiContract.ResponseBody.Quoted(body)" : "body";
        code.Line($"var reader = global::ApiContract.JsonResponse.Open({text});");
        if (!_isList)
        {
            code.Line($"{_type} result;");
            return;
        }

        code.Line("var strings = new global::ApiContract.JsonStrings();");
        code.Line($"var elements = default(global::ApiContract.JsonElements<{result.ElementType}>);");
    }

    private void EmitEnvelope()
    {
        if (_response.Envelope is not { } envelope)
        {
            EmitValue();
            return;
        }

        string members = $"{Names.Utf8(envelope)}, {(operation.ErrorMember is { } error ? Names.Utf8(error) : "default")}";
        code.Line($"global::ApiContract.JsonResponse.Enter(ref reader, {members});");
        EmitRepeated($"global::ApiContract.JsonResponse.MoveTo(ref reader, {members})", EmitValue);
    }

    // If a member occurs twice, the last one counts, even if it is an envelope.
    private void EmitRepeated(string condition, Action emit)
    {
        using (code.Block("do"))
        {
            emit();
        }

        code.Line($"while ({condition});");
        code.Line();
    }

    private void EmitValue()
    {
        if (!_isList)
        {
            EmitSingle();
            return;
        }

        if (_response.ListEnvelope is not { } wrapper)
        {
            EmitList();
            return;
        }

        code.Line($"bool isWrapped = global::ApiContract.JsonResponse.EnterList(ref reader, {Names.Utf8(wrapper)});");
        EmitRepeated($"isWrapped && global::ApiContract.JsonResponse.MoveTo(ref reader, {Names.Utf8(wrapper)})", EmitList);
    }

    private void EmitList()
    {
        ValueShape element = result.Element!;
        string broken = $"throw global::ApiContract.JsonResponse.NotA({Names.Literal(result.ShortName)}, in reader);";
        code.Line("elements = default;");
        ValueReaderEmitter.EmitElements(
            code,
            element,
            name + "Value",
            "for (int index = 0; list.MoveNext(ref reader); index++)",
            broken,
            $"throw global::ApiContract.JsonResponse.NotAnElement({Names.Literal(element.ShortName)}, index, in reader);");
        using (code.Block("if (list.IsBroken)"))
        {
            code.Line(broken);
        }
    }

    private void EmitSingle()
    {
        if (_response.AcceptsArrayOfOne)
        {
            code.Line("int depth = reader.CurrentDepth;");
            code.Line("global::ApiContract.JsonResponse.EnterSingle(ref reader);");
        }

        string absent = operation.IsResultNullable ? "" : " || value is not { } present";
        code.Guard(
            $"!{ValueReaderEmitter.Read(result, $"out {Names.Nullable(result)} value", name + "Value", "strings: null")}{absent}",
            $"throw global::ApiContract.JsonResponse.NotA({Names.Literal(result.ShortName)}, in reader);");
        code.Line(operation.IsResultNullable ? "result = value;" : "result = present;");
        if (_response.AcceptsArrayOfOne)
        {
            code.Line("global::ApiContract.JsonResponse.LeaveSingle(ref reader, depth);");
        }
    }
}
