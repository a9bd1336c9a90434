using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>What a variable holds that never changes: a local, a variable of a pattern, a readonly field, a property that only its initializer sets.</summary>
internal static class AssignedOnce
{
    private static readonly ConditionalWeakTable<IOperation, LocalUses> Bodies = new();

    /// <summary>The value of a variable; null if it may hold others, or its value cannot be seen.</summary>
    public static IOperation? ValueOf(IOperation variable) => variable switch
    {
        ILocalReferenceOperation local => UsesIn(variable).ValueOf(local.Local),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => InitializerOf(field, variable),
        IPropertyReferenceOperation { Property: { IsVirtual: false, IsOverride: false, SetMethod: null } property } => InitializerOf(property, variable),
        _ => null,
    };

    /// <summary>Whether nothing else reads a variable.</summary>
    public static bool IsReadOnce(IOperation variable) => variable is ILocalReferenceOperation local && UsesIn(variable).CountOf(local.Local) == 1;

    private static LocalUses UsesIn(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return Bodies.GetValue(root, static body => new LocalUses(body));
    }

    private static IOperation? InitializerOf(ISymbol symbol, IOperation variable)
    {
        SyntaxNode? declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        ExpressionSyntax? value = declaration switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        if (value is null || variable.SemanticModel is not { } model || IsSetByConstructor(symbol))
        {
            return null;
        }

#pragma warning disable RS1030 // The initializer of a field may stand in another file, and only what a search needs is bound there.
        SemanticModel there = model.SyntaxTree == value.SyntaxTree ? model : model.Compilation.GetSemanticModel(value.SyntaxTree);
#pragma warning restore RS1030
        return there.GetOperation(value);
    }

    private static bool IsSetByConstructor(ISymbol symbol) =>
        symbol.ContainingType.InstanceConstructors.Concat(symbol.ContainingType.StaticConstructors)
            .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax())
            .OfType<ConstructorDeclarationSyntax>()
            .SelectMany(constructor => constructor.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(name => name.Identifier.ValueText == symbol.Name);

    /// <summary>How often each local of a body is read, and what it is given if that happens once.</summary>
    private sealed class LocalUses
    {
        private readonly Dictionary<ILocalSymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);
        private readonly Dictionary<ILocalSymbol, int> _counts = new(SymbolEqualityComparer.Default);

        public LocalUses(IOperation body)
        {
            foreach (IOperation operation in body.Descendants())
            {
                switch (operation)
                {
                    case IVariableDeclaratorOperation { Initializer: { } initializer } declarator:
                        Set(declarator.Symbol, initializer.Value);
                        break;
                    case IIsPatternOperation test:
                        Set(DeclaredBy(test.Pattern), test.Value);
                        break;
                    case IPropertySubpatternOperation test:
                        Set(DeclaredBy(test.Pattern), test.Member);
                        break;
                    case ILocalReferenceOperation local when IsWrite(local):
                        _values[local.Local] = null;
                        break;
                    case ILocalReferenceOperation local:
                        _counts[local.Local] = CountOf(local.Local) + 1;
                        break;
                }
            }
        }

        public IOperation? ValueOf(ILocalSymbol local) => _values.TryGetValue(local, out IOperation? value) ? value : null;

        public int CountOf(ILocalSymbol local) => _counts.TryGetValue(local, out int count) ? count : 0;

        private void Set(ISymbol? declared, IOperation value)
        {
            if (declared is ILocalSymbol local)
            {
                _values[local] = _values.ContainsKey(local) ? null : value;
            }
        }

        private static ISymbol? DeclaredBy(IPatternOperation pattern) => pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation braces => braces.DeclaredSymbol,
            INegatedPatternOperation not => DeclaredBy(not.Pattern),
            _ => null,
        };

        private static bool IsWrite(ILocalReferenceOperation local) => local.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == local,
            IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
            IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
            _ => false,
        };
    }
}
