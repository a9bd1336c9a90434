using System.Diagnostics.CodeAnalysis;
using Inspectlet.Search;

namespace Inspectlet;

/// <summary>
/// The value of a tag in a search: a string or a boolean, sent as such. The API reference has strings in its table and a
/// boolean in its example ("Searching for Sessions").
/// </summary>
public readonly partial struct TagValue : IEquatable<TagValue>
{
    private readonly string? _text;
    private readonly bool? _flag;

    /// <summary>Creates a value from a string.</summary>
    /// <param name="value">The string.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public TagValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _text = value;
    }

    /// <summary>Creates a value from a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public TagValue(bool value) => _flag = value;

    /// <summary>Creates a value from a string.</summary>
    /// <param name="value">The string.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator TagValue(string value) => new(value);

    /// <summary>Creates a value from a boolean.</summary>
    /// <param name="value">The boolean.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator TagValue(bool value) => new(value);

    /// <summary>Whether both are the same value of the same kind.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(TagValue left, TagValue right) => left.Equals(right);

    /// <summary>Whether both differ in value or kind.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(TagValue left, TagValue right) => !left.Equals(right);

    /// <summary>Whether both are the same value of the same kind.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(TagValue other) => _flag == other._flag && (_text ?? "") == (other._text ?? "");

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TagValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_flag, _text ?? "");

    /// <summary>Only the name of the type: the value can be a visitor's data.</summary>
    public override string ToString() => nameof(TagValue);

    /// <summary>The value for people: <c>true</c> or <c>false</c>, or a string in quotes, so that the two differ.</summary>
    internal string Explain() => _flag is { } flag ? (flag ? "true" : "false") : SearchWords.Quote(_text ?? "");

    /// <summary>Whether a tag with this value is found: a string is its text, and a boolean is what the service may have made of it.</summary>
    internal bool Finds(string? recorded) => recorded is not null && (_flag switch
    {
        true => recorded == "1" || Is(recorded, "true"),
        false => recorded is "0" or "" || Is(recorded, "false"),
        null => Is(recorded, _text ?? ""),
    });

    private static bool Is(string recorded, string text) => string.Equals(recorded, text, StringComparison.OrdinalIgnoreCase);
}
