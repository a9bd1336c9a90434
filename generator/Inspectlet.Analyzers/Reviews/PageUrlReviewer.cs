using Inspectlet.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP005: a condition on a URL has a scheme, an asterisk that its operator does not take, or a pattern without one.</summary>
internal sealed class PageUrlReviewer() : Reviewer(Rules.PageUrl)
{
    private const string Scheme = "The scheme is no part of the URLs that are compared";

    private static readonly string[] Schemes = ["https://", "http://", "//"];

    public override void Start(ReviewedCode code, SdkTypes sdk)
    {
        code.SdkCall += (operation, call, type) => ReviewCall(operation, sdk, call, type);
        code.SdkCreation += (operation, creation, type) => ReviewCreation(operation, sdk, creation, type);
    }

    private void ReviewCall(OperationAnalysisContext context, SdkTypes sdk, IInvocationOperation call, string type)
    {
        if (type != nameof(PageUrl)
            || call.Arguments.Length != 1
            || call.Syntax is not InvocationExpressionSyntax { Expression: var called }
            || Constants.Text(sdk, call.Arguments[0].Value) is not { } url)
        {
            return;
        }

        SyntaxNode argument = call.Arguments[0].Value.Syntax;
        SimpleNameSyntax? name = called as SimpleNameSyntax ?? (called as MemberAccessExpressionSyntax)?.Name;
        Review(context, call.TargetMethod.Name, url, argument, (comparison, text) => name is null ? null
            : new Edit($"Write '{comparison}'", (name.GetLocation(), comparison), (argument.GetLocation(), Literal(text))));
    }

    private void ReviewCreation(OperationAnalysisContext context, SdkTypes sdk, IObjectCreationOperation creation, string type)
    {
        if (type != nameof(PageUrl))
        {
            return;
        }

        ISimpleAssignmentOperation? given = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: nameof(PageUrl.Url) });
        if (given is not null && Constants.TryRead(sdk, creation, out object? value) && value is PageUrl { Url: not null } page)
        {
            PageUrlOperator comparison = page.Operator ?? PageUrlOperator.Is;
            string? member = ApiFacts.KnownValues.FirstOrDefault(known => known.Type == nameof(PageUrlOperator) && new PageUrlOperator(known.Value) == comparison)?.Member;
            Review(context, member, page.Url, given.Value.Syntax, static (_, _) => null);
        }
    }

    private void Review(OperationAnalysisContext context, string? comparison, string url, SyntaxNode place, Func<string, string, Edit?> write)
    {
        Location where = place.GetLocation();
        string rest = Schemes.FirstOrDefault(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme ? url.Substring(scheme.Length) : url;
        if (rest.Length < url.Length)
        {
            Edit? edit = string.IsNullOrWhiteSpace(rest) ? null : new Edit("Take out the scheme", (where, Literal(rest)));
            context.ReportDiagnostic(Edit.Attach(edit, Rule, where, Scheme));
        }

        bool hasAsterisk = url.Contains('*');
        if (hasAsterisk && Pattern(comparison, url) is { } pattern)
        {
            Edit? edit = pattern.Length == 0 ? null : write(nameof(PageUrlOperator.MatchesPattern), pattern);
            context.ReportDiagnostic(Edit.Attach(edit, Rule, where, $"'{comparison}' takes an asterisk as it is: only 'MatchesPattern' takes patterns"));
        }
        else if (!hasAsterisk && comparison == nameof(PageUrlOperator.MatchesPattern))
        {
            context.ReportDiagnostic(Edit.Attach(write(nameof(PageUrlOperator.Is), url), Rule, where, "A pattern without an asterisk matches one URL alone, as 'Is' does"));
        }
    }

    // The pattern that finds what was meant; empty where there is none, because no operator negates one; null where an asterisk is right.
    private static string? Pattern(string? comparison, string url) => comparison switch
    {
        nameof(PageUrlOperator.Is) => url,
        nameof(PageUrlOperator.BeginsWith) => $"{url.TrimEnd('*')}*",
        nameof(PageUrlOperator.Contains) => $"*{url.Trim('*')}*",
        nameof(PageUrlOperator.IsNot) or nameof(PageUrlOperator.DoesNotBeginWith) or nameof(PageUrlOperator.DoesNotContain) => "",
        _ => null,
    };

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
