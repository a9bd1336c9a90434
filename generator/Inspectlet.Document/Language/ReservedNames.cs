namespace Inspectlet.Document.Language;

/// <summary>The names that a document cannot have, since the SDK has them already: a longer one comes of it.</summary>
internal static class ReservedNames
{
    private static readonly string[] EmittedIntoModels = ["TryReadJson", "WriteJson", "WriteRequest", "CheckArguments", "IndexOfMember", "IndexOfKind"];

    private static readonly string[] EmittedIntoEnums = ["Value", "KnownValues", "TryReadJson", "WriteJson"];

    /// <summary>What every object has.</summary>
    public static IReadOnlyList<string> OfEveryObject { get; } = ["Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize"];

    /// <summary>What a member of a model cannot be called.</summary>
    public static IReadOnlyList<string> OfMembers { get; } = [.. OfEveryObject, "AdditionalProperties", "Clone", "EqualityContract", "PrintMembers", .. EmittedIntoModels];

    /// <summary>What a known value cannot be called.</summary>
    public static IReadOnlyList<string> OfKnownValues { get; } = [.. OfEveryObject, .. EmittedIntoEnums];

    /// <summary>What a model cannot be called: it has members of these names, or as a record may have them.</summary>
    public static IReadOnlyList<string> OfModels { get; } =
        ["Equals", "GetHashCode", "ToString", "AdditionalProperties", "EqualityContract", "PrintMembers", .. EmittedIntoModels];

    /// <summary>What an enumeration cannot be called: it has members of these names.</summary>
    public static IReadOnlyList<string> OfEnums { get; } = ["Equals", "GetHashCode", "ToString", .. EmittedIntoEnums];

    /// <summary>
    /// What no type can be called: it would be a pattern for anything, or hide what declarations begin a qualified name with, or an
    /// attribute that they bear.
    /// </summary>
    public static IReadOnlyList<string> OfTypes { get; } =
    [
        "_", "System", "ApiContract",
        .. new[]
        {
            "ApiClient", "ApiOperation", "ApiResponse", "Path", "Query", "Cookie", "Part", "Header", "FormField", "Form", "EncodedField", "Body", "ApiFile", "ApiModel",
            "ApiKind", "ApiEnum", "Discriminator", "EnumValue", "Required", "ReadOnly", "Identifier", "AdditionalProperties", "Bounds", "MinimumLength", "UnixSeconds",
            "UnixMilliseconds", "Seconds", "JsonPropertyName",
        }.Select(name => name + "Attribute"),
    ];
}
