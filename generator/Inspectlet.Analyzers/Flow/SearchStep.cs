using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Inspectlet.Analyzers.Flow;

/// <summary>One change of a search: a call of a method, or one member in braces.</summary>
/// <param name="name">The method or the member.</param>
/// <param name="operation">The call, or the assignment.</param>
/// <param name="reach">Where it stands, as seen from the expression that was followed.</param>
/// <param name="members">The members that it sets to values of the code, with these.</param>
/// <param name="values">All values of the code that it is given, with the types that they are taken for.</param>
/// <param name="apply">What it does to a search.</param>
/// <param name="sdk">The SDK.</param>
internal sealed class SearchStep(
    string name,
    IOperation operation,
    Reach reach,
    IReadOnlyList<KeyValuePair<string, IOperation>> members,
    IReadOnlyList<(IOperation Value, ITypeSymbol Type)> values,
    Func<SessionSearch, object?[], SessionSearch> apply,
    SdkTypes sdk)
{
    private object?[]? _samples;

    public string Name => name;

    public Reach Reach => reach;

    public IReadOnlyList<KeyValuePair<string, IOperation>> Members => members;

    /// <summary>The method or the member with the types of its samples: steps of one shape do the same to a search by <see cref="ApplySamples"/>.</summary>
    public string Shape => $"{name}({string.Join(",", Samples.Select(static sample => sample?.GetType().Name))})";

    private object?[] Samples => _samples ??= [.. values.Select(given => Constants.TryRead(sdk, given.Value, out object? value) && value is null ? null : Sample.Of(sdk, given.Type))];

    /// <summary>What it makes of a search; null if its values are not known.</summary>
    /// <exception cref="ArgumentException">The SDK refuses them.</exception>
    public SessionSearch? Apply(SessionSearch search)
    {
        var given = new object?[values.Count];
        for (int i = 0; i < given.Length; i++)
        {
            if (!Constants.TryRead(sdk, values[i].Value, out given[i]))
            {
                return null;
            }
        }

        return apply(search, given);
    }

    /// <summary>What it makes of a search, with values that stand for those that the code gives: enough to see what it overwrites.</summary>
    /// <exception cref="ArgumentException">The SDK refuses them.</exception>
    public SessionSearch ApplySamples(SessionSearch search) => apply(search, Samples);

    /// <summary>The step alone, without the search that it changes.</summary>
    public Location Where => operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
        ? Location.Create(call.SyntaxTree, TextSpan.FromBounds(access.Name.SpanStart, call.Span.End))
        : operation.Syntax.GetLocation();

    /// <summary>What is taken out of the code for the step to be gone; null where that would leave something that is no code.</summary>
    public Location? Removal => operation.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => Between(access.Expression.Span.End, call.Span.End),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax braces } assignment => RemovalFrom(braces, assignment),
        _ => null,
    };

    private Location RemovalFrom(InitializerExpressionSyntax braces, AssignmentExpressionSyntax assignment)
    {
        int index = braces.Expressions.IndexOf(assignment);
        return braces.Expressions.Count == 1 && braces.Parent is WithExpressionSyntax with ? Between(with.Expression.Span.End, with.Span.End)
            : index > 0 ? Between(braces.Expressions[index - 1].Span.End, assignment.Span.End)
            : braces.Expressions.Count > 1 ? Between(assignment.SpanStart, braces.Expressions[1].SpanStart)
            : assignment.GetLocation();
    }

    private Location Between(int start, int end) => Location.Create(operation.Syntax.SyntaxTree, TextSpan.FromBounds(start, end));
}

/// <summary>Where a step stands, as seen from an expression.</summary>
internal enum Reach
{
    /// <summary>In the expression itself.</summary>
    Here,

    /// <summary>In what a local holds that only this expression reads.</summary>
    OnlyForHere,

    /// <summary>In what a variable holds that others may read too.</summary>
    Elsewhere,
}
