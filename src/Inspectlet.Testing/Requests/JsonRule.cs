using System.Text.Json;

namespace Inspectlet.Testing.Requests;

/// <summary>What a JSON value must be. It adds a sentence for everything that it is not.</summary>
internal abstract class JsonRule
{
    /// <summary>A text that is not empty.</summary>
    public static JsonRule Text { get; } = new ScalarRule("a string that is not empty", static value =>
        value.ValueKind == JsonValueKind.String && value.GetRawText().Length > 2);

    /// <summary>A text of digits.</summary>
    public static JsonRule Digits { get; } = new ScalarRule("a string of digits", static value =>
        TextOf(value) is { Length: > 0 } text && text.All(char.IsAsciiDigit));

    /// <summary>True or false.</summary>
    public static JsonRule Flag { get; } = new ScalarRule("true or false", IsFlag);

    /// <summary>A text, or true or false.</summary>
    public static JsonRule TextOrFlag { get; } = new ScalarRule("a string, true or false", static value =>
        value.ValueKind == JsonValueKind.String || IsFlag(value));

    /// <summary>A whole number from 0 on, written as one.</summary>
    public static JsonRule WholeNumber(long max) => new ScalarRule($"a whole number from 0 to {max}", value =>
        value.ValueKind == JsonValueKind.Number
        && value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0
        && value.TryGetInt64(out long number) && number >= 0 && number <= max);

    /// <summary>One of some texts, in their case.</summary>
    public static JsonRule OneOf(IEnumerable<string> values)
    {
        string[] known = [.. values];
        return new ScalarRule($"one of {string.Join(", ", known)}", value => TextOf(value) is { } text && known.Contains(text));
    }

    /// <summary>A list that is not empty.</summary>
    public static JsonRule ListOf(JsonRule item) => new ListRule(item);

    /// <summary>An object with these members and no others, each once at most.</summary>
    public static JsonRule Object(params (string Name, JsonRule Rule, bool IsRequired)[] members) => new ObjectRule(members);

    public abstract void Check(JsonElement value, string name, ICollection<string> problems);

    private static bool IsFlag(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? ValidOrNull(() => value.GetString()) : null;

    // Null for a text that is not valid Unicode, such as half a surrogate pair.
    private static string? ValidOrNull(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private sealed class ScalarRule(string description, Func<JsonElement, bool> isMet) : JsonRule
    {
        public override void Check(JsonElement value, string name, ICollection<string> problems)
        {
            if (!isMet(value))
            {
                problems.Add($"{name} must be {description}.");
            }
        }
    }

    private sealed class ListRule(JsonRule item) : JsonRule
    {
        public override void Check(JsonElement value, string name, ICollection<string> problems)
        {
            if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
            {
                problems.Add($"{name} must be a list that is not empty.");
                return;
            }

            int index = 0;
            foreach (JsonElement element in value.EnumerateArray())
            {
                item.Check(element, $"{name}[{index++}]", problems);
            }
        }
    }

    private sealed class ObjectRule((string Name, JsonRule Rule, bool IsRequired)[] members) : JsonRule
    {
        public override void Check(JsonElement value, string name, ICollection<string> problems)
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                problems.Add($"{name} must be an object.");
                return;
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonProperty property in value.EnumerateObject())
            {
                string? sent = ValidOrNull(() => property.Name);
                (string Name, JsonRule Rule, bool IsRequired) member = members.FirstOrDefault(m => m.Name == sent);
                if (member.Name is null)
                {
                    problems.Add($"{name} has a member that the API does not know; it knows {string.Join(", ", members.Select(m => m.Name))}.");
                }
                else if (!seen.Add(member.Name))
                {
                    problems.Add($"{name}.{member.Name} came more than once.");
                }
                else
                {
                    member.Rule.Check(property.Value, $"{name}.{member.Name}", problems);
                }
            }

            foreach ((string missing, _, _) in members.Where(m => m.IsRequired && !seen.Contains(m.Name)))
            {
                problems.Add($"{name}.{missing} is missing.");
            }
        }
    }
}
