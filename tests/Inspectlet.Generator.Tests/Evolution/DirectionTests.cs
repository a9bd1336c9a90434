using System.Text.Json;
using Evolution.Values;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>What goes one way only: what only the service gives, and what is only sent.</summary>
public class DirectionTests
{
    private const string PaperJson = """{"id":7,"state":"m","made_at":"2026-01-02T03:04:05+00:00","title":"a","views":3,"stamp":{"number":1,"text":"b"},"owner":"c"}""";

    [Fact]
    public async Task What_only_the_service_gives_is_not_sent()
    {
        var service = new Service();

        await new ValuesClient(service.Answer).PutPaperAsync(new Paper { Title = "a" });

        service.Body.Should().Be("""{"title":"a"}""");
    }

    [Fact]
    public async Task What_only_the_service_gives_is_read_and_does_not_go_back()
    {
        var service = new Service(PaperJson);
        var client = new ValuesClient(service.Answer);

        Paper paper = await client.GetPaperAsync();
        await client.PutPaperAsync(paper);

        paper.Should().BeEquivalentTo(new { Id = 7, State = Unit.Minute, Title = "a", Views = 3, Owner = "c" });
        service.Body.Should().Be("""{"title":"a","stamp":{"text":"b"}}""");
    }

    [Theory]
    [InlineData("\"id\":7,")]
    [InlineData("\"state\":\"m\",")]
    [InlineData("\"title\":\"a\",")]
    public async Task What_only_the_service_gives_is_still_required_of_it(string member) =>
        await Client(PaperJson.Replace(member, "", StringComparison.Ordinal)).Invoking(client => client.GetPaperAsync())
            .Should().ThrowAsync<Exception>().WithMessage("*is not a Paper*");

    [Fact]
    public async Task What_only_the_service_gives_stays_in_JSON_that_is_kept()
    {
        Paper paper = await Client(PaperJson).GetPaperAsync();

        string json = JsonSerializer.Serialize(paper);

        json.Should().Be(PaperJson);
        JsonSerializer.Deserialize<Paper>(json)!.Id.Should().Be(7);
    }

    [Fact]
    public async Task What_only_the_service_gives_does_not_go_back_in_whatever_form_it_came()
    {
        var service = new Service(PaperJson.Replace("\"views\":3", "\"views\":\"many\",\"more\":1", StringComparison.Ordinal));
        var client = new ValuesClient(service.Answer);

        await client.PutPaperAsync(await client.GetPaperAsync());

        service.Body.Should().Be("""{"title":"a","stamp":{"text":"b"},"more":1}""");
    }

    [Fact]
    public async Task What_only_the_service_gives_is_not_sent_within_others()
    {
        var service = new Service(FolderOf(PaperJson));
        var client = new ValuesClient(service.Answer);

        Folder folder = await client.GetFolderAsync();
        await client.PutFolderAsync(folder);

        service.Body.Should().Be(FolderOf("""{"title":"a","stamp":{"text":"b"}}"""));
        JsonSerializer.Serialize(folder).Should().Be(FolderOf(PaperJson));
    }

    [Fact]
    public async Task What_only_the_service_gives_is_no_field_of_a_form()
    {
        var service = new Service();

        await new ValuesClient(service.Answer).PostPaperAsync(new Paper { Title = "a", Stamp = new Stamp { Text = "b" } });

        Uri.UnescapeDataString(service.Body!).Should().Be("""title=a&stamp={"text":"b"}""");
    }

    [Fact]
    public async Task What_only_the_service_gives_is_no_field_in_whatever_form_it_came()
    {
        var service = new Service(PaperJson.Replace("\"views\":3", "\"views\":\"many\",\"more\":1", StringComparison.Ordinal));
        var client = new ValuesClient(service.Answer);

        Paper paper = await client.GetPaperAsync();
        await client.PostPaperAsync(paper);
        Uri.UnescapeDataString(service.Body!).Should().Be("""title=a&stamp={"text":"b"}&more=1""");

        await client.GetPaperAsync(like: new Stamp { Text = "b", AdditionalProperties = new Dictionary<string, JsonElement> { ["number"] = default, ["more"] = paper.AdditionalProperties["more"] } });
        service.Request.Should().Be("GET paper?like%5Btext%5D=b&like%5Bmore%5D=1");
    }

    [Fact]
    public async Task What_only_the_service_gives_is_no_part_and_no_parameter()
    {
        var service = new Service();

        await new ValuesClient(service.Answer).PatchPaperAsync(title: "a", stamp: new Stamp { Number = 1, Text = "b" });

        service.Body.Should().Contain("name=\"title\"").And.Contain("""{"text":"b"}""").And.NotContain("name=\"id\"");
        typeof(ValuesClient).GetMethod("PatchPaperAsync")!.GetParameters().Select(parameter => parameter.Name).Should().Equal("title", "stamp", "cancellationToken");
    }

    [Fact]
    public async Task What_only_the_service_gives_is_not_sent_in_an_address()
    {
        var service = new Service(PaperJson);

        await new ValuesClient(service.Answer).GetPaperAsync(like: new Stamp { Number = 1, Text = "b" });

        service.Request.Should().Be("GET paper?like%5Btext%5D=b");
    }

    [Fact]
    public async Task Of_what_callers_build_they_give_their_part()
    {
        var service = new Service("""{"id":7,"unit":"s","stamp":{"number":1,"text":"b"},"tags":["c"],"title":"a"}""");
        var client = new ValuesClient(service.Answer);

        await client.PutOrderAsync(new Order { Title = "a" });
        service.Body.Should().Be("""{"title":"a"}""");

        Order order = await client.GetOrderAsync();
        order.Should().BeEquivalentTo(new { Id = 7, Unit = Unit.Second, Title = "a", Total = (int?)null, Tags = new[] { "c" } });
        await client.PutOrderAsync(order with { Title = "d" });
        service.Body.Should().Be("""{"title":"d"}""");
    }

    [Fact]
    public async Task What_is_only_sent_is_not_expected_in_an_answer()
    {
        var service = new Service("""{"name":"n"}""");
        var client = new ValuesClient(service.Answer);

        Account account = await client.GetAccountAsync();
        await client.PutAccountAsync(account);

        account.Should().BeEquivalentTo(new { Name = "n", Password = (string?)null, Pin = (int?)null, Keys = (IReadOnlyList<string>?)null });
        service.Body.Should().Be("""{"name":"n"}""", "nothing is made up");
    }

    [Fact]
    public async Task What_is_only_sent_is_sent()
    {
        var service = new Service();

        await new ValuesClient(service.Answer).PutAccountAsync(new Account { Name = "n", Password = "p", Pin = 0, Keys = [] });

        service.Body.Should().Be("""{"name":"n","password":"p","pin":0,"keys":[]}""");
    }

    [Fact]
    public async Task Callers_must_give_what_is_only_sent()
    {
        var service = new Service("""{"name":"n"}""");
        var client = new ValuesClient(service.Answer);
        var login = new Login { Name = "n", Password = "pw", Pin = 1, Keys = ["k"] };

        await client.PutLoginAsync(login);
        service.Body.Should().Be("""{"name":"n","password":"pw","pin":1,"keys":["k"]}""");

        Login read = await client.GetLoginAsync();
        Action asRead = () => client.PutLoginAsync(read);
        Action tooShort = () => client.PutLoginAsync(login with { Password = "p" });
        Action withoutPin = () => client.PutLoginAsync(login with { Pin = null });

        read.Password.Should().BeNull();
        asRead.Should().Throw<ArgumentNullException>().WithMessage("body.Password must not be null.*");
        tooShort.Should().Throw<ArgumentException>().WithMessage("body.Password *");
        withoutPin.Should().Throw<ArgumentNullException>().WithMessage("body.Pin must not be null.*");
    }

    private static string FolderOf(string paper) =>
        """{"name":"f","papers":[*],"by_name":{"x":[*]},"parent":{"papers":[*],"by_name":{}}}""".Replace("*", paper, StringComparison.Ordinal);

    private static ValuesClient Client(string answer) => new(new Service(answer).Answer);
}
