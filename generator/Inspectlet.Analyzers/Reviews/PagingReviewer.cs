using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP008: a search is called page by page in a loop, or all of it is enumerated to take the first few.</summary>
internal sealed class PagingReviewer() : Reviewer(Rules.Paging)
{
    private const string PageByPage = "'SearchSessionsAsync' is called page by page: 'EnumerateSessionsAsync' does that, and returns each session once";

    public override void Start(ReviewedCode code, SdkTypes sdk) => code.SdkCall += (operation, call, _) =>
    {
        switch (call.TargetMethod.Name)
        {
            case "SearchSessionsAsync" when PageOf(call) is { } page && Repetition.LoopThatCounts(call, page) is { } loop:
                operation.ReportDiagnostic(Edit.Attach(PageLoop.Mend(call, loop), Rule, call.Syntax.GetLocation(), PageByPage));
                break;
            case "EnumerateSessionsAsync" when SessionCall.Given(call, "options") is null && FirstFew.Of(call) is { } few:
                string words = $"All pages are enumerated to take the first {(few.Count == 1 ? "session" : $"{few.Count} sessions")}: 'SearchSessionsAsync' with a limit of {few.Count} returns no more";
                operation.ReportDiagnostic(Edit.Attach(few.Mend(call), Rule, few.Taken.Syntax.GetLocation(), words));
                break;
        }
    };

    private static IOperation? PageOf(IInvocationOperation call) => SessionCall.Given(call, "page") ?? (SessionCall.Given(call, "form") is { } form ? PageOf(form) : null);

    // The form's page, where the form is written at the call or in a variable for it.
    private static IOperation? PageOf(IOperation form) => form switch
    {
        IObjectCreationOperation { Initializer: { } braces } => PageIn(braces),
        IWithOperation with => PageIn(with.Initializer),
        ILocalReferenceOperation local when AssignedOnce.ValueOf(local) is IObjectCreationOperation or IWithOperation => PageOf(AssignedOnce.ValueOf(local)!),
        _ => null,
    };

    private static IOperation? PageIn(IObjectOrCollectionInitializerOperation braces) =>
        braces.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: nameof(SearchSessionsForm.Page) })?.Value;
}
