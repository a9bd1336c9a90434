using Microsoft.CodeAnalysis;

namespace Inspectlet.Analyzers.Flow;

/// <summary>Some value of a type, for a value of the code that is not known, or need not be.</summary>
internal static class Sample
{
    public static object? Of(SdkTypes sdk, ITypeSymbol type)
    {
        ITypeSymbol given = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return given.SpecialType switch
        {
            // Also the code of a country.
            SpecialType.System_String => "XX",
            SpecialType.System_Int32 => 1,
            SpecialType.System_Boolean => true,
            // Tags add up, so there must be one to be kept.
            _ when sdk.NameOf(given) == nameof(TagFilter) => new TagFilter { Conditions = [new TagCondition { Name = "sample" }] },
            _ => sdk.NameOf(given) is { } name ? ApiFacts.NewRecord(name) ?? ApiFacts.NewValue(name, "sample")
                : given.Name == nameof(TimeSpan) ? TimeSpan.FromSeconds(1)
                : DateTimeOffset.UnixEpoch,
        };
    }
}
