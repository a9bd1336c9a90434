namespace ApiContract.Generator.Parse;

/// <summary>Parses a parameter of an operation.</summary>
internal static class ParameterParser
{
    private static readonly ParameterPlace[] DeclaredPlaces =
    [
        ParameterPlace.Path, ParameterPlace.Query, ParameterPlace.Header, ParameterPlace.FormField, ParameterPlace.Form, ParameterPlace.Part, ParameterPlace.Body,
    ];

    public static ParameterSpec? Parse(IParameterSymbol parameter, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (parameter.Name.Length == 0)
        {
            ISymbol method = parameter.ContainingSymbol;
            diagnostics.Add(Descriptors.NameMissing, method, method.Name, "the name of a parameter");
            return null;
        }

        string type = parameter.Type.ToDisplayString(ShapeParser.NullableName);
        if (parameter.Type.Name == nameof(CancellationToken))
        {
            return Unsent(ParameterPlace.CancellationToken);
        }

        if (parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } })
        {
            return Unsent(ParameterPlace.Client);
        }

        if (ParsePlace(parameter, diagnostics) is not { } place
            || ParseWireName(parameter, place, diagnostics) is not { } wireName
            || ShapeParser.Parse(parameter, parameter.Type, diagnostics) is not { } shape)
        {
            return null;
        }

        string contentType = parameter.Find("Body")?.Argument(0) as string ?? "";
        var spec = new ParameterSpec(
            parameter.Name,
            type,
            place,
            wireName,
            shape,
            ShapeParser.IsNullable(parameter.Type),
            parameter.Bounds(),
            ParseStyle(parameter),
            contentType,
            IsRaw: place == ParameterPlace.Body && shape.IsTextOrBytes && !MediaTypes.IsJson(contentType),
            new(ParseFields(parameter, place, shape, cancellation)));
        if (WhyNotSent(spec, shape) is not { } reason)
        {
            return spec;
        }

        diagnostics.Refuse(parameter, reason);
        return null;

        ParameterSpec Unsent(ParameterPlace unsent) => new(parameter.Name, type, unsent, "", null, false, default, default, "", false, default);
    }

    private static ParameterPlace? ParsePlace(IParameterSymbol parameter, DiagnosticBag diagnostics)
    {
        foreach (ParameterPlace place in DeclaredPlaces)
        {
            if (parameter.Has(place.ToString()))
            {
                return place;
            }
        }

        diagnostics.Refuse(parameter, parameter.Has("Cookie")
            ? "is a cookie; cookies are the transport's, so leave it out of the document"
            : "does not say where it is sent: [Path], [Query], [Header], [Form], [FormField], [Part] or [Body]");
        return null;
    }

    // Empty for a parameter that is the whole body; null, and a diagnostic, if the name is missing.
    private static string? ParseWireName(IParameterSymbol parameter, ParameterPlace place, DiagnosticBag diagnostics)
    {
        if (place is ParameterPlace.Form or ParameterPlace.Body)
        {
            return "";
        }

        if (parameter.Find(place.ToString())?.Argument(0) is string name)
        {
            return name;
        }

        diagnostics.Add(Descriptors.NameMissing, parameter, parameter.Name, "the name under which it is sent");
        return null;
    }

    private static QueryStyle ParseStyle(IParameterSymbol parameter) => parameter.Find("Query") is { } query
        ? new QueryStyle(query.Named("Separator") as string, query.Flag("IsNested"), query.Flag("IsJson"))
        : default;

    // What is wrong with the model is reported where it is declared.
    private static IEnumerable<PropertySpec> ParseFields(IParameterSymbol parameter, ParameterPlace place, ValueShape shape, CancellationToken cancellation) =>
        place is ParameterPlace.Form or ParameterPlace.Query && shape.Kind == ValueKind.Model && parameter.Type is INamedTypeSymbol model
            ? ModelParser.ParseProperties(model, new DiagnosticBag(), cancellation).Where(field => !field.IsReadOnly)
            : [];

    private static string? WhyNotSent(ParameterSpec parameter, ValueShape shape)
    {
        if (!CanBeSent(parameter, shape))
        {
            return $"is a {shape.ShortName}, which cannot be sent in the {parameter.Place}{(parameter.Style.Separator is null ? "" : " as one field")}";
        }

        return parameter.Place == ParameterPlace.Body && !parameter.IsRaw && !MediaTypes.IsJson(parameter.ContentType)
            ? $"is a {shape.ShortName}, which cannot be sent as '{parameter.ContentType}'; a string or bytes can"
            : null;
    }

    private static bool CanBeSent(ParameterSpec parameter, ValueShape shape) => parameter.Place switch
    {
        ParameterPlace.Path or ParameterPlace.Header => shape.IsTextOrTexts,
        ParameterPlace.Query => parameter.Style.IsJson || shape.IsTextOrTexts || (parameter.Style.Separator is null && HasTextFields(parameter, shape)),
        ParameterPlace.Form => shape.Kind == ValueKind.Model,
        _ => true,
    };

    private static bool HasTextFields(ParameterSpec parameter, ValueShape shape) =>
        shape is { Kind: ValueKind.Json } or { Kind: ValueKind.Map, Element.IsText: true }
        || (parameter.Fields.Count > 0 && parameter.Fields.All(field => field.Shape.IsTextOrTexts));
}
