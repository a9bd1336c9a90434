using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.DroppedSearchReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP006.</summary>
public class DroppedSearchTests
{
    [Fact]
    public Task It_is_assigned_to_what_the_chain_begins_with() => Review.FileAsync(
        """
        using Inspectlet;

        class Searches
        {
            SessionSearch _field = SessionSearch.All;

            SessionSearch Property { get; set; } = SessionSearch.All;

            Searches Next => this;

            void Run(SessionSearch search, Searches other)
            {
                SessionSearch local = search;
                {|INSP006:search.FromCountry("US")|};
                {|INSP006:local.FromCountry("US").LastWeek()|};
                {|INSP006:_field.LastWeek()|};
                {|INSP006:other.Property.LastWeek()|}; // every week
                {|INSP006:other.Next.Property.StarredOnly()|};
            }
        }
        """,
        """
        using Inspectlet;

        class Searches
        {
            SessionSearch _field = SessionSearch.All;

            SessionSearch Property { get; set; } = SessionSearch.All;

            Searches Next => this;

            void Run(SessionSearch search, Searches other)
            {
                SessionSearch local = search;
                search = search.FromCountry("US");
                local = local.FromCountry("US").LastWeek();
                _field = _field.LastWeek();
                other.Property = other.Property.LastWeek(); // every week
                other.Next.Property = other.Next.Property.StarredOnly();
            }
        }
        """);

    [Fact]
    public Task What_cannot_be_assigned_is_told_alone() => Review.FileAsync(
        """
        using System;
        using System.Collections.Generic;
        using Inspectlet;

        class Searches
        {
            readonly SessionSearch _field = SessionSearch.All;

            SessionSearch Property { get; } = SessionSearch.All;

            SessionSearch Initial { get; init; } = SessionSearch.All;

            void Run(in SessionSearch search, SessionSearch? perhaps, List<SessionSearch> all, Holder holder)
            {
                {|INSP006:holder.Own.LastWeek()|};
                {|INSP006:holder.Next().Search.LastWeek()|};
                {|INSP006:holder[0].Search.LastWeek()|};
                {|INSP006:holder.Value.Search.LastWeek()|};
                {|INSP006:_field.LastWeek()|};
                {|INSP006:Property.LastWeek()|};
                {|INSP006:Initial.LastWeek()|};
                {|INSP006:SessionSearch.All.LastWeek()|};
                {|INSP006:search.LastWeek()|};
                {|INSP006:perhaps?.LastWeek()|};
                {|INSP006:Of().LastWeek()|};
                {|INSP006:(perhaps ?? search).LastWeek()|};
                all.ForEach(each => {|INSP006:each.LastWeek()|});
                foreach (SessionSearch each in all)
                {
                    {|INSP006:each.LastWeek()|};
                }

                ref readonly SessionSearch alias = ref _field;
                {|INSP006:alias.LastWeek()|};
            }

            static SessionSearch Of() => SessionSearch.All;
        }

        class Holder
        {
            public SessionSearch Search { get; set; } = SessionSearch.All;
            public SessionSearch Own { get; private set; } = SessionSearch.All;
            public Holder this[int index] => this;
            public Held Value { get; set; }
            public Holder Next() => this;
        }

        struct Held
        {
            public SessionSearch Search { get; set; }
        }
        """);

    [Fact]
    public Task What_is_used_or_discarded_is_left_alone() => Review.StatementsAsync(
        """
        search = search.LastWeek();
        _ = search.LastWeek();
        Func<SessionSearch, SessionSearch> recent = each => each.LastWeek();
        recent(search);
        search.Explain();
        search.ToString();
        PageUrl.Is("a");
        """);
}
