using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>A call that searches or enumerates sessions.</summary>
internal static class SessionCall
{
    /// <summary>What the code gives for a parameter; null if it gives nothing, or null.</summary>
    public static IOperation? Given(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name == parameter)?.Value
            is { ConstantValue: not { HasValue: true, Value: null } } value ? value : null;

    /// <summary>The code of a call of another method for the same site, search and token; null if it is not called on a client, or by a form.</summary>
    public static string? Rewrite(IInvocationOperation call, string method, string? more = null)
    {
        if (Client(call) is not { } client || Given(call, "websiteId") is not { } site || Given(call, "form") is not null)
        {
            return null;
        }

        IOperation? search = Given(call, "search");
        IOperation? token = Given(call, "cancellationToken");
        string?[] given = [site.Syntax.ToString(), search?.Syntax.ToString(), more, token is null ? null : $"cancellationToken: {token.Syntax}"];
        return $"{client}.{method}({string.Join(", ", given.Where(argument => argument is not null))})";
    }

    // What stands before the dot; nothing where an extension is called as a static method, or after a question mark.
    private static ExpressionSyntax? Client(IInvocationOperation call)
    {
        SyntaxNode? on = (call.Instance ?? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value)?.Syntax;
        return call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client } } && client == on ? client : null;
    }
}
