using Inspectlet.DocumentChanges.Surface;

namespace Inspectlet.DocumentChanges.Comparison;

/// <summary>Compares the operations of two documents.</summary>
internal static class OperationComparison
{
    public static void Compare(IReadOnlyList<OperationSurface> before, IReadOnlyList<OperationSurface> after, ChangeList changes)
    {
        var met = new HashSet<OperationSurface>(ReferenceEqualityComparer.Instance);
        foreach (OperationSurface old in before)
        {
            if (Successor(old, before, after) is not { } now)
            {
                changes.Breaking($"`{old.MethodName}` was removed.");
                continue;
            }

            met.Add(now);
            Compare(old, now, changes);
        }

        foreach (OperationSurface operation in after.Where(operation => !met.Contains(operation)))
        {
            changes.Compatible($"`{operation.MethodName}` was added.");
        }
    }

    // One with another id at the same place is the same one under another name.
    private static OperationSurface? Successor(OperationSurface old, IReadOnlyList<OperationSurface> before, IReadOnlyList<OperationSurface> after) =>
        after.FirstOrDefault(operation => operation.Id == old.Id)
        ?? after.FirstOrDefault(operation =>
            operation.Route == old.Route && before.All(other => other.Id != operation.Id));

    private static void Compare(OperationSurface before, OperationSurface after, ChangeList changes)
    {
        string name = $"`{after.MethodName}`";
        if (before.MethodName != after.MethodName)
        {
            changes.Breaking($"`{before.MethodName}` was renamed to {name}.");
        }

        CompareRequests(name, before, after, changes);
        CompareAnswers(name, before.Answer, after.Answer, changes);
        CompareExceptions(name, before.Exceptions, after.Exceptions, changes);
        if (before.IsDeprecated != after.IsDeprecated)
        {
            changes.Compatible(after.IsDeprecated ? $"{name} became deprecated: its use gives a warning." : $"{name} is no longer deprecated.");
        }

        SignatureComparison.Compare(name, before.Whole, after.Whole, changes);
        CompareFlat(after.MethodName, before.Flat, after.Flat, changes);
    }

    private static void CompareRequests(string name, OperationSurface before, OperationSurface after, ChangeList changes)
    {
        if (before.Route != after.Route)
        {
            changes.Behaviour($"{name} sends {after.HttpMethod} {after.Path} instead of {before.HttpMethod} {before.Path}.");
        }

        if (before.RequestType != after.RequestType && before.RequestType.Length > 0 && after.RequestType.Length > 0)
        {
            changes.Behaviour($"{name} sends {after.RequestType} instead of {before.RequestType}.");
        }

        if (before.IsSafe && !after.IsSafe)
        {
            changes.Behaviour($"{name} is no longer sent again after a failure.");
        }
        else if (!before.IsSafe && after.IsSafe)
        {
            changes.Compatible($"{name} is now sent again after a failure.");
        }
    }

    private static void CompareAnswers(string name, AnswerSurface before, AnswerSurface after, ChangeList changes)
    {
        if (before.Type?.Name != after.Type?.Name)
        {
            if (before.Type is null)
            {
                changes.Source($"{name} yields a `{after.Type!.Name}`, where it yielded nothing: compiled programs do not find the method.");
            }
            else
            {
                changes.Breaking($"{name} yields {(after.Type is null ? "nothing" : $"`{after.Type.Name}`")} instead of `{before.Type.Name}`.");
            }

            return;
        }

        if (before.Type?.Wire != after.Type?.Wire)
        {
            changes.Behaviour($"{name} reads its value from {after.Type!.Wire} instead of {before.Type!.Wire}.");
        }

        if (before.MediaType != after.MediaType)
        {
            changes.Behaviour($"{name} expects {after.MediaType} instead of {before.MediaType}.");
        }

        CompareEnvelopes($"{name} reads its value", before.Envelope, after.Envelope, changes);
        CompareEnvelopes($"{name} reads the words of a failure", before.FailureEnvelope, after.FailureEnvelope, changes);
        ValueComparison.CompareAccepts($"The value of {name}", before.Accepts, after.Accepts, changes);
    }

    private static void CompareEnvelopes(string what, string before, string after, ChangeList changes)
    {
        if (before != after)
        {
            changes.Behaviour($"{what} from {Envelope(after)} instead of {Envelope(before)}.");
        }

        static string Envelope(string envelope) => envelope.Length == 0 ? "the body itself" : $"its member '{envelope}'";
    }

    private static void CompareExceptions(
        string name, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, ChangeList changes)
    {
        foreach (string status in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            string? old = ExceptionOf(before, status);
            string? now = ExceptionOf(after, status);
            if (old != now)
            {
                string what = status == "default" ? "any other status" : $"status {status}";
                changes.Behaviour($"{name} reports {what} by {Show(now)} instead of {Show(old)}.");
            }
        }

        static string Show(string? exception) => exception is null ? "no exception of its own" : $"`{exception}`";
    }

    private static string? ExceptionOf(IReadOnlyDictionary<string, string> exceptions, string status) =>
        exceptions.GetValueOrDefault(status) ?? exceptions.GetValueOrDefault("default");

    private static void CompareFlat(
        string method, IReadOnlyList<ParameterSurface>? before, IReadOnlyList<ParameterSurface>? after, ChangeList changes)
    {
        if (before is not null && after is not null)
        {
            SignatureComparison.Compare($"`{method}`", before, after, changes);
        }
        else if (before is not null)
        {
            changes.Breaking($"`{method}` lost the overload that takes the fields of the form one by one.");
        }
        else if (after is not null)
        {
            changes.Compatible($"`{method}` gained an overload that takes fields of the form one by one.");
        }
    }
}
