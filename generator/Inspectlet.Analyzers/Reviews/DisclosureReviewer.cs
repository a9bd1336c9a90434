using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP011: a watch link, a visitor's name or IP address is given to a logger or to the text of an exception.</summary>
internal sealed class DisclosureReviewer() : Reviewer(Rules.Disclosure)
{
    private const string Log = "a log";
    private const string ExceptionText = "the text of an exception";

    public override void Start(ReviewedCode code, SdkTypes sdk)
    {
        code.OtherCall += (operation, call) =>
        {
            if (Loggers.IsCall(call))
            {
                Review(operation, sdk, call.Arguments, Log);
            }
            else if (call.TargetMethod.MethodKind == MethodKind.Constructor && IsException(call.TargetMethod.ContainingType))
            {
                Review(operation, sdk, TextsOf(call.Arguments), ExceptionText);
            }
        };
        code.OtherCreation += (operation, creation) =>
        {
            if (creation.Arguments.Length > 0 && IsException(creation.Type))
            {
                Review(operation, sdk, TextsOf(creation.Arguments), ExceptionText);
            }
        };
    }

    private void Review(OperationAnalysisContext context, SdkTypes sdk, IEnumerable<IArgumentOperation> arguments, string place)
    {
        foreach ((IOperation origin, IOperation named) in arguments.SelectMany(argument => Origins.Of(argument.Value)))
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

    private static bool IsException(ITypeSymbol? type) => type is not null && (SdkTypes.NameInSystem(type) == nameof(Exception) || IsException(type.BaseType));
}
