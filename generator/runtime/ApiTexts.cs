using System.Text.Json;

namespace ApiContract;

/// <summary>The texts of a list, or of an object with its names, to be written in a style of OpenAPI.</summary>
internal sealed class ApiTexts
{
    private readonly List<(string? Name, string Text)> _texts = [];

    public static ApiTexts OfList<T>(IEnumerable<T> elements, Func<T, string> text)
    {
        var texts = new ApiTexts();
        foreach (T element in elements)
        {
            texts._texts.Add((null, text(element)));
        }

        return texts;
    }

    public static ApiTexts OfMap<T>(IEnumerable<KeyValuePair<string, T>> members, Func<T, string> text) => new ApiTexts().AddAll(members, text);

    /// <summary>The elements of a list, the members of an object; anything else is the one element of a list.</summary>
    public static ApiTexts Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => OfList(value.EnumerateArray(), ApiText.Of),
        JsonValueKind.Object => OfMap(value.EnumerateObject().Select(static member => KeyValuePair.Create(member.Name, member.Value)), ApiText.Of),
        _ => OfList([value], ApiText.Of),
    };

    /// <summary>Adds a member; null is none.</summary>
    public ApiTexts Add(string name, string? text)
    {
        if (text is not null)
        {
            _texts.Add((name, text));
        }

        return this;
    }

    public ApiTexts AddAll<T>(IEnumerable<KeyValuePair<string, T>> members, Func<T, string> text)
    {
        foreach ((string name, T value) in members)
        {
            _texts.Add((name, text(value)));
        }

        return this;
    }

    /// <summary>The texts with a separator between them and their names; null for none.</summary>
    /// <param name="separator">What stands between them.</param>
    /// <param name="isExploded">Whether an equals sign stands between a name and its text.</param>
    /// <param name="isEscaped">Whether all but the separator is escaped, as in an address or a form.</param>
    public string? Join(string separator, bool isExploded, bool isEscaped)
    {
        return _texts.Count == 0 ? null : string.Join(separator, _texts.Select(Show));

        string Show((string? Name, string Text) part) =>
            part.Name is null ? Text(part.Text) : Text(part.Name) + (isExploded ? "=" : separator) + Text(part.Text);

        string Text(string text) => isEscaped ? ApiText.Escape(text) : text;
    }

    /// <summary>As a segment of a path: <c>a,b</c>, or <c>k,v</c>.</summary>
    public string Simple(bool isExploded) => Join(",", isExploded, isEscaped: true) ?? "";

    /// <summary>As a segment of a path that begins with a point: <c>.a,b</c>, or <c>.a.b</c>.</summary>
    public string Label(bool isExploded) => Join(isExploded ? "." : ",", isExploded, isEscaped: true) is { } text ? "." + text : "";

    /// <summary>As a segment of a path that begins with a semicolon: <c>;n=a,b</c>, or <c>;n=a;n=b</c>.</summary>
    public string Matrix(string name, bool isExploded)
    {
        if (!isExploded)
        {
            return Join(",", isExploded: false, isEscaped: true) is { } text ? $";{ApiText.Escape(name)}={text}" : "";
        }

        return string.Concat(_texts.Select(part => $";{ApiText.Escape(part.Name ?? name)}={ApiText.Escape(part.Text)}"));
    }
}
