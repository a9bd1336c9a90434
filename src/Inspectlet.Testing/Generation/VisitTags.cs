using Inspectlet.Testing.Generation.Tables;

namespace Inspectlet.Testing.Generation;

/// <summary>The tags that a site sets during a visit: who the visitor is, what they try, what they buy, what goes wrong.</summary>
internal static class VisitTags
{
    private const int Most = 8;

    public static Tag[] Make(in Visitor visitor, in Journey journey, DateTimeOffset startedAt, ref Draw draw)
    {
        Tags tags = default;
        int count = 0;
        DateTimeOffset knownAt = startedAt.AddSeconds(1);
        if (journey.GoalAt is { } goalAt)
        {
            tags[count++] = Set("converted", draw.Of(TagTexts.Yes), goalAt);
        }

        if (journey.CartAt is { } cartAt)
        {
            tags[count++] = Set("cart_value", draw.Of(TagTexts.CartValues), cartAt);
        }

        if (draw.Percent(5))
        {
            tags[count++] = Set("error", draw.Of(TagTexts.Errors), startedAt.AddSeconds(draw.Below(journey.Seconds)));
        }

        if (visitor.Experiment is { } experiment)
        {
            tags[count++] = Set("experiment", experiment, knownAt);
        }

        if (visitor.Person is { } person)
        {
            tags[count++] = Set("email", person.Email, knownAt);
            tags[count++] = Set("plan", visitor.Plan, knownAt);
            if (draw.Percent(10))
            {
                tags[count++] = Set("newsletter", draw.Of(TagTexts.YesOrNo), knownAt);
            }
        }

        if (visitor.IsBetaTester)
        {
            tags[count++] = Set("beta", "true", knownAt);
        }

        return count == 0 ? [] : ((ReadOnlySpan<Tag>)tags)[..count].ToArray();
    }

    private static Tag Set(string name, string value, DateTimeOffset at) => new() { Name = name, Value = value, AddedAt = at };

    [System.Runtime.CompilerServices.InlineArray(Most)]
    private struct Tags
    {
        private Tag _first;
    }
}
