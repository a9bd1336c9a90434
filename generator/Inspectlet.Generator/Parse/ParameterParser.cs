using System.Linq;
using System.Threading;
using ApiContract.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiContract.Generator.Parse;

/// <summary>From a parameter of an operation to its spec.</summary>
internal static class ParameterParser
{
    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static ParameterSpec? Parse(IParameterSymbol parameter, IMethodSymbol method, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (parameter.Name.Length == 0)
        {
            diagnostics.Add(Diagnostics.NameMissing, method, method.Name, "the name of a parameter");
            return null;
        }

        string identifier = SyntaxFacts.GetKeywordKind(parameter.Name) == SyntaxKind.None ? parameter.Name : "@" + parameter.Name;
        string type = parameter.Type.ToDisplayString(FullName);
        if (parameter.Type.Name == nameof(CancellationToken))
        {
            return new ParameterSpec(identifier, type, ParameterPlace.CancellationToken, "", null, false, BoundsSpec.None, default, "", default);
        }

        if (PlaceOf(parameter) is not { } place)
        {
            Refuse(parameter.Has("Cookie")
                ? "is a cookie; cookies are the transport's, so leave it out of the document"
                : "does not say where it is sent: [Path], [Query], [Header], [Form], [FormField], [Part] or [Body]");
            return null;
        }

        bool isNamed = place is not (ParameterPlace.Form or ParameterPlace.Body);
        if (isNamed && parameter.Find(place.ToString())?.Argument(0) is not string)
        {
            diagnostics.Add(Diagnostics.NameMissing, parameter, parameter.Name, "the name under which it is sent");
            return null;
        }

        if (ShapeParser.Parse(parameter, parameter.Type, diagnostics) is not { } shape)
        {
            return null;
        }

        var style = new QueryStyle(
            parameter.Find("Query")?.Named("Separator") as string,
            parameter.Find("Query")?.Flag("IsNested") ?? false,
            parameter.Find("Query")?.Flag("IsJson") ?? false);
        PropertySpec[] fields = place is ParameterPlace.Form or ParameterPlace.Query && shape.Kind == ValueKind.Model && parameter.Type is INamedTypeSymbol model
            ? ModelParser.ParseProperties(model, new DiagnosticBag(), cancellation).ToArray()
            : [];
        if (!CanBeSent(shape, place, style, fields))
        {
            Refuse($"is a {shape.ShortName}, which cannot be sent in the {place}{(style.Separator is null ? "" : " as one field")}");
            return null;
        }

        string contentType = parameter.Find("Body")?.Argument(0) as string ?? MediaTypes.Json;
        var spec = new ParameterSpec(
            identifier,
            type,
            place,
            isNamed ? (string)parameter.Find(place.ToString())!.Argument(0)! : "",
            shape,
            ShapeParser.IsNullable(parameter.Type),
            BoundsParser.Parse(parameter),
            style,
            contentType,
            new(fields));
        if (place == ParameterPlace.Body && !spec.IsRaw && !MediaTypes.IsJson(contentType))
        {
            Refuse($"is a {shape.ShortName}, which cannot be sent as '{contentType}'; a string or bytes can");
            return null;
        }

        return spec;

        void Refuse(string reason) => diagnostics.Add(Diagnostics.ParameterNotSupported, parameter, parameter.Name, method.Name, reason);
    }

    private static ParameterPlace? PlaceOf(IParameterSymbol parameter)
    {
        foreach (ParameterPlace place in new[]
        {
            ParameterPlace.Path, ParameterPlace.Query, ParameterPlace.Header, ParameterPlace.FormField, ParameterPlace.Form, ParameterPlace.Part, ParameterPlace.Body,
        })
        {
            if (parameter.Has(place.ToString()))
            {
                return place;
            }
        }

        return null;
    }

    private static bool CanBeSent(ValueShape shape, ParameterPlace place, QueryStyle style, PropertySpec[] fields) => place switch
    {
        ParameterPlace.Path or ParameterPlace.Header => IsTextOrTexts(shape),
        ParameterPlace.Query when style.IsJson => true,
        ParameterPlace.Query when style.Separator is not null => IsTextOrTexts(shape),
        ParameterPlace.Query => IsTextOrTexts(shape)
            || shape.Kind == ValueKind.Json
            || shape is { Kind: ValueKind.Map, Element.IsText: true }
            || (fields.Length > 0 && fields.All(field => IsTextOrTexts(field.Shape))),
        ParameterPlace.Form => shape.Kind == ValueKind.Model,
        _ => true,
    };

    private static bool IsTextOrTexts(ValueShape shape) => shape.IsText || shape is { Kind: ValueKind.List, Element.IsText: true };
}
