using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>Calls that write to a log: of Microsoft.Extensions.Logging with what <c>LoggerMessage</c> makes for it, Serilog, NLog and log4net.</summary>
internal static class Loggers
{
    public static bool IsCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (call.Arguments.Length == 0)
        {
            return false;
        }

        return method.MethodKind == MethodKind.DelegateInvoke ? IsMadeByLoggerMessage(method.ContainingType)
            : method.IsPartialDefinition ? method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute")
            : method.ContainingType is { } type && (IsLogger(type) || IsExtensions(type) || type.AllInterfaces.Any(IsLogger));
    }

    // What LoggerMessage.Define returns.
    private static bool IsMadeByLoggerMessage(INamedTypeSymbol type) =>
        type is { Name: nameof(Action), TypeArguments: var given } && given[0] is INamedTypeSymbol first && IsLogger(first) && given[given.Length - 1].Name == nameof(Exception);

    private static bool IsLogger(INamedTypeSymbol type) => type.Name switch
    {
        "ILogger" => IsIn(type, "Logging") || IsIn(type, "Serilog"),
        "Log" => IsIn(type, "Serilog"),
        "ILoggerBase" => IsIn(type, "NLog"),
        "ILog" => IsIn(type, "log4net"),
        _ => false,
    };

    private static bool IsExtensions(INamedTypeSymbol type) => type.Name == "LoggerExtensions" && IsIn(type, "Logging");

    private static bool IsIn(INamedTypeSymbol type, string name) => type.ContainingNamespace.Name == name;
}
