using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using ApiContract.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiContract.Generator.Parse;

/// <summary>From the declaration of an open enumeration to its spec.</summary>
internal static class EnumParser
{
    public static Parsed<EnumSpec> Parse(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        if (!TypeChecks.CanBeCompleted(type, diagnostics))
        {
            return diagnostics.Conclude<EnumSpec>(null);
        }

        bool isString = IsString(type);
        var members = new List<EnumMemberSpec>();
        foreach (IPropertySymbol property in KnownValues(type))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (property.Find("EnumValue")!.Argument(0))
            {
                case string text when isString:
                    members.Add(new EnumMemberSpec(property.Name, AttributeLookup.Literal(text)));
                    break;
                case int or long when !isString:
                    long number = Convert.ToInt64(property.Find("EnumValue")!.Argument(0), CultureInfo.InvariantCulture);
                    members.Add(new EnumMemberSpec(property.Name, number.ToString(CultureInfo.InvariantCulture)));
                    break;
                default:
                    diagnostics.Add(Diagnostics.NameMissing, property, property.Name, isString ? "its value, a string" : "its value, an integer");
                    break;
            }
        }

        return diagnostics.Conclude(new EnumSpec(TypeChecks.NamespaceOf(type), TypeChecks.NameOf(type), isString, new(members)));
    }

    /// <summary>Whether the values are strings. An enumeration without a known value is one of strings.</summary>
    public static bool IsString(INamedTypeSymbol type) =>
        KnownValues(type).FirstOrDefault()?.Find("EnumValue")?.Argument(0) is not (int or long);

    private static IEnumerable<IPropertySymbol> KnownValues(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(p => p.Has("EnumValue") && p.PartialDefinitionPart is null);
}
