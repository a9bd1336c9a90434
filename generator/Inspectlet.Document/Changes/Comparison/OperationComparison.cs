using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares the operations of two SDKs.</summary>
internal sealed class OperationComparison(Sdk before, Sdk after, ChangeList changes)
{
    private static readonly IEnumerable<int> Failures = Enumerable.Range(100, 500).Where(status => status / 100 != 2);

    public void Compare()
    {
        // One with another id at the same place is the same one under another name.
        var match = new Match<OperationSpec>(WholeOf(before), WholeOf(after), operation => operation.Id, RouteOf);
        match.Kept.ForEach(pair => Compare(pair.Before, pair.After));
        match.Lost.ForEach(lost => changes.Breaking(true, $"`{lost.MethodName}` was removed."));
        match.Added.ForEach(added => changes.Compatible(true, $"`{added.MethodName}` was added."));
    }

    private void Compare(OperationSpec old, OperationSpec now)
    {
        string name = $"`{now.MethodName}`";
        changes.Breaking(old.MethodName != now.MethodName, $"`{old.MethodName}` was renamed to {name}.");
        changes.Compatible(old.Id != now.Id, $"{name} is called '{now.Id}' instead of '{old.Id}' in traces.");
        CompareRequests(name, old, now);
        CompareResults(name, old, now);
        CompareFailures(name, old, now);
        CompareTransients(name, old, now);
        changes.Deprecation(name, IsObsolete(before, old), IsObsolete(after, now));
        var signatures = new SignatureComparison(before.Facts, after.Facts, changes);
        signatures.Compare(name, old, now);
        (OperationSpec? oldFlat, OperationSpec? nowFlat) = (FlatOf(before, old), FlatOf(after, now));
        changes.Breaking(oldFlat is not null && nowFlat is null, $"{name} lost the overload that takes the fields of the form one by one.");
        changes.Compatible(oldFlat is null && nowFlat is not null, $"{name} gained an overload that takes fields of the form one by one.");
        if (oldFlat is not null && nowFlat is not null)
        {
            signatures.Compare(name, oldFlat, nowFlat);
        }
    }

    private void CompareRequests(string name, OperationSpec old, OperationSpec now)
    {
        changes.Behaviour(RouteOf(old) != RouteOf(now), $"{name} sends {now.HttpMethod} /{now.Path} instead of {old.HttpMethod} /{old.Path}.");
        changes.Behaviour(
            MediaTypeOf(old) is { } oldType && MediaTypeOf(now) is { } nowType && oldType != nowType, $"{name} sends {MediaTypeOf(now)} instead of {MediaTypeOf(old)}.");
        changes.Behaviour(old.IsSafe && !now.IsSafe, $"{name} is no longer sent again after a failure.");
        changes.Compatible(!old.IsSafe && now.IsSafe, $"{name} is now sent again after a failure.");
    }

    private void CompareResults(string name, OperationSpec old, OperationSpec now)
    {
        (string was, string @is) = (Show(old), Show(now));
        changes.Source(old.Result is null && now.Result is not null, $"{name} yields a `{@is}`, where it yielded nothing: compiled programs do not find the method.");
        changes.Breaking(old.Result is not null && now.Result is null, $"{name} yields nothing instead of `{was}`.");
        if (old.Result is null || now.Result is null)
        {
            return;
        }

        if (!ShapeText.IsSame(old.Result, now.Result) || (old.IsResultNullable != now.IsResultNullable && now.Result.IsValueType))
        {
            changes.Breaking(true, $"{name} yields `{@is}` instead of `{was}`.");
            return;
        }

        changes.Source(old.Result.Type != now.Result.Type, $"{name} yields `{@is}` instead of `{was}`: source that takes its result for the one gets a warning.");
        changes.Source(!old.IsResultNullable && now.IsResultNullable, $"{name} may yield null: source that takes its result for a `{was}` gets a warning.");
        changes.Compatible(old.IsResultNullable && !now.IsResultNullable, $"{name} no longer yields null.");
        string wire = ShapeText.Wire(now.Result);
        changes.Behaviour(ShapeText.Wire(old.Result) != wire, $"{name} reads its value from {wire} instead of {ShapeText.Wire(old.Result)}.");
        CompareResponses(name, old.Success, now.Success);
    }

    private void CompareResponses(string name, ResponseSpec old, ResponseSpec now)
    {
        changes.Behaviour(BodyOf(old) != BodyOf(now), $"{name} reads its value from {BodyOf(now)} instead of {BodyOf(old)}.");
        CompareEnvelopes($"{name} reads its value", old.Envelope, now.Envelope);
        string list = $"The list that {name} yields may come within {Envelope(now.ListEnvelope)}";
        bool isOther = old.ListEnvelope != now.ListEnvelope;
        changes.Compatible(isOther && old.ListEnvelope is null, $"{list} too.");
        changes.Behaviour(isOther && old.ListEnvelope is not null, $"{list} instead of {Envelope(old.ListEnvelope)}.");
        changes.Behaviour(old.AcceptsArrayOfOne && !now.AcceptsArrayOfOne, $"The value of {name} is no longer taken from an array.");
        changes.Compatible(!old.AcceptsArrayOfOne && now.AcceptsArrayOfOne, $"The value of {name} is also taken from an array.");
    }

    private static string BodyOf(ResponseSpec response) => response switch { { IsRaw: true } => "the body as it is", { IsPlain: true } => "plain text", _ => "JSON" };

    private void CompareFailures(string name, OperationSpec old, OperationSpec now)
    {
        CompareEnvelopes($"{name} reads the words of a failure", old.ErrorMember, now.ErrorMember);
        foreach (int status in Failures)
        {
            FailureSpec? oldFailure = FailureOf(old, status, failure => failure.Exception is not null);
            FailureSpec? nowFailure = FailureOf(now, status, failure => failure.Exception is not null);
            if (oldFailure?.Exception != nowFailure?.Exception)
            {
                FailureSpec narrower = (oldFailure?.Breadth ?? int.MaxValue) < (nowFailure?.Breadth ?? int.MaxValue) ? oldFailure! : nowFailure!;
                changes.Behaviour(true, $"{name} reports {Statuses(narrower)} by {Show(nowFailure)} instead of {Show(oldFailure)}.");
            }
        }

        static string Show(FailureSpec? failure) => failure?.Exception is { } exception ? $"`{ShapeText.Name(exception)}`" : "no exception of its own";
    }

    private void CompareTransients(string name, OperationSpec old, OperationSpec now)
    {
        // No failure is a reason to send what is not safe again.
        IEnumerable<int> statuses = old.IsSafe && now.IsSafe ? Failures : [];
        foreach (int status in statuses)
        {
            FailureSpec? oldFailure = FailureOf(old, status, _ => true);
            FailureSpec? nowFailure = FailureOf(now, status, _ => true);
            bool was = oldFailure is { IsTransient: true };
            bool @is = nowFailure is { IsTransient: true };
            changes.Behaviour(was && !@is, $"{name} is no longer sent again after {(was ? Statuses(oldFailure!) : "")}.");
            changes.Compatible(!was && @is, $"{name} is now sent again after {(@is ? Statuses(nowFailure!) : "")}.");
        }
    }

    // They are sorted: the first that fits reports the status.
    private static FailureSpec? FailureOf(OperationSpec operation, int status, Func<FailureSpec, bool> counts)
    {
        string text = status.ToString(CultureInfo.InvariantCulture);
        return operation.Failures.Where(counts)
            .FirstOrDefault(failure => failure.Breadth switch { 1 => failure.Pattern == text, 100 => failure.Pattern[3] == text[0], _ => true });
    }

    private static string Statuses(FailureSpec failure) => failure.Breadth switch
    {
        1 => $"status {failure.Pattern}",
        100 => $"status {failure.Pattern[3]}XX",
        _ => "any other status",
    };

    private void CompareEnvelopes(string what, string? old, string? now) =>
        changes.Behaviour(old != now, $"{what} from {Envelope(now)} instead of {Envelope(old)}.");

    private static string Envelope(string? envelope) => envelope is null ? "the body itself" : $"its member '{envelope}'";

    private static List<OperationSpec> WholeOf(Sdk sdk) => [.. sdk.Operations.Where(operation => operation.Form is null)];

    private static OperationSpec? FlatOf(Sdk sdk, OperationSpec operation) =>
        sdk.Operations.FirstOrDefault(other => other.Form is not null && other.MethodName == operation.MethodName);

    private static bool IsObsolete(Sdk sdk, OperationSpec operation) => sdk.Obsolete.Contains($"{Sdk.ClientName}.{operation.MethodName}");

    private static string Show(OperationSpec operation) => operation.Result is { } result ? ShapeText.Name(result, operation.IsResultNullable) : "";

    // The names of placeholders do not travel, but which parameter fills which does.
    private static string RouteOf(OperationSpec operation)
    {
        IEnumerable<(ParameterSpec Parameter, int Index)> fills = operation.Parameters.Select((parameter, index) => (parameter, index)).Where(fill => fill.parameter.Place == ParameterPlace.Path);
        string path = fills.Aggregate(operation.Path, (path, fill) => path.Replace($"{{{fill.Parameter.WireName}}}", $"{{{fill.Index}}}", StringComparison.Ordinal));
        return $"{operation.HttpMethod} {path}";
    }

    private static string? MediaTypeOf(OperationSpec operation) =>
        operation.Parameters.Select(parameter => parameter.Place switch
        {
            ParameterPlace.Form => MediaType.Form,
            ParameterPlace.Part => MediaType.Multipart,
            ParameterPlace.Body => parameter.ContentType,
            _ => null,
        }).FirstOrDefault(type => type is not null);
}
