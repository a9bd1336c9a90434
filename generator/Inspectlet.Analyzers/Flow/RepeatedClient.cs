using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Flow;

/// <summary>How a client comes to be made again and again.</summary>
internal static class RepeatedClient
{
    private const string OneCall = "for one call";
    private const string EachTime = "each time that it is asked for";
    private const string EachTurn = "in each turn of a loop";
    private const string EachRequest = "for each request";

    /// <summary>For what it is made each time, in words; null if it may be kept.</summary>
    public static string? How(IObjectCreationOperation creation, ISymbol containing, SdkTypes sdk) => User(creation) switch
    {
        IInvocationOperation call when call.TargetMethod.Name.EndsWith("Async", StringComparison.Ordinal) && sdk.NameOf(call.TargetMethod.ContainingType) is not null => OneCall,
        IArgumentOperation { Parent: IInvocationOperation call } when sdk.NameOf(call.TargetMethod.ContainingType) is not null => OneCall,
        IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation factory } } => IsFactory(factory) && !Repetition.Changes(factory, creation) ? EachTime : null,
        IReturnOperation when containing is IMethodSymbol { MethodKind: MethodKind.PropertyGet, Parameters.Length: 0 } => EachTime,
        IVariableInitializerOperation { Parent.Parent.Parent: IVariableDeclarationGroupOperation { Parent: IUsingOperation or IUsingDeclarationOperation } } => OfUsing(creation, containing),
        IUsingOperation => OfUsing(creation, containing),
        _ => null,
    };

    private static bool IsFactory(IAnonymousFunctionOperation function) =>
        CallWith(function)?.TargetMethod.Name is "AddTransient" or "AddScoped" or "AddKeyedTransient" or "AddKeyedScoped";

    // A client that is another one each time, such as one for each account, is right.
    private static string? OfUsing(IObjectCreationOperation creation, ISymbol containing)
    {
        for (IOperation? around = creation.Parent; around is not null; around = around.Parent)
        {
            string? how = around switch
            {
                ILoopOperation loop => loop.Body.Syntax.Span.Contains(creation.Syntax.Span) ? EachTurn : null,
                IAnonymousFunctionOperation function => CallWith(function)?.TargetMethod.ContainingType.Name == "EndpointRouteBuilderExtensions" ? EachRequest : null,
                IMethodBodyOperation => IsController(containing.ContainingType) ? EachRequest : null,
                _ => null,
            };
            if (how is not null)
            {
                return Repetition.Changes(around, creation) ? null : how;
            }
        }

        return null;
    }

    private static IInvocationOperation? CallWith(IAnonymousFunctionOperation function) =>
        function.Parent is IDelegateCreationOperation made && User(made) is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;

    private static bool IsController(INamedTypeSymbol? type) => type is not null && (type.Name == "ControllerBase" || IsController(type.BaseType));

    private static IOperation? User(IOperation value) => value.Parent is IConversionOperation conversion ? User(conversion) : value.Parent;
}
