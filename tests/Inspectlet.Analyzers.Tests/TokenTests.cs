using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.TokenReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP007.</summary>
public class TokenTests
{
    private const string Token = "0123456789abcdef0123456789ABCDEF01234567";

    [Theory]
    [InlineData("""_ = new InspectletClient("bob@example.com", {|INSP007:"TOKEN"|});""")]
    [InlineData("""_ = new InspectletClient(apiToken: {|INSP007:"TOKEN"|}, email: "bob@example.com");""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", {|INSP007:"TOKEN"|});""")]
    [InlineData("""_ = new InspectletClientOptions { ApiToken = {|INSP007:"TOKEN"|} };""")]
    [InlineData("""new InspectletClientOptions().ApiToken = {|INSP007:"TOKEN"|};""")]
    [InlineData("""new InspectletClientOptions().ApiToken ??= {|INSP007:"TOKEN"|};""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", {|INSP007:"0123456789abcdef0123" + "456789ABCDEF01234567"|});""")]
    [InlineData("""const string Mine = "TOKEN"; _ = new InspectletCredentials("bob@example.com", {|INSP007:Mine|});""")]
    [InlineData("""string mine = "TOKEN"; _ = new InspectletCredentials("bob@example.com", {|INSP007:mine|});""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", {|INSP007:Environment.GetEnvironmentVariable("TOKEN_OF_MINE") ?? "TOKEN"|});""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", {|INSP007:country == "US" ? "TOKEN" : country|});""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", {|INSP007:country switch { "US" => country, _ => "TOKEN" }|});""")]
    public Task A_token_that_the_SDK_is_given_is_found(string statements) => Review.StatementsAsync(statements.Replace("\"TOKEN\"", $"\"{Token}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("""new Dictionary<string, string>()["Inspectlet:ApiToken"] = {|INSP007:"TOKEN"|};""")]
    [InlineData("""_ = new Dictionary<string, string> { ["Inspectlet:ApiToken"] = {|INSP007:"TOKEN"|} };""")]
    [InlineData("""_ = new Dictionary<string, string> { { "inspectlet:apitoken", {|INSP007:"TOKEN"|} } };""")]
    [InlineData("""_ = new KeyValuePair<string, string>("Inspectlet:Other:ApiToken", {|INSP007:"TOKEN"|});""")]
    [InlineData("""Environment.SetEnvironmentVariable("INSPECTLET_API_TOKEN", {|INSP007:"TOKEN"|});""")]
    public Task A_token_that_the_configuration_is_given_is_found(string statements) => Review.StatementsAsync(statements.Replace("\"TOKEN\"", $"\"{Token}\"", StringComparison.Ordinal));

    [Fact]
    public Task A_token_in_a_field_is_found() => Review.FileAsync(
        $$"""
        using Inspectlet;
        using Microsoft.Extensions.DependencyInjection;

        class Program
        {
            const string Constant = "{{Token}}";
            static readonly string Field = "{{Token}}";

            object Make() => new object[] { new InspectletCredentials("a@b.de", {|INSP007:Constant|}), new InspectletCredentials("a@b.de", {|INSP007:Field|}) };

            void Add(IServiceCollection services) => services.AddInspectlet(options => options.ApiToken = {|INSP007:Constant|});
        }
        """);

    [Theory]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", country);""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", "token");""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", "0123456789abcdef0123456789ABCDEF0123456");""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", "0123456789abcdef0123456789ABCDEF012345678");""")]
    [InlineData("""_ = new InspectletClient("bob@example.com", Environment.GetEnvironmentVariable("INSPECTLET_API_TOKEN")!);""")]
    [InlineData("""_ = new InspectletClientOptions { Email = "TOKEN", ApplicationName = "TOKEN" };""")]
    [InlineData("""search = search.WithTag("commit", "TOKEN").WithTag("TOKEN", true);""")]
    [InlineData("""Environment.SetEnvironmentVariable("INSPECTLET_API_TOKEN", "secret");""")]
    [InlineData("""_ = string.Concat("TOKEN"); _ = new string[1] { "TOKEN" }[0];""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", "g123456789abcdef0123456789ABCDEF01234567");""")]
    [InlineData("""_ = new InspectletCredentials("bob@example.com", "af9f27cd9c02b54a9bead349662dddf4a7ea1430"); // of the API's reference""")]
    [InlineData("""_ = new Session { SessionLink = "TOKEN" }; search = search.NamedVisitor("TOKEN");""")]
    [InlineData("""Environment.SetEnvironmentVariable("COMMIT", "TOKEN");""")]
    [InlineData("""Environment.SetEnvironmentVariable("OTHER_API_TOKEN", "TOKEN");""")]
    [InlineData("""Environment.SetEnvironmentVariable("INSPECTLET_COMMIT", "TOKEN");""")]
    [InlineData("""new Dictionary<string, string>()["Commit"] = "TOKEN";""")]
    [InlineData("""country = "TOKEN"; Console.WriteLine("TOKEN");""")]
    public Task What_is_no_token_is_left_alone(string statements) => Review.StatementsAsync(statements.Replace("\"TOKEN\"", $"\"{Token}\"", StringComparison.Ordinal));

    [Fact]
    public async Task The_message_shows_the_way_and_not_the_token()
    {
        IEnumerable<string> messages = await Review.MessagesAsync($"""_ = new InspectletCredentials("bob@example.com", "{Token}");""");

        messages.Should().ContainSingle().Which.Should().Contain("Inspectlet:ApiToken").And.NotContain(Token);
    }
}
