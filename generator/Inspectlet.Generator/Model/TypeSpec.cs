namespace ApiContract.Generator.Model;

/// <summary>A declared type. Its namespace is empty in the global one.</summary>
internal abstract record TypeSpec(string Namespace, string Name)
{
    public string FileName => (Namespace.Length == 0 ? $"{Name}.g.cs" : $"{Namespace}.{Name}.g.cs").Replace("@", "");
}
