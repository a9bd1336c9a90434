namespace Inspectlet.Testing.Generation;

/// <summary>
/// Which visitor makes which visit, so that visitors return. The visits are dealt to groups like cards, so each group has visits over
/// the whole time, in order. Within a group, one of a few tables says who comes when: so any visit can be told alone, and two visits of
/// one visitor are hours apart.
/// </summary>
internal sealed class VisitPlan
{
    private const int Places = 256;
    private const int Tables = 64;

    private static readonly int[] VisitsOfVisitor =
    [
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 7, 11,
    ];

    private readonly ulong _key;
    private readonly int _count;
    private readonly int _groups;
    private readonly byte[] _visitors;
    private readonly bool[] _returns;

    public VisitPlan(ulong key, int count)
    {
        _key = key;
        _count = count;
        _groups = (int)(((long)count + Places - 1) / Places);
        int tables = count == 0 ? 0 : Tables;
        _visitors = new byte[tables * Places];
        _returns = new bool[tables * Places];
        for (int table = 0; table < tables; table++)
        {
            Fill(new Draw(Draw.Key(key, -1 - table)), _visitors.AsSpan(table * Places, Places), _returns.AsSpan(table * Places, Places));
        }
    }

    /// <summary>The number of the visitor who makes a visit, and whether they have been there before.</summary>
    public (long Visitor, bool Returns) Of(int index) => index < _count ? Planned(index) : Later(index);

    private static void Fill(Draw draw, Span<byte> visitors, Span<bool> returns)
    {
        byte visitor = 0;
        for (int place = 0; place < Places; place++)
        {
            if (returns[place])
            {
                continue;
            }

            visitors[place] = visitor;
            int next = place;
            for (int visits = draw.Of(VisitsOfVisitor); visits > 1; visits--)
            {
                // At least one place lies between: neighbours may be close in time.
                next += 2 + draw.Below(draw.Percent(50) ? 6 : 40);
                while (next < Places && returns[next])
                {
                    next++;
                }

                if (next >= Places)
                {
                    break;
                }

                visitors[next] = visitor;
                returns[next] = true;
            }

            visitor++;
        }
    }

    private (long Visitor, bool Returns) Planned(int index)
    {
        (int place, int group) = Math.DivRem(index, _groups);
        int table = new Draw(Draw.Key(_key, group)).Below(Tables);
        int at = (table * Places) + place;
        return (((long)group * Places) + _visitors[at], _returns[at]);
    }

    // Those who come later: some return. Who does is told by their first visit, of which there is one only.
    private (long Visitor, bool Returns) Later(int index)
    {
        int number = index - _count;
        if (number < _count && new Draw(Draw.Key(_key, index)).Percent(55) && Planned(number) is (long visitor, Returns: false))
        {
            return (visitor, true);
        }

        return (((long)_groups * Places) + number, false);
    }
}
