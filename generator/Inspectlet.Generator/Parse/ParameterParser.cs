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
            return new ParameterSpec(identifier, type, ParameterPlace.CancellationToken, "", null, false, BoundsSpec.None, default);
        }

        if (PlaceOf(parameter) is not { } place)
        {
            diagnostics.Add(
                Diagnostics.ParameterNotSupported, parameter, parameter.Name, method.Name, "does not say where it is sent: [Path], [Query], [Header], [Form], [FormField] or [Body]");
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

        if (!CanBeSent(shape, place))
        {
            diagnostics.Add(Diagnostics.ParameterNotSupported, parameter, parameter.Name, method.Name, $"is a {shape.ShortName}, which cannot be sent in the {place}");
            return null;
        }

        var fields = place == ParameterPlace.Form && parameter.Type is INamedTypeSymbol form
            ? ModelParser.ParseProperties(form, new DiagnosticBag(), cancellation)
            : [];
        return new ParameterSpec(
            identifier,
            type,
            place,
            isNamed ? (string)parameter.Find(place.ToString())!.Argument(0)! : "",
            shape,
            ShapeParser.IsNullable(parameter.Type),
            BoundsParser.Parse(parameter),
            new(fields));
    }

    private static ParameterPlace? PlaceOf(IParameterSymbol parameter)
    {
        foreach (ParameterPlace place in new[]
        {
            ParameterPlace.Path, ParameterPlace.Query, ParameterPlace.Header, ParameterPlace.FormField, ParameterPlace.Form, ParameterPlace.Body,
        })
        {
            if (parameter.Has(place.ToString()))
            {
                return place;
            }
        }

        return null;
    }

    private static bool CanBeSent(ValueShape shape, ParameterPlace place) => place switch
    {
        ParameterPlace.Path or ParameterPlace.Header => shape.IsText,
        ParameterPlace.Query => shape.IsText || shape is { Kind: ValueKind.List, Element.IsText: true },
        ParameterPlace.Form => shape.Kind == ValueKind.Model,
        _ => true,
    };
}
