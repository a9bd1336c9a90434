using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP011: a watch link, a visitor's name or IP address is given to a logger or to the text of an exception.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisclosureAnalyzer() : SdkAnalyzer(Rules.Disclosure)
{
    private static readonly string[] LoggerNames = ["Microsoft.Extensions.Logging.ILogger", "Serilog.ILogger", "Serilog.Log", "NLog.ILoggerBase", "log4net.ILog"];

    private protected override void Start(CompilationStartAnalysisContext context, SdkTypes sdk)
    {
        INamedTypeSymbol[] loggers = [.. LoggerNames.Select(context.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
        INamedTypeSymbol? exception = context.Compilation.GetTypeByMetadataName("System.Exception");

        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (IsLogging(call, loggers))
                {
                    Review(operation, sdk, call.Arguments, "a log");
                }
                else if (call.TargetMethod.MethodKind == MethodKind.Constructor && IsDerived(call.TargetMethod.ContainingType, exception))
                {
                    Review(operation, sdk, TextsOf(call.Arguments), "the text of an exception");
                }
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                var creation = (IObjectCreationOperation)operation.Operation;
                if (IsDerived(creation.Type, exception))
                {
                    Review(operation, sdk, TextsOf(creation.Arguments), "the text of an exception");
                }
            },
            OperationKind.ObjectCreation);
    }

    private void Review(OperationAnalysisContext context, SdkTypes sdk, IEnumerable<IArgumentOperation> arguments, string place)
    {
        foreach ((IOperation origin, IOperation named) in arguments.SelectMany(argument => WrittenText.OriginsOf(argument.Value)))
        {
            if (Disclosed(sdk, origin) is { } what)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, named.Syntax.GetLocation(), what, place));
            }
        }
    }

    private static string? Disclosed(SdkTypes sdk, IOperation operation)
    {
        ISymbol? member = operation switch
        {
            IPropertyReferenceOperation property => property.Property,
            IInvocationOperation call => call.TargetMethod,
            _ => null,
        };
        return (sdk.NameOf(member?.ContainingType), member?.Name) switch
        {
            ("Session", "SessionLink" or "WatchLink") or ("RecordingFinding", "WatchLink") => "A watch link",
            ("Session" or nameof(SessionSearch), nameof(SessionSearch.DisplayName)) => "A visitor's name",
            ("Session" or nameof(SessionSearch), nameof(SessionSearch.IpAddress)) => "A visitor's IP address",
            _ => null,
        };
    }

    private static IEnumerable<IArgumentOperation> TextsOf(IEnumerable<IArgumentOperation> arguments) =>
        arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String);

    private static bool IsLogging(IInvocationOperation call, INamedTypeSymbol[] loggers)
    {
        IMethodSymbol method = call.TargetMethod;
        return loggers.Length > 0 && call.Arguments.Length > 0
            && (IsLogger(method.ContainingType, loggers)
                || (method.IsExtensionMethod && IsLogger(method.Parameters[0].Type, loggers))
                || (method.IsPartialDefinition && method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute"))
                || IsMadeByLoggerMessage(call.Instance?.Type, loggers));
    }

    // What LoggerMessage.Define returns.
    private static bool IsMadeByLoggerMessage(ITypeSymbol? type, INamedTypeSymbol[] loggers) =>
        type is INamedTypeSymbol { Name: nameof(Action), TypeArguments: { Length: > 1 } given } && IsLogger(given[0], loggers) && given[given.Length - 1].Name == nameof(Exception);

    private static bool IsLogger(ITypeSymbol type, INamedTypeSymbol[] loggers) =>
        loggers.Any(logger => SymbolEqualityComparer.Default.Equals(type, logger) || type.AllInterfaces.Contains(logger, SymbolEqualityComparer.Default));

    private static bool IsDerived(ITypeSymbol? type, INamedTypeSymbol? ancestor) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, ancestor) || IsDerived(type.BaseType, ancestor));
}
