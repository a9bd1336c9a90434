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

        AttributeData declaration = parameter.Find(place.ToString())!;
        string contentType = (place == ParameterPlace.Body ? declaration.Argument(0) : declaration.Named("ContentType")) as string ?? "";
        INamedTypeSymbol? fields = HasFields(place) && shape.Kind == ValueKind.Model ? parameter.Type as INamedTypeSymbol : null;
        var spec = new ParameterSpec(
            parameter.Name,
            type,
            place,
            wireName,
            shape,
            ShapeParser.IsNullable(parameter.Type),
            parameter.Bounds(),
            place == ParameterPlace.Part ? new FieldStyle(null, IsNested: false, IsJson: MediaTypes.IsJson(contentType)) : ParseStyle(declaration),
            new SegmentStyle(declaration.Named("Style") as string, declaration.Flag("IsExploded")),
            contentType,
            IsRaw: place == ParameterPlace.Body && (MediaTypes.IsJson(contentType) ? shape.Kind == ValueKind.Bytes && declaration.Flag("IsRaw") : shape.IsText),
            new(fields is null ? [] : ModelParser.ParseSentProperties(fields, cancellation)),
            fields is null ? null : ModelParser.ParseExtra(fields),
            new(ParseEncodedFields(parameter, cancellation)));
        if (WhyNotSent(spec, shape) is not { } reason)
        {
            return spec;
        }

        diagnostics.Refuse(parameter, reason);
        return null;

        ParameterSpec Unsent(ParameterPlace unsent) => new(parameter.Name, type, unsent, "", null, false, default, default, default, "", false, default, null, default);
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

    private static FieldStyle ParseStyle(AttributeData declaration) =>
        new(declaration.Named("Separator") as string, declaration.Flag("IsNested"), declaration.Flag("IsJson"));

    private static IEnumerable<EncodedFieldSpec> ParseEncodedFields(IParameterSymbol form, CancellationToken cancellation)
    {
        foreach (AttributeData declaration in form.GetAttributes().Where(a => a.AttributeClass?.Name == "EncodedFieldAttribute"))
        {
            if (declaration.Argument(0) is string name)
            {
                IPropertySymbol? property = form.Type is INamedTypeSymbol whole ? ModelParser.AllProperties(whole).FirstOrDefault(p => p.FindJsonName() == name) : null;
                INamedTypeSymbol? model = property?.Type is INamedTypeSymbol type && type.Has("ApiModel") ? type : null;
                yield return new EncodedFieldSpec(
                    name,
                    ParseStyle(declaration),
                    new(model is null ? [] : ModelParser.ParseSentProperties(model, cancellation)),
                    model is null ? null : ModelParser.ParseExtra(model));
            }
        }
    }

    private static bool HasFields(ParameterPlace place) => place is ParameterPlace.Form or ParameterPlace.Query or ParameterPlace.Path or ParameterPlace.Header;

    private static string? WhyNotSent(ParameterSpec parameter, ValueShape shape)
    {
        if (!CanBeSent(parameter, shape))
        {
            return $"is a {shape.ShortName}, which cannot be sent in the {parameter.Place}{(parameter.Style.Separator is null ? "" : " as one field")}";
        }

        if (parameter.Place == ParameterPlace.Body && !parameter.IsRaw && !MediaTypes.IsJson(parameter.ContentType))
        {
            return $"is a {shape.ShortName}, which cannot be sent as '{parameter.ContentType}'; a text, a number or bytes can";
        }

        return FindFieldThatCannotBeSent(parameter) is { } field ? $"has the field '{field}', whose value cannot be sent in the style that is declared" : null;
    }

    private static bool CanBeSent(ParameterSpec parameter, ValueShape shape) => parameter.Place switch
    {
        ParameterPlace.Path or ParameterPlace.Header => CanBeStyled(shape, parameter.Fields, mayRepeat: false),
        ParameterPlace.Query => CanBeStyled(shape, parameter.Fields, parameter.Style),
        ParameterPlace.Form => shape.Kind is ValueKind.Model or ValueKind.Map,
        ParameterPlace.Part => true,
        _ => !shape.IsFile,
    };

    private static string? FindFieldThatCannotBeSent(ParameterSpec form) => (
        from encoded in form.EncodedFields
        from field in form.Fields
        where field.WireName == encoded.WireName && !CanBeStyled(field.Shape, encoded.Fields, encoded.Style)
        select field.WireName).FirstOrDefault();

    private static bool CanBeStyled(ValueShape shape, IEnumerable<PropertySpec> fields, FieldStyle style) =>
        style.IsJson || CanBeStyled(shape, fields, mayRepeat: style is { Separator: null, IsNested: false });

    // Where each member of an object is a field of its own, a list as a member can be several.
    private static bool CanBeStyled(ValueShape shape, IEnumerable<PropertySpec> fields, bool mayRepeat) => shape.Kind switch
    {
        ValueKind.Map => IsMember(shape.Element!, mayRepeat),
        ValueKind.Model => fields.Any() && fields.All(field => IsMember(field.Shape, mayRepeat)),
        _ => shape.HasText || shape.IsListOfTexts,
    };

    private static bool IsMember(ValueShape shape, bool mayRepeat) => shape.HasText || (mayRepeat && shape.IsListOfTexts);
}
