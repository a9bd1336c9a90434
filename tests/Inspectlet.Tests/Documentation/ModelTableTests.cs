using System.Reflection;
using System.Text.RegularExpressions;

namespace Inspectlet.Tests.Documentation;

/// <summary>The table of models in <c>docs/calls.md</c>: every property that people read, with its type.</summary>
public partial class ModelTableTests
{
    [Fact]
    public void It_has_every_property_with_its_type()
    {
        IEnumerable<string> rows = Row().Matches(Page.Of("docs/calls.md").Text).Select(row => $"{row.Groups[1].Value}: {row.Groups[2].Value}");

        rows.Should().BeEquivalentTo(new[] { typeof(Website), typeof(Session), typeof(Referrer), typeof(Tag), typeof(PageView) }
            .SelectMany(type => type.GetProperties().Where(p => p.Name != "AdditionalProperties" || type == typeof(Session)).Select(p => $"{type.Name}.{p.Name}: {NameOf(p)}"))
            .Append("Session.WatchLink(pageNumber): string?"));
    }

    private static string NameOf(PropertyInfo property) =>
        NameOf(property.PropertyType) + (new NullabilityInfoContext().Create(property) is { ReadState: NullabilityState.Nullable } ? "?" : "");

    private static string NameOf(Type type) => Nullable.GetUnderlyingType(type) is { } value ? NameOf(value) : type switch
    {
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>",
        _ when type == typeof(long) => "long",
        _ when type == typeof(int) => "int",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(string) => "string",
        _ => type.Name,
    };

    [GeneratedRegex(@"^\| `([A-Z]\w+\.[^`]+)` \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
