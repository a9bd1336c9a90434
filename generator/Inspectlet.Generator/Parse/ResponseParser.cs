namespace ApiContract.Generator.Parse;

/// <summary>Parses the declared responses of an operation.</summary>
internal static class ResponseParser
{
    /// <summary>Where the value is, which member has the text of an error, and which exception reports which status.</summary>
    public static (ResponseSpec Success, string? ErrorMember, EquatableArray<FailureSpec> Failures) Parse(
        IMethodSymbol method, ValueShape? result, DiagnosticBag diagnostics)
    {
        List<Response> responses = ParseStatuses(method, diagnostics);

        // Without a declared success, default is one.
        bool isDefaultSuccess = result is not null && !responses.Any(r => StatusKey.IsSuccess(r.Status));
        ILookup<bool, Response> bySuccess = responses.ToLookup(r => StatusKey.IsSuccess(r.Status) || (isDefaultSuccess && r.Status == StatusKey.Default));
        return (
            ParseSuccesses(method, bySuccess[true], result, diagnostics),
            bySuccess[false].Select(r => r.Declaration.Named("Envelope") as string).FirstOrDefault(member => member is not null),
            new(ParseFailures(bySuccess[false])));
    }

    private static List<Response> ParseStatuses(IMethodSymbol method, DiagnosticBag diagnostics)
    {
        var responses = new List<Response>();
        foreach (AttributeData declaration in method.GetAttributes().Where(a => a.AttributeClass?.Name == "ApiResponseAttribute"))
        {
            if (declaration.Argument(0) is string status && StatusKey.PatternOf(status) is { } pattern)
            {
                responses.Add(new Response(status, pattern.Text, pattern.Breadth, declaration));
                continue;
            }

            diagnostics.Add(Descriptors.NameMissing, method, method.Name, "the status of a response, a number, a class such as '4XX', or 'default'");
        }

        return responses;
    }

    private static ResponseSpec ParseSuccesses(IMethodSymbol method, IEnumerable<Response> responses, ValueShape? result, DiagnosticBag diagnostics)
    {
        ResponseSpec? success = null;
        foreach (Response response in responses.Where(r => !r.Declaration.Flag("IsEmpty")))
        {
            if (ParseSuccess(method, response.Declaration, result, diagnostics) is not { } spec)
            {
                continue;
            }

            if (success is not null && success != spec)
            {
                const string Reason = "than in that for another success; one reader serves them all";
                diagnostics.Refuse(method, $"has its value elsewhere in the answer for {response.Status} {Reason}");
            }

            success = spec;
        }

        return success ?? new ResponseSpec(null, null, AcceptsArrayOfOne: false, IsRaw: false, IsPlain: false);
    }

    private static ResponseSpec? ParseSuccess(IMethodSymbol method, AttributeData declaration, ValueShape? result, DiagnosticBag diagnostics)
    {
        var content = declaration.Named("Content") as string;
        bool isText = content is not null && !MediaTypes.IsJson(content) && result is { IsNumberOrBoolean: false };
        if (isText && !result!.IsText)
        {
            diagnostics.Refuse(method, $"answers with a {result.ShortName} in '{content}', which can be read as a text, a number or bytes alone");
            return null;
        }

        return new ResponseSpec(
            declaration.Named("Envelope") as string,
            declaration.Named("ListEnvelope") as string,
            declaration.Flag("AcceptsArrayOfOne"),
            IsRaw: isText && result!.IsTextOrBytes,
            IsPlain: isText && !result!.IsTextOrBytes);
    }

    private static IEnumerable<FailureSpec> ParseFailures(IEnumerable<Response> responses) =>
        from response in responses
        let exception = response.Declaration.Named("Exception") as INamedTypeSymbol
        let isTransient = response.Declaration.Flag("IsTransient")
        where exception is not null || isTransient
        orderby response.Breadth
        select new FailureSpec(response.Pattern, response.Breadth, exception?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), isTransient);

    private sealed record Response(string Status, string Pattern, int Breadth, AttributeData Declaration);
}
