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
        DiagnosticBag diagnostics,
        out ResponseSpec success,
        out string? errorMember,
        out List<FailureSpec> failures)
    {
        success = new ResponseSpec(null, null, AcceptsArrayOfOne: false);
        errorMember = null;
        failures = [];
        foreach (AttributeData response in method.GetAttributes().Where(a => a.AttributeClass?.Name == "ApiResponseAttribute"))
        {
            int? status = int.TryParse(response.Argument(0) as string, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
            if (status is null && response.Argument(0) is not "default")
            {
                diagnostics.Add(Diagnostics.NameMissing, method, method.Name, "the status of a response, a number or 'default'");
                continue;
            }

            if (status is >= 200 and < 300)
            {
                success = new ResponseSpec(
                    response.Named("Envelope") as string, response.Named("ListEnvelope") as string, response.Flag("AcceptsArrayOfOne"));
                continue;
            }

            errorMember ??= response.Named("Envelope") as string;
            if (response.Named("Exception") is INamedTypeSymbol exception)
            {
                failures.Add(new FailureSpec(status, exception.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));
            }
        }
    }
}
