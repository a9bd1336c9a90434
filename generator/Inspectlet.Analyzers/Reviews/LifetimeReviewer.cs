using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP009: a client is made again and again, or one that others use is disposed of.</summary>
internal sealed class LifetimeReviewer() : Reviewer(Rules.Lifetime)
{
    private const string Client = "InspectletClient";
    private const string ClientContract = "IInspectletClient";
    private const string Owned = "The client was not made here: the container disposes of it, and until then others use it";

    public override void Start(ReviewedCode code, SdkTypes sdk)
    {
        code.SdkCreation += (operation, creation, type) =>
        {
            if (type == Client && RepeatedClient.How(creation, operation.ContainingSymbol, sdk) is { } how)
            {
                string words = $"A client is made {how}: create one for each account and keep it, so that connections and limits are shared";
                operation.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), words));
            }
        };
        code.Disposal += (operation, disposed) =>
        {
            if (CanBeClient(sdk, disposed.Type) && Origins.Of(disposed).Any(origin => IsOfOthers(sdk, origin.Value)))
            {
                operation.ReportDiagnostic(Diagnostic.Create(Rule, disposed.Syntax.GetLocation(), Owned));
            }
        };
    }

    private static bool CanBeClient(SdkTypes sdk, ITypeSymbol? type) => sdk.NameOf(type) == Client || type?.SpecialType == SpecialType.System_IDisposable;

    private static bool IsOfOthers(SdkTypes sdk, IOperation origin) => origin switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetService" or "GetRequiredService" or "GetKeyedService" or "GetRequiredKeyedService", TypeArguments: { Length: 1 } of } } =>
            sdk.NameOf(of[0]) is Client or ClientContract,
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter } => IsGiven(sdk, parameter.Type, parameter.ContainingType),
        IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: false } field } => AssignedOnce.ValueOf(origin) is null && IsGiven(sdk, field.Type, field.ContainingType),
        _ => false,
    };

    // A client that cannot be disposed of as it is, which every constructor is given. What is a client itself may own the one that it hands calls
    // on to, and a flag may say who owns it.
    private static bool IsGiven(SdkTypes sdk, ITypeSymbol type, INamedTypeSymbol owner)
    {
        IMethodSymbol[] constructors = [.. owner.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared)];
        return sdk.NameOf(type) == ClientContract
            && constructors.Length > 0
            && constructors.All(constructor => constructor.Parameters.Any(parameter => sdk.NameOf(parameter.Type) == ClientContract) && constructor.Parameters.All(parameter => parameter.Type.SpecialType != SpecialType.System_Boolean))
            && owner.AllInterfaces.All(contract => sdk.NameOf(contract) != ClientContract);
    }
}
