using System;
using ApiContract.Generator.Model;

namespace ApiContract.Generator.Emit;

/// <summary>Emits the reader of an answer: down through the envelopes, to the value, and on to the end of the body.</summary>
internal static class AnswerReaderEmitter
{
    public static void Emit(CodeWriter code, OperationSpec operation, ValueShape result, string name)
    {
        ResponseSpec response = operation.Success;
        if (response.IsRaw)
        {
            EmitRaw(code, operation, result, name);
            return;
        }

        string error = operation.ErrorMember is { } member ? Names.Utf8(member) : "default";
        using (code.Block(Head(operation, result, name)))
        {
            if (operation.IsResultNullable)
            {
                using (code.Block("if (global::ApiContract.RawAnswer.IsEmpty(body))"))
                {
                    code.Line("return null;");
                }

                code.Line();
            }

            code.Line("var reader = global::ApiContract.JsonAnswer.Open(body);");
            if (result.Kind == ValueKind.List)
            {
                code.Line("var strings = new global::ApiContract.JsonStrings();");
                code.Line($"var elements = default(global::ApiContract.JsonElements<{result.Element!.Type}>);");
            }
            else
            {
                code.Line($"{TypeOf(operation, result)} result;");
            }

            if (response.Envelope is { } envelope)
            {
                code.Line($"global::ApiContract.JsonAnswer.Enter(ref reader, {Names.Utf8(envelope)}, {error});");
                EmitRepeated(code, $"global::ApiContract.JsonAnswer.MoveTo(ref reader, {Names.Utf8(envelope)}, {error})", () => EmitValue(code, operation, result, name));
            }
            else
            {
                EmitValue(code, operation, result, name);
            }

            code.Line("global::ApiContract.JsonAnswer.Close(ref reader);");
            code.Line(result.Kind == ValueKind.List ? "return elements.ToArray();" : "return result;");
        }

        ValueReaderEmitter.EmitMethods(code, result.Kind == ValueKind.List ? result.Element! : result, name + "Value");
    }

    private static void EmitRaw(CodeWriter code, OperationSpec operation, ValueShape result, string name)
    {
        string read = result.Kind == ValueKind.Bytes ? "global::ApiContract.RawAnswer.Bytes(body)" : "global::ApiContract.RawAnswer.Text(body)";
        code.Line($"{Head(operation, result, name)} => {(operation.IsResultNullable ? "body.IsEmpty ? null : " : "")}{read};");
    }

    private static string Head(OperationSpec operation, ValueShape result, string name) =>
        $"private static {TypeOf(operation, result)} {name}(global::System.ReadOnlySpan<byte> body)";

    private static string TypeOf(OperationSpec operation, ValueShape result) => operation.IsResultNullable ? Names.Nullable(result) : result.Type;

    // Of members of one name the last wins, also of those that envelop the value.
    private static void EmitRepeated(CodeWriter code, string condition, Action emit)
    {
        using (code.Block("do"))
        {
            emit();
        }

        code.Line($"while ({condition});");
        code.Line();
    }

    private static void EmitValue(CodeWriter code, OperationSpec operation, ValueShape result, string name)
    {
        ResponseSpec response = operation.Success;
        if (result.Kind != ValueKind.List)
        {
            EmitSingle(code, operation, result, name);
        }
        else if (response.ListEnvelope is { } wrapper)
        {
            code.Line($"bool isWrapped = global::ApiContract.JsonAnswer.EnterList(ref reader, {Names.Utf8(wrapper)});");
            EmitRepeated(code, $"isWrapped && global::ApiContract.JsonAnswer.MoveTo(ref reader, {Names.Utf8(wrapper)})", () => EmitList(code, result, name));
        }
        else
        {
            EmitList(code, result, name);
        }
    }

    private static void EmitList(CodeWriter code, ValueShape result, string name)
    {
        ValueShape element = result.Element!;
        using (code.Block("if (!global::ApiContract.JsonList.TryOpen(ref reader, out global::ApiContract.JsonList list))"))
        {
            code.Line($"throw global::ApiContract.JsonAnswer.NotA({Names.Literal(result.ShortName)}, in reader);");
        }

        code.Line();
        code.Line("elements = default;");
        code.Line("int index = 0;");
        using (code.Block("while (list.MoveNext(ref reader))"))
        {
            using (code.Block($"if (!{ValueReaderEmitter.Read(element, $"out {Names.Nullable(element)} element", name + "Value")})"))
            {
                code.Line($"throw global::ApiContract.JsonAnswer.NotAnElement({Names.Literal(element.ShortName)}, index, in reader);");
            }

            code.Line();
            using (code.Block("if (element is { } present)"))
            {
                code.Line("elements.Add(present);");
            }

            code.Line();
            code.Line("index++;");
        }

        code.Line();
        using (code.Block("if (list.IsBroken)"))
        {
            code.Line($"throw global::ApiContract.JsonAnswer.NotA({Names.Literal(result.ShortName)}, in reader);");
        }
    }

    private static void EmitSingle(CodeWriter code, OperationSpec operation, ValueShape result, string name)
    {
        ResponseSpec response = operation.Success;
        if (response.AcceptsArrayOfOne)
        {
            code.Line("int depth = reader.CurrentDepth;");
            code.Line("global::ApiContract.JsonAnswer.EnterSingle(ref reader);");
        }

        string absent = operation.IsResultNullable ? "" : " || value is not { } present";
        using (code.Block($"if (!{ValueReaderEmitter.Read(result, $"out {Names.Nullable(result)} value", name + "Value", "strings: null")}{absent})"))
        {
            code.Line($"throw global::ApiContract.JsonAnswer.NotA({Names.Literal(result.ShortName)}, in reader);");
        }

        code.Line();
        code.Line(operation.IsResultNullable ? "result = value;" : "result = present;");
        if (response.AcceptsArrayOfOne)
        {
            code.Line("global::ApiContract.JsonAnswer.LeaveSingle(ref reader, depth);");
        }
    }
}
