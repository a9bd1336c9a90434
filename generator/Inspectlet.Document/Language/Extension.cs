namespace Inspectlet.Document.Language;

/// <summary>The extensions of OpenAPI that say what it cannot.</summary>
internal static class Extension
{
    public const string Envelope = "x-envelope";
    public const string Accepts = "x-accepts";
    public const string Safe = "x-safe";
    public const string Transient = "x-transient";
    public const string Name = "x-dotnet-name";
    public const string Type = "x-dotnet-type";
    public const string Record = "x-dotnet-record";
    public const string Patch = "x-dotnet-patch";
    public const string Identifier = "x-dotnet-identifier";
    public const string Parameters = "x-dotnet-parameters";
    public const string Exception = "x-dotnet-exception";
    public const string Descriptions = "x-dotnet-descriptions";
    public const string EnumNames = "x-enumNames";
    public const string EnumNamesOfOthers = "x-enum-varnames";

    public static IReadOnlyList<string> All { get; } =
        [Envelope, Accepts, Safe, Transient, Name, Type, Record, Patch, Identifier, Parameters, Exception, Descriptions, EnumNames];

    /// <summary>Those that are true or false.</summary>
    public static IReadOnlyList<string> Flags { get; } = [Safe, Transient, Record, Patch, Identifier];

    /// <summary>Those that name the known values of an enumeration, ours and that of others.</summary>
    public static IReadOnlyList<string> OfNames { get; } = [EnumNames, EnumNamesOfOthers];

    /// <summary>Those that say by themselves what becomes of the alternatives of a <c>oneOf</c>.</summary>
    public static IReadOnlyList<string> OfAlternatives { get; } = [Envelope, Accepts, Type];
}
