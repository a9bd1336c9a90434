using System.Collections.Generic;
using ApiContract.Generator.Model;

namespace ApiContract.Generator.Emit;

/// <summary>Emits a body of parts: one for each parameter, or for each element of a list.</summary>
internal static class MultipartEmitter
{
    public static void Emit(CodeWriter code, IEnumerable<ParameterSpec> parts)
    {
        code.Line("var _parts = new global::ApiContract.MultipartWriter();");
        foreach (ParameterSpec part in parts)
        {
            string name = Names.Literal(part.WireName);
            ParameterEmitter.EmitIfGiven(code, part, value => EmitPart(code, part.Shape!, name, value));
        }

        code.Line("_request.SetBody(_parts.ContentType, _parts.Close());");
    }

    private static void EmitPart(CodeWriter code, ValueShape shape, string name, string value)
    {
        switch (shape)
        {
            case { Kind: ValueKind.Bytes }:
                code.Line($"_parts.AddFile({name}, {value});");
                break;
            case { IsText: true }:
                code.Line($"_parts.Add({name}, {TextExpression.Of(shape, value)});");
                break;
            case { Kind: ValueKind.List, Element: { IsText: true } element }:
                using (code.Block($"foreach ({element.Type} _element in {value})"))
                {
                    EmitPart(code, element, name, "_element");
                }

                break;
            default:
                using (code.Block($"_parts.AddJson({name}, writer =>", end: "});"))
                {
                    ValueWriterEmitter.Emit(code, shape, value);
                }

                break;
        }
    }
}
