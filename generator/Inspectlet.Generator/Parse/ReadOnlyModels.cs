using System.Runtime.CompilerServices;

namespace ApiContract.Generator.Parse;

/// <summary>
/// Finds the models of which a request has less than the whole: those with members that are not sent, those that hold one, and
/// what is a kind of one or has one for a kind.
/// </summary>
internal static class ReadOnlyModels
{
    // Collected once for each namespace of a compilation: to go through all that each model holds would take too long.
    private static readonly ConditionalWeakTable<INamespaceSymbol, HashSet<ISymbol>> ModelsByNamespace = new();

    public static bool Has(INamedTypeSymbol model) => ModelsByNamespace.GetValue(model.ContainingNamespace, Find).Contains(model);

    private static HashSet<ISymbol> Find(INamespaceSymbol space)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        INamedTypeSymbol[] models = [.. space.GetTypeMembers().Where(type => type.Has("ApiModel"))];
        IPropertySymbol[] members = [.. models.SelectMany(type => type.GetMembers().OfType<IPropertySymbol>())];
        ILookup<ISymbol?, IPropertySymbol> holders = members.ToLookup<IPropertySymbol, ISymbol?>(member => Innermost(member.Type), SymbolEqualityComparer.Default);
        ILookup<ISymbol?, INamedTypeSymbol> kinds = models.ToLookup<INamedTypeSymbol, ISymbol?>(ModelParser.BaseOf, SymbolEqualityComparer.Default);
        var pending = new Queue<ISymbol>(members.Where(member => member.Has("ReadOnly")).Select(member => member.ContainingType));
        while (pending.Count > 0)
        {
            ISymbol model = pending.Dequeue();
            if (!found.Add(model))
            {
                continue;
            }

            IEnumerable<ISymbol?> others = [.. holders[model].Select(holder => holder.ContainingType), .. kinds[model], ModelParser.BaseOf((INamedTypeSymbol)model)];
            foreach (ISymbol other in others.OfType<ISymbol>())
            {
                pending.Enqueue(other);
            }
        }

        return found;
    }

    // What lists and maps are of.
    private static ITypeSymbol Innermost(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol named && ShapeParser.ElementOf(named) is { } element)
        {
            type = element.Type;
        }

        return type;
    }
}
