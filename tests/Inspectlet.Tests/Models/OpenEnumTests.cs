using System.Text.Json;

namespace Inspectlet.Tests.Models;

public class OpenEnumTests
{
    public static TheoryData<object, string> KnownValues => new()
    {
        { Browser.Chrome, "chrome" },
        { Browser.Firefox, "firefox" },
        { Browser.Safari, "safari" },
        { Browser.MobileSafari, "mobile safari" },
        { Browser.ChromeMobileIos, "chrome mobile (ios)" },
        { Browser.InternetExplorer, "ie" },
        { Browser.Android, "android" },
        { Browser.Opera, "opera" },
        { Browser.Other, "other" },
        { DeviceType.All, "all" },
        { DeviceType.Desktop, "desktop" },
        { DeviceType.Phone, "phone" },
        { DateRange.LastWeek, "week" },
        { DateRange.Last30Days, "30days" },
        { DateRange.Custom, "custom" },
        { TagOperator.And, "and" },
        { TagOperator.Or, "or" },
        { PageUrlOperator.Is, "is" },
        { PageUrlOperator.BeginsWith, "beginswith" },
        { PageUrlOperator.Contains, "contains" },
        { PageUrlOperator.MatchesPattern, "patternmatch" },
        { PageUrlOperator.IsNot, "notis" },
        { PageUrlOperator.DoesNotBeginWith, "notbeginswith" },
        { PageUrlOperator.DoesNotContain, "notcontains" },
    };

    [Theory]
    [MemberData(nameof(KnownValues))]
    public void A_known_value_is_its_value_on_the_wire(object value, string wire) => value.ToString().Should().Be(wire);

    [Theory]
    [MemberData(nameof(KnownValues))]
    public void A_known_value_survives_JSON(object value, string wire)
    {
        string json = JsonSerializer.Serialize(value, value.GetType());

        json.Should().Be($"\"{wire}\"");
        JsonSerializer.Deserialize(json, value.GetType()).Should().Be(value);
    }

    [Fact]
    public void The_known_values_are_listed_in_the_documents_order()
    {
        Browser.KnownValues.Should().HaveCount(9).And.StartWith(Browser.Chrome).And.EndWith(Browser.Other);
        DeviceType.KnownValues.Should().Equal(DeviceType.All, DeviceType.Desktop, DeviceType.Phone);
        DateRange.KnownValues.Should().Equal(DateRange.LastWeek, DateRange.Last30Days, DateRange.Custom);
        TagOperator.KnownValues.Should().Equal(TagOperator.And, TagOperator.Or);
        PageUrlOperator.KnownValues.Should().HaveCount(7);
    }

    [Fact]
    public void A_value_never_seen_before_is_kept() => new Browser("Netscape").Value.Should().Be("Netscape");

    [Fact]
    public void Case_is_kept_but_does_not_count()
    {
        var shouting = new Browser("CHROME");

        shouting.Should().Be(Browser.Chrome);
        (shouting == Browser.Chrome).Should().BeTrue();
        (shouting != Browser.Firefox).Should().BeTrue();
        shouting.GetHashCode().Should().Be(Browser.Chrome.GetHashCode());
        shouting.ToString().Should().Be("CHROME");
    }

    [Theory]
    [InlineData("É", "é")]
    [InlineData("\u212A", "k")] // The Kelvin sign, which Unicode folds to k.
    [InlineData("@", "`")]
    [InlineData("[", "{")]
    public void Only_ASCII_letters_are_the_same_in_either_case(string one, string other) =>
        new Browser(one).Should().NotBe(new Browser(other));

    [Fact]
    public void The_default_is_an_empty_value()
    {
        default(Browser).Value.Should().BeEmpty();
        default(Browser).Should().Be(new Browser(""));
    }

    [Fact]
    public void Null_is_refused() =>
        FluentActions.Invoking(() => new Browser(null!)).Should().Throw<ArgumentNullException>().Which.ParamName.Should().Be("value");

    [Fact]
    public void It_can_be_the_key_of_a_dictionary_in_JSON()
    {
        var counts = new Dictionary<Browser, int> { [Browser.MobileSafari] = 3 };

        string json = JsonSerializer.Serialize(counts);

        json.Should().Be("""{"mobile safari":3}""");
        JsonSerializer.Deserialize<Dictionary<Browser, int>>(json).Should().Equal(counts);
    }
}
