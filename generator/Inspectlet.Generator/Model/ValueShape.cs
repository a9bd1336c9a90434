namespace ApiContract.Generator.Model;

/// <summary>What a value is, on the wire and in C#.</summary>
internal enum ValueKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    Single,
    Decimal,
    Date,
    DateTime,
    Guid,
    Uri,
    Bytes,
    Json,
    UnixSeconds,
    UnixMilliseconds,
    Seconds,
    Enum,
    Model,
    List,
    Map,
    File,
}

/// <summary>A type that can be read and written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Type">The C# type, fully qualified and without a question mark.</param>
/// <param name="IsValueType">Whether null needs a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="AsString">Whether a number is written as a string.</param>
/// <param name="IsChecked">Whether callers build it, so that its members have bounds to check.</param>
/// <param name="MayBeEmpty">Whether an enumeration lists the empty text, which otherwise is none of its values.</param>
/// <param name="HasReadOnly">Whether a model has members that are not sent, or something in it has.</param>
/// <param name="IsNullable">Whether it may be null where it is an element of a list or a value of a map.</param>
/// <param name="Element">The type of a list's elements or a map's values.</param>
internal sealed record ValueShape(
    ValueKind Kind,
    string Type,
    bool IsValueType,
    bool AsString = false,
    bool IsChecked = false,
    bool MayBeEmpty = false,
    bool HasReadOnly = false,
    bool IsNullable = false,
    ValueShape? Element = null)
{
    /// <summary>What keeps the members that a model does not declare: any JSON by its name.</summary>
    public static readonly ValueShape Extra = new(
        ValueKind.Map,
        "global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Text.Json.JsonElement>",
        IsValueType: false,
        Element: new ValueShape(ValueKind.Json, "global::System.Text.Json.JsonElement", IsValueType: true));

    /// <summary>The C# type of a list's elements or a map's values, with a question mark if they may be null.</summary>
    public string ElementType => Element!.Type + (Element.IsNullable ? "?" : "");

    /// <summary>Whether reading it takes more than one token, so that a reader that fails has moved.</summary>
    public bool IsComposite => Kind is ValueKind.Model or ValueKind.List or ValueKind.Map;

    /// <summary>Whether a path, a query, a header or a form field can hold it as it is.</summary>
    public bool IsText => !IsComposite && Kind is not (ValueKind.Json or ValueKind.File);

    /// <summary>Whether it has a text: any JSON has its own, if it is none.</summary>
    public bool HasText => IsText || Kind == ValueKind.Json;

    /// <summary>Whether it is a list of what has a text.</summary>
    public bool IsListOfTexts => this is { Kind: ValueKind.List, Element.HasText: true };

    /// <summary>Whether it is a file, or a list of files.</summary>
    public bool IsFile => Kind == ValueKind.File || (Kind == ValueKind.List && Element!.IsFile);

    /// <summary>Whether it is a whole body that is text or bytes as it is.</summary>
    public bool IsTextOrBytes => Kind is ValueKind.String or ValueKind.Bytes;

    /// <summary>Whether it looks the same in plain text as in JSON.</summary>
    public bool IsNumberOrBoolean =>
        Kind is ValueKind.Boolean or ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double or ValueKind.Single or ValueKind.Decimal
            or ValueKind.UnixSeconds or ValueKind.UnixMilliseconds or ValueKind.Seconds;

    /// <summary>The last part of the type's name, for messages and for the names of methods.</summary>
    public string ShortName => Kind switch
    {
        ValueKind.List => "list of " + Element!.ShortName,
        ValueKind.Map => "map of " + Element!.ShortName,
        _ => Type.Substring(Type.LastIndexOfAny(['.', ':']) + 1),
    };
}
