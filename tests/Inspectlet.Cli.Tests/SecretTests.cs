using System.Net;
using Inspectlet.Testing;

namespace Inspectlet.Cli.Tests;

/// <summary>What must not be printed: the token, and the keys of recordings but where they are asked for.</summary>
public class SecretTests
{
    private const string Key = "2e1a5838e3c823cf1b754e5dd9e4f2a775eb9bfd";
    private const string KeyedUrl = "http://www.inspectlet.com/watch?pn=1&accessResourceKey=" + Key;

    [Theory]
    [InlineData("sites")]
    [InlineData("sessions", "search", "12345678", "--explain")]
    [InlineData("sessions", "get", "12345678", "2606721012")]
    [InlineData("find", "12345678", "--visitor", "Johnny Appleseed", "--at", "2015-11-06T01:15Z")]
    public async Task Tables_show_neither_the_token_nor_a_key(params string[] command)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync(command)).Should().Be(0);

        line.Output.Should().NotContainAny(Key, CommandLine.Token, InspectletSandbox.Email);
    }

    [Theory]
    [InlineData("sessions", "search", "1")]
    [InlineData("sessions", "get", "1", "1")]
    [InlineData("find", "1", "--visitor", "Ann", "--at", "2015-11-06T01:15Z")]
    public async Task A_key_is_not_shown_wherever_it_is(params string[] command)
    {
        CommandLine line = CommandLine.Answering($$"""
            {"response":[{"sid":1,"wid":1,"date_start_session":1446772479,"date_end_session":1446772768,"sessionlink":"{{KeyedUrl}}","display_name":"{{KeyedUrl}}","landing_page":"{{KeyedUrl}}","exit_page":"{{KeyedUrl}}",
            "tags":[{"tag":"t","value":"{{KeyedUrl}}"}],"pages":[{"opened_at":1446772479,"pagetitle":"{{KeyedUrl}}","url":"{{KeyedUrl}}"}],
            "embed":{"url":"{{KeyedUrl}}"},"ACCESSRESOURCEKEY":"{{Key}}","list":["accessResourceKey\u003d{{Key}}"]}]}
            """);

        (await line.RunAsync(command)).Should().Be(0);

        // A cell can be broken into lines; the beginning of the key would be seen all the same.
        line.Output.Should().NotContain(Key[..6]);
    }

    [Theory]
    [InlineData("\"link\":\"?accessResourceKey\\u003d@\"")]
    [InlineData("\"link\":\"?access\\u0052esourceKey=@\"")]
    [InlineData("\"link\":\"?accessResourceKey\\/@\"")]
    [InlineData("\"link\":\"?accessResourceKey%253D@\"")]
    [InlineData("\"link\":{\"accessResourceKey\":{\"value\":\"@\"}}")]
    [InlineData("\"link\":{\"access_resource_keys\":[\"@\",\"@\",\"@\",\"@\",\"@\",\"@\"]}")]
    [InlineData("\"access_resource_key\":[\"x\",\"y\",\"z\",\"a\",\"b\",\"@\"]")]
    [InlineData("\"Access-Resource-Key\":\"@\"")]
    [InlineData("\"accessResourceKey=@\":true")]
    public async Task A_key_in_a_member_that_is_not_known_is_not_shown_in_any_dress(string member)
    {
        CommandLine line = CommandLine.Answering("{\"response\":{\"sid\":1,\"wid\":1," + member.Replace("@", Key, StringComparison.Ordinal) + "}}");

        (await line.RunAsync("sessions", "get", "1", "1")).Should().Be(0);

        line.Output.Should().Contain("***").And.NotContain(Key[..6]);
    }

    [Fact]
    public async Task Neither_does_the_cause_of_a_failure_show_a_key()
    {
        CommandLine line = CommandLine.Failing(new HttpRequestException("No route to " + KeyedUrl + new string('x', 50_000)));

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().Contain("No route to http").And.NotContain(Key[..6]);
        line.Error.Length.Should().BeLessThan(2_000);
    }

    [Fact]
    public async Task Errors_show_neither_the_token_nor_a_key()
    {
        CommandLine line = CommandLine.Answering($$"""{"error":"Unknown token {{CommandLine.Token}} for {{KeyedUrl}}."}""", HttpStatusCode.Unauthorized);

        (await line.RunAsync("sites")).Should().Be(1);

        line.Error.Should().Contain("Unknown token ***").And.NotContainAny(CommandLine.Token, Key);
    }

    [Theory]
    [InlineData("https://bob:secret@example.com/", "--base-url must have no query, no fragment and no credentials in it.")]
    [InlineData("https://bob:secret@example.com:99999/", "--base-url must be an absolute URL, ")]
    [InlineData("bob@secret/v1", "--base-url must be an absolute URL, ")]
    [InlineData("bob:secret@example.com/", "--base-url must be an absolute address that begins with https://.")]
    public async Task An_address_with_credentials_in_it_is_not_repeated(string address, string message)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sites", "--base-url", address)).Should().Be(2);

        line.Error.Should().Contain(message).And.NotContain("secret");
    }

    [Fact]
    public async Task There_is_no_option_for_the_token()
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync("sites", "--api-token", CommandLine.Token)).Should().Be(2);

        line.Error.Should().NotContain(CommandLine.Token);
    }
}
