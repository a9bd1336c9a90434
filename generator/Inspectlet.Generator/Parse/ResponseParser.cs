using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ApiContract.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiContract.Generator.Parse;

/// <summary>From the declared responses of an operation: where the value stands, and which exception reports what.</summary>
internal static class ResponseParser
{
    public static void Parse(
        IMethodSymbol method,
        ValueShape? result,
        DiagnosticBag diagnostics,
        out ResponseSpec success,
        out string? errorMember,
        out List<FailureSpec> failures)
    {
        ResponseSpec? found = null;
        errorMember = null;
        failures = [];
        AttributeData[] responses = method.GetAttributes().Where(a => a.AttributeClass?.Name == "ApiResponseAttribute").ToArray();

        // Where nothing else is said of success, default says it.
        bool isDefaultSuccess = result is not null && !responses.Any(r => r.Argument(0) is string status && status.StartsWith("2", StringComparison.Ordinal));
        foreach (AttributeData response in responses)
        {
            if (response.Argument(0) is not string status || PatternOf(status) is not { } pattern)
            {
                diagnostics.Add(Diagnostics.NameMissing, method, method.Name, "the status of a response, a number, a class such as '4XX', or 'default'");
                continue;
            }

            if (status[0] == '2' || (isDefaultSuccess && status == "default"))
            {
                if (!response.Flag("IsEmpty") && ParseSuccess(method, response, result, diagnostics) is { } spec)
                {
                    found = Agree(method, status, found, spec, diagnostics);
                }

                continue;
            }

            errorMember ??= response.Named("Envelope") as string;
            if (response.Named("Exception") is INamedTypeSymbol exception)
            {
                failures.Add(new FailureSpec(pattern.Text, pattern.Breadth, exception.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));
            }
        }

        success = found ?? new ResponseSpec(null, null, AcceptsArrayOfOne: false, IsRaw: false);
        failures = failures.OrderBy(f => f.Breadth).ToList();
    }

    private static (string Text, int Breadth)? PatternOf(string status)
    {
        if (int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return (number.ToString(CultureInfo.InvariantCulture), 1);
        }

        if (status == "default")
        {
            return ("_", 1000);
        }

        bool isClass = status.Length == 3 && status[0] is >= '1' and <= '5' && status.EndsWith("XX", StringComparison.OrdinalIgnoreCase);
        return isClass ? ($">= {status[0]}00 and < {(char)(status[0] + 1)}00", 100) : null;
    }

    private static ResponseSpec? ParseSuccess(IMethodSymbol method, AttributeData response, ValueShape? result, DiagnosticBag diagnostics)
    {
        bool isRaw = response.Named("Content") is string content && !MediaTypes.IsJson(content) && result is not null && !IsScalarInText(result);
        if (isRaw && result!.Kind is not (ValueKind.String or ValueKind.Bytes))
        {
            diagnostics.Add(
                Diagnostics.OperationNotSupported, method, method.Name, $"answers with a {result.ShortName} in '{response.Named("Content")}', which can be read as a string or as bytes alone");
            return null;
        }

        return new ResponseSpec(response.Named("Envelope") as string, response.Named("ListEnvelope") as string, response.Flag("AcceptsArrayOfOne"), isRaw);
    }

    private static ResponseSpec Agree(IMethodSymbol method, string status, ResponseSpec? before, ResponseSpec spec, DiagnosticBag diagnostics)
    {
        if (before is not null && before != spec)
        {
            diagnostics.Add(
                Diagnostics.OperationNotSupported, method, method.Name, $"has its value elsewhere in the answer for {status} than in that for another success; one reader serves them all");
        }

        return spec;
    }

    // A number or a boolean looks the same in a text as in JSON.
    private static bool IsScalarInText(ValueShape result) =>
        result.Kind is ValueKind.Boolean or ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double or ValueKind.Single or ValueKind.Decimal
            or ValueKind.UnixSeconds or ValueKind.UnixMilliseconds or ValueKind.Seconds;
}
