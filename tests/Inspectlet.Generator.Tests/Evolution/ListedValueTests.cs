using Evolution.Values;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Known values that would otherwise be none, or another one: the empty text, and those that differ by case alone.</summary>
public class ListedValueTests
{
    [Fact]
    public async Task An_empty_text_is_a_value_where_it_is_listed()
    {
        const string Json = """{"must":"a","may":"","all":["","a"]}""";
        var service = new Service(Json);
        var client = new ValuesClient(service.Answer);

        Modes modes = await client.GetModesAsync();
        await client.PutModesAsync(modes);

        modes.May.Should().Be(Mode.Empty);
        modes.All.Should().Equal(Mode.Empty, Mode.A);
        service.Body.Should().Be(Json);
    }

    [Fact]
    public async Task An_empty_text_is_enough_for_what_must_be_there() =>
        (await new ValuesClient(new Service("""{"must":"","may":"a"}""").Answer).GetModesAsync()).Must.Should().Be(Mode.Empty);

    [Fact]
    public async Task An_empty_text_can_be_given_where_it_is_listed()
    {
        var service = new Service("""{"must":"a"}""");
        var client = new ValuesClient(service.Answer);

        await client.GetModesAsync(mode: Mode.Empty, xMode: Mode.Empty);
        service.Request.Should().Be("GET modes?mode=");
        service.Headers.Should().Contain("X-Mode", "");

        await client.PutSelectionAsync(new Selection { Mode = Mode.Empty, Modes = [Mode.Empty] });
        service.Body.Should().Be("""{"mode":"","modes":[""]}""");
    }

    [Fact]
    public async Task Values_of_signs_alone_have_names_of_their_own()
    {
        Signs signs = await new ValuesClient(new Service("""{"operator":"!~"}""").Answer).GetSignsAsync();

        signs.Operator.Should().Be(SignsOperator.NotTilde);
        SignsOperator.KnownValues.Select(value => value.Value).Should().Equal("=", "!=", "~", "!~", "^", "$", "<", ">");
    }

    [Fact]
    public void A_value_that_is_listed_twice_is_one() => SignsGrade.KnownValues.Should().Equal(SignsGrade.Low, SignsGrade.High);

    [Fact]
    public async Task Values_that_differ_by_case_alone_stay_different()
    {
        var service = new Service("""{"must":"a","unit":"M"}""");
        var client = new ValuesClient(service.Answer);

        (await client.GetModesAsync(unit: Unit.Month)).Unit.Should().Be(Unit.Month).And.NotBe(Unit.Minute);

        service.Request.Should().Be("GET modes?unit=M");
        (Unit.Month == Unit.Minute).Should().BeFalse();
        new HashSet<Unit>(Unit.KnownValues).Should().HaveCount(3);
        new Unit("S").Should().NotBe(Unit.Second, "case counts for all of its values");
    }
}
