using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>What the code gives to a member of one of the SDK's records, or to a parameter of one of its methods.</summary>
/// <param name="owner">The record, or the method.</param>
/// <param name="member">The property, or the parameter.</param>
/// <param name="value">The value.</param>
internal sealed class GivenValue(string owner, string member, IOperation value)
{
    public string Owner => owner;

    public string Member => member;

    public IOperation Value => value;

    /// <summary>What an argument gives; null for one of a search that becomes no member as it is.</summary>
    public static GivenValue? Of(IArgumentOperation argument, string type, string method)
    {
        IParameterSymbol parameter = argument.Parameter!;
        return type != nameof(SessionSearch) ? new GivenValue(method, parameter.Name, argument.Value)
            : FluentMethod.Named(method) is { } fluent && parameter.Ordinal < fluent.Members.Count ? new GivenValue(type, fluent.Members[parameter.Ordinal], argument.Value)
            : null;
    }
}
