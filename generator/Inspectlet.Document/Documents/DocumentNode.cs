using System.Runtime.CompilerServices;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Inspectlet.Document.Documents;

/// <summary>
/// A node of a document and the file that it stands in. It can be asked for anything, whatever it is: what is not there, or
/// not of the kind, is null or empty. Two are equal if they are the same node, not if they say the same.
/// </summary>
internal readonly record struct DocumentNode(DocumentFile File, YamlNode Yaml)
{
    /// <summary>The line that it begins in, from 1.</summary>
    public long Line => Math.Max(1, Yaml.Start.Line);

    /// <summary>The column that it begins in, from 1.</summary>
    public long Column => Math.Max(1, Yaml.Start.Column);

    public bool IsMap => Yaml is YamlMappingNode;

    public bool IsList => Yaml is YamlSequenceNode;

    public bool IsScalar => Yaml is YamlScalarNode;

    /// <summary>The text of a scalar.</summary>
    public string? Value => (Yaml as YamlScalarNode)?.Value;

    /// <summary>Whether it is null: not in quotes, which would make it a text.</summary>
    public bool IsNull => IsPlain && Value is null or "" or "null" or "~" or "Null" or "NULL";

    /// <summary>Whether it is an integer, not a text of digits.</summary>
    public bool IsInteger => IsPlain && long.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private bool IsPlain => Yaml is YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any };

    public DocumentNode? this[string key] =>
        Yaml is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? new DocumentNode(File, value) : null;

    public bool Has(string key) => this[key] is not null;

    public string? Text(string key) => this[key]?.Value;

    public bool IsTrue(string key) => Text(key) == "true";

    /// <summary>The elements, if it is a list.</summary>
    public IEnumerable<DocumentNode> Items()
    {
        DocumentFile file = File;
        return Yaml is YamlSequenceNode list ? list.Children.Select(item => new DocumentNode(file, item)) : [];
    }

    /// <summary>The elements of the list under a key.</summary>
    public IEnumerable<DocumentNode> Items(string key) => this[key]?.Items() ?? [];

    /// <summary>The texts of the list under a key.</summary>
    public IEnumerable<string> Texts(string key) => Items(key).Select(item => item.Value ?? "");

    /// <summary>The members, if it is a map.</summary>
    public IEnumerable<DocumentMember> Members()
    {
        DocumentFile file = File;
        return Yaml is YamlMappingNode map
            ? map.Children.Select(member => new DocumentMember(new DocumentNode(file, member.Key), new DocumentNode(file, member.Value)))
            : [];
    }

    /// <summary>The members of the map under a key.</summary>
    public IEnumerable<DocumentMember> Members(string key) => this[key]?.Members() ?? [];

    /// <summary>The node of a key, to point at; the map itself where there is none.</summary>
    public DocumentNode KeyOf(string key) => Members().Where(member => member.Name == key).Select(member => (DocumentNode?)member.Key).FirstOrDefault() ?? this;

    public bool Equals(DocumentNode other) => ReferenceEquals(Yaml, other.Yaml);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Yaml);
}

/// <summary>A member of a map.</summary>
internal readonly record struct DocumentMember(DocumentNode Key, DocumentNode Value)
{
    public string Name => Key.Value ?? "";
}
