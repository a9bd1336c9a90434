using Inspectlet.Analyzers.Flow;
using Inspectlet.Data;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Analyzers.Reviews;

/// <summary>INSP003: the country of a search is no code of ISO 3166-1.</summary>
internal sealed class CountryReviewer() : Reviewer(Rules.Country)
{
    public override void Start(ReviewedCode code, SdkTypes sdk) => code.Value += (operation, given) =>
    {
        if (given is not { Owner: nameof(SessionSearch), Member: nameof(SessionSearch.Country) }
            || Constants.Text(sdk, given.Value) is not { } country
            || Countries.IsCode(country))
        {
            return;
        }

        Location where = given.Value.Syntax.GetLocation();
        string? code = Countries.CodeOf(country);
        Edit? edit = code is null ? null : new Edit($"Write \"{code}\"", (where, SymbolDisplay.FormatLiteral(code, quote: true)));
        operation.ReportDiagnostic(Edit.Attach(edit, Rule, where, country, code is null ? "" : $"; {Countries.NameOf(code)} is '{code}'"));
    };
}
