using System.Globalization;
using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes.Comparison;

/// <summary>Compares the operations of two SDKs.</summary>
internal sealed class OperationComparison(Sdk before, Sdk after, ChangeList changes)
{
    private static readonly IEnumerable<int> Failures = Enumerable.Range(100, 500).Where(status => status / 100 != 2);

    public void Compare()
    {
        OperationSpec[] old = [.. before.Operations.Where(operation => operation.Form is null)];
        OperationSpec[] now = [.. after.Operations.Where(operation => operation.Form is null)];
        var met = new HashSet<OperationSpec>(ReferenceEqualityComparer.Instance);
        foreach (OperationSpec operation in old)
        {
            if (Successor(operation, old, now) is not { } successor)
            {
                changes.Breaking($"`{operation.MethodName}` was removed.");
                continue;
            }

            met.Add(successor);
            Compare(operation, successor);
        }

        foreach (OperationSpec operation in now.Where(operation => !met.Contains(operation)))
        {
            changes.Compatible($"`{operation.MethodName}` was added.");
        }
    }

    // One with another id at the same place is the same one under another name.
    private static OperationSpec? Successor(OperationSpec operation, OperationSpec[] old, OperationSpec[] now) =>
        Array.Find(now, other => other.Id == operation.Id)
        ?? Array.Find(now, other => RouteOf(other) == RouteOf(operation) && Array.TrueForAll(old, known => known.Id != other.Id));

    private void Compare(OperationSpec old, OperationSpec now)
    {
        string name = $"`{now.MethodName}`";
        if (old.MethodName != now.MethodName)
        {
            changes.Breaking($"`{old.MethodName}` was renamed to {name}.");
        }

        if (old.Id != now.Id)
        {
            changes.Compatible($"{name} is called '{now.Id}' instead of '{old.Id}' in traces.");
        }

        CompareRequests(name, old, now);
        CompareResults(name, old, now);
        CompareFailures(name, old, now);
        Deprecation.Compare(name, IsObsolete(before, old), IsObsolete(after, now), changes);
        var signatures = new SignatureComparison(before.Facts, after.Facts, changes);
        signatures.Compare(name, old, now);
        CompareFlat(name, FlatOf(before, old), FlatOf(after, now), signatures);
    }

    private void CompareRequests(string name, OperationSpec old, OperationSpec now)
    {
        if (RouteOf(old) != RouteOf(now))
        {
            changes.Behaviour($"{name} sends {now.HttpMethod} /{now.Path} instead of {old.HttpMethod} /{old.Path}.");
        }

        if (MediaTypeOf(old) is { } oldType && MediaTypeOf(now) is { } nowType && oldType != nowType)
        {
            changes.Behaviour($"{name} sends {nowType} instead of {oldType}.");
        }

        if (old.IsSafe && !now.IsSafe)
        {
            changes.Behaviour($"{name} is no longer sent again after a failure.");
        }
        else if (!old.IsSafe && now.IsSafe)
        {
            changes.Compatible($"{name} is now sent again after a failure.");
        }
    }

    private void CompareResults(string name, OperationSpec old, OperationSpec now)
    {
        if (old.Result is null || now.Result is null)
        {
            if (now.Result is not null)
            {
                changes.Source($"{name} yields a `{Show(now)}`, where it yielded nothing: compiled programs do not find the method.");
            }
            else if (old.Result is not null)
            {
                changes.Breaking($"{name} yields nothing instead of `{Show(old)}`.");
            }

            return;
        }

        if (old.Result.Type != now.Result.Type || (old.IsResultNullable != now.IsResultNullable && now.Result.IsValueType))
        {
            changes.Breaking($"{name} yields `{Show(now)}` instead of `{Show(old)}`.");
            return;
        }

        if (!old.IsResultNullable && now.IsResultNullable)
        {
            changes.Source($"{name} may yield null: source that takes its result for a `{Show(old)}` gets a warning.");
        }
        else if (old.IsResultNullable && !now.IsResultNullable)
        {
            changes.Compatible($"{name} no longer yields null.");
        }

        if (ShapeText.Wire(old.Result) != ShapeText.Wire(now.Result))
        {
            changes.Behaviour($"{name} reads its value from {ShapeText.Wire(now.Result)} instead of {ShapeText.Wire(old.Result)}.");
        }

        CompareResponses(name, old.Success, now.Success);
    }

    private void CompareResponses(string name, ResponseSpec old, ResponseSpec now)
    {
        if (old.IsRaw != now.IsRaw)
        {
            changes.Behaviour($"{name} reads its value from {(now.IsRaw ? "the body as it is instead of JSON" : "JSON instead of the body as it is")}.");
        }

        CompareEnvelopes($"{name} reads its value", old.Envelope, now.Envelope);
        if (old.ListEnvelope != now.ListEnvelope)
        {
            string change = $"The list that {name} yields may come within {Envelope(now.ListEnvelope)}";
            if (old.ListEnvelope is null)
            {
                changes.Compatible($"{change} too.");
            }
            else
            {
                changes.Behaviour($"{change} instead of {Envelope(old.ListEnvelope)}.");
            }
        }

        if (old.AcceptsArrayOfOne && !now.AcceptsArrayOfOne)
        {
            changes.Behaviour($"The value of {name} is no longer taken from an array.");
        }
        else if (!old.AcceptsArrayOfOne && now.AcceptsArrayOfOne)
        {
            changes.Compatible($"The value of {name} is also taken from an array.");
        }
    }

    private void CompareFailures(string name, OperationSpec old, OperationSpec now)
    {
        CompareEnvelopes($"{name} reads the words of a failure", old.ErrorMember, now.ErrorMember);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (int status in Failures)
        {
            FailureSpec? oldFailure = FailureOf(old, status);
            FailureSpec? nowFailure = FailureOf(now, status);
            if (oldFailure?.Exception == nowFailure?.Exception)
            {
                continue;
            }

            FailureSpec narrower = (oldFailure?.Breadth ?? int.MaxValue) < (nowFailure?.Breadth ?? int.MaxValue) ? oldFailure! : nowFailure!;
            string change = $"{name} reports {Statuses(narrower)} by {Show(nowFailure)} instead of {Show(oldFailure)}.";
            if (told.Add(change))
            {
                changes.Behaviour(change);
            }
        }

        static string Show(FailureSpec? failure) => failure is null ? "no exception of its own" : $"`{ShapeText.Name(failure.Exception)}`";
    }

    // They are sorted: the first that fits reports the status.
    private static FailureSpec? FailureOf(OperationSpec operation, int status) => operation.Failures.FirstOrDefault(failure => failure.Breadth switch
    {
        1 => failure.Pattern == status.ToString(CultureInfo.InvariantCulture),
        100 => failure.Pattern[3] == status.ToString(CultureInfo.InvariantCulture)[0],
        _ => true,
    });

    private static string Statuses(FailureSpec failure) => failure.Breadth switch
    {
        1 => $"status {failure.Pattern}",
        100 => $"status {failure.Pattern[3]}XX",
        _ => "any other status",
    };

    private void CompareEnvelopes(string what, string? old, string? now)
    {
        if (old != now)
        {
            changes.Behaviour($"{what} from {Envelope(now)} instead of {Envelope(old)}.");
        }
    }

    private static string Envelope(string? envelope) => envelope is null ? "the body itself" : $"its member '{envelope}'";

    private void CompareFlat(string name, OperationSpec? old, OperationSpec? now, SignatureComparison signatures)
    {
        if (old is not null && now is not null)
        {
            signatures.Compare(name, old, now);
        }
        else if (old is not null)
        {
            changes.Breaking($"{name} lost the overload that takes the fields of the form one by one.");
        }
        else if (now is not null)
        {
            changes.Compatible($"{name} gained an overload that takes fields of the form one by one.");
        }
    }

    private static OperationSpec? FlatOf(Sdk sdk, OperationSpec operation) =>
        sdk.Operations.FirstOrDefault(other => other.Form is not null && other.MethodName == operation.MethodName);

    private static bool IsObsolete(Sdk sdk, OperationSpec operation) => sdk.Obsolete.Contains($"{Sdk.ClientName}.{operation.MethodName}");

    private static string Show(OperationSpec operation) => ShapeText.Name(operation.Result!, operation.IsResultNullable);

    // The names of placeholders do not travel, but which parameter fills which does.
    private static string RouteOf(OperationSpec operation)
    {
        string path = operation.Path;
        for (int i = 0; i < operation.Parameters.Count; i++)
        {
            if (operation.Parameters[i].Place == ParameterPlace.Path)
            {
                path = path.Replace($"{{{operation.Parameters[i].WireName}}}", $"{{{i}}}", StringComparison.Ordinal);
            }
        }

        return $"{operation.HttpMethod} {path}";
    }

    private static string? MediaTypeOf(OperationSpec operation) =>
        operation.Parameters.Select(parameter => parameter.Place switch
        {
            ParameterPlace.Form => Language.MediaType.Form,
            ParameterPlace.Part => Language.MediaType.Multipart,
            ParameterPlace.Body => parameter.ContentType,
            _ => null,
        }).FirstOrDefault(type => type is not null);
}
