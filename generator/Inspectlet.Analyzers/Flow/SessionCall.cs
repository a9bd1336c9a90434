using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>A call that searches or enumerates sessions.</summary>
internal static class SessionCall
{
    /// <summary>What the code gives for a parameter; null if it gives nothing.</summary>
    public static IOperation? Given(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name == parameter)?.Value;

    /// <summary>The code of a call of another method for the same site, search and token; null if it is not called on a client, or by a form.</summary>
    public static string? Rewrite(IInvocationOperation call, string method, string? more = null)
    {
        if (call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            || Given(call, "websiteId") is not { } site
            || Given(call, "form") is not null)
        {
            return null;
        }

        IOperation? search = Given(call, "search");
        IOperation? token = Given(call, "cancellationToken");
        string?[] given = [site.Syntax.ToString(), search?.Syntax.ToString(), more, token is null ? null : $"cancellationToken: {token.Syntax}"];
        return $"{access.Expression}.{method}({string.Join(", ", given.Where(argument => argument is not null))})";
    }
}
