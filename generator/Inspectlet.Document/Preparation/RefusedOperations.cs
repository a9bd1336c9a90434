using ApiContract.Generator.Diagnostics;
using ApiContract.Generator.Parse;
using Microsoft.CodeAnalysis;

namespace Inspectlet.Document.Preparation;

/// <summary>The operations that the source generator would refuse, found before it meets them.</summary>
internal static class RefusedOperations
{
    /// <summary>The declarations of a document without those operations.</summary>
    /// <param name="document">The document.</param>
    /// <param name="settings">What the declarations are called.</param>
    /// <param name="nswag">Prints them.</param>
    /// <param name="tell">Takes each operation that is left out, and why.</param>
    /// <exception cref="NSwagException">NSwag failed.</exception>
    public static SdkCode LeaveOut(ApiDocument document, NSwagSettings settings, NSwag nswag, Action<OperationPart, string> tell)
    {
        while (true)
        {
            var code = SdkCode.Print(document, settings, nswag);
            IGrouping<OperationPart, string>[] refused = [.. Find(code, settings).GroupBy(found => found.Operation, found => found.Reason)];
            if (refused.Length == 0)
            {
                return code;
            }

            foreach (IGrouping<OperationPart, string> operation in refused)
            {
                tell(operation.Key, operation.First());
            }

            document = document.Without(refused.Select(operation => operation.Key.Key));
        }
    }

    private static IEnumerable<(OperationPart Operation, string Reason)> Find(SdkCode code, NSwagSettings settings)
    {
        INamedTypeSymbol? client = Array.Find(SdkCompilation.TypesIn(SdkCompilation.Of(code, settings), settings.Namespace), type => type.Has("ApiClient"));
        if (client is null)
        {
            yield break;
        }

        ILookup<string, OperationPart> byName = code.Declarations.Operations.ToLookup(operation => operation.Method.Name, operation => operation.Part, StringComparer.Ordinal);
        var noPlaces = new DocumentPlaces("");
        foreach (DiagnosticSpec diagnostic in ClientParser.Parse(client, CancellationToken.None).Diagnostics)
        {
            // The client's name, the method's, and perhaps a parameter's.
            if (diagnostic.Location.Key.Split('.') is [_, var method, ..])
            {
                foreach (OperationPart operation in byName[method])
                {
                    yield return (operation, $"{diagnostic.Descriptor.Id}: {diagnostic.ToDiagnostic(noPlaces).GetMessage(CultureInfo.InvariantCulture)}");
                }
            }
        }
    }
}
