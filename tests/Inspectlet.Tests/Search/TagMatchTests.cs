namespace Inspectlet.Tests.Search;

/// <summary>Which tags a search finds.</summary>
public class TagMatchTests
{
    // The value asked for (null for any), the value recorded, and whether it is found.
    public static TheoryData<TagValue?, string?, bool> Values => new()
    {
        { null, "pro", true },
        { null, "", true },
        { null, null, true },
        { "pro", "pro", true },
        { "pro", "PRO", true },
        { "pro", "pro ", false },
        { "pro", "", false },
        { "pro", null, false },
        { "", "", true },
        { "", null, false },
        { "1", "1", true },
        { "1", "true", false },
        { "true", "1", false },
        { "true", "True", true },
        { true, "1", true },
        { true, "true", true },
        { true, "TRUE", true },
        { true, "yes", false },
        { true, "2", false },
        { true, "0", false },
        { true, "", false },
        { true, null, false },
        { false, "0", true },
        { false, "false", true },
        { false, "False", true },
        { false, "", true },
        { false, "no", false },
        { false, "1", false },
        { false, null, false },
    };

    // The tags of the recording, whether all of a and b are found, and whether any.
    public static TheoryData<string, bool, bool> Names => new()
    {
        { "", false, false },
        { "a", false, true },
        { "b", false, true },
        { "c", false, false },
        { "a b", true, true },
        { "B c A", true, true },
        { "ab", false, false },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_tag_is_found_by_its_value(TagValue? asked, string? recorded, bool isFound)
    {
        var search = new SessionSearch { Tags = new TagFilter { Conditions = [new TagCondition { Name = "plan", Value = asked }] } };

        search.Matches(new Session { Tags = [new Tag { Name = "Plan", Value = recorded }] }).Should().Be(isFound);
        search.Matches(new Session { Tags = [new Tag { Name = "other", Value = recorded }, new Tag { Name = "plan", Value = recorded }] }).Should().Be(isFound);
        search.Matches(new Session { Tags = [new Tag { Name = "other", Value = recorded }, new Tag { Value = recorded }] }).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_tags_are_found_or_any(string recorded, bool isAllFound, bool isAnyFound)
    {
        var session = new Session { Tags = [.. recorded.Split(' ').Select(name => new Tag { Name = name })] };
        SessionSearch search = SessionSearch.All.WithTag("a").WithTag("b");

        search.Matches(session).Should().Be(isAllFound, "without an operator, all are asked for");
        search.MatchingAllTags().Matches(session).Should().Be(isAllFound);
        search.MatchingAnyTag().Matches(session).Should().Be(isAnyFound);
    }

    [Fact]
    public void Of_several_tags_of_one_name_one_is_enough()
    {
        var session = new Session { Tags = [new Tag { Name = "plan", Value = "free" }, new Tag { Name = "plan", Value = "pro" }] };

        SessionSearch.All.WithTag("plan", "pro").WithTag("plan", "free").Matches(session).Should().BeTrue();
        SessionSearch.All.WithTag("plan", "pro").WithTag("plan", "team").Matches(session).Should().BeFalse();
    }

    [Fact]
    public void An_operator_without_tags_asks_for_nothing()
    {
        SessionSearch.All.MatchingAnyTag().Matches(new Session()).Should().BeTrue();
        SessionSearch.All.MatchingAnyTag().ExplainMatch(new Session()).Conditions.Should().BeEmpty();
    }

    [Fact]
    public void An_operator_of_a_later_version_finds_nothing_and_says_so()
    {
        var session = new Session { Tags = [new Tag { Name = "a" }, new Tag { Name = "b" }] };
        var search = new SessionSearch
        {
            Tags = new TagFilter { Conditions = [new TagCondition { Name = "a" }, new TagCondition { Name = "b" }], Operator = new TagOperator("xor") },
        };

        search.Matches(session).Should().BeFalse();
        ConditionMatch condition = search.ExplainMatch(session).Conditions.Should().ContainSingle().Subject;
        (condition.Name, condition.Expected, condition.Actual).Should().Be(("Tags", "tags joined by \"xor\", which this version does not know", "\"a\", \"b\""));
    }
}
