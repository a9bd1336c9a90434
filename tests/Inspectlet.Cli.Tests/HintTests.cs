namespace Inspectlet.Cli.Tests;

/// <summary>What is sent as it is, though it is probably not what was meant.</summary>
public class HintTests
{
    [Theory]
    [InlineData("--country UK", "--country: UK is not the code of a country; did you mean GB?")]
    [InlineData("--country EN", "--country: EN is not the code of a country; did you mean GB?")]
    [InlineData("--country QQ", "--country: QQ is not the code of a country, by ISO 3166-1.")]
    [InlineData("--country us", "--country: codes of countries are in capitals; did you mean US?")]
    [InlineData("--device phnoe", "--device: 'phnoe' is not known; did you mean 'phone'?")]
    [InlineData("--browser chrom", "--browser: 'chrom' is not known; did you mean 'chrome'?")]
    [InlineData("--start-page https://www.example.com/", "--start-page: the service compares URLs without https://; leave it out.")]
    [InlineData("--visited-page begins-with:http://www.example.com/", "--visited-page: the service compares URLs without http://; leave it out.")]
    [InlineData("--exit-page HTTPS://www.example.com/", "--exit-page: the service compares URLs without https://; leave it out.")]
    public async Task It_is_said(string options, string hint)
    {
        CommandLine line = CommandLine.Answering("""{"response":[{"sid":1,"wid":1}]}""");

        (await line.RunAsync(["sessions", "search", "1", .. options.Split(' ')])).Should().Be(0);

        line.Error.Should().Be($"Note: {hint}\n");
        line.Output.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("--country US")]
    [InlineData("--country XK")]
    [InlineData("--country A1")]
    [InlineData("--device watch")]
    [InlineData("--device Phone")]
    [InlineData("--browser netscape")]
    [InlineData("--start-page www.example.com/?back=https://www.example.com/")]
    [InlineData("--visited-page contains:httpbin")]
    public async Task Nothing_is_said_of_what_can_be_meant(string options)
    {
        CommandLine line = CommandLine.Answering("""{"response":[{"sid":1,"wid":1}]}""");

        (await line.RunAsync(["sessions", "search", "1", .. options.Split(' ')])).Should().Be(0);

        line.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task All_that_the_standard_assigns_is_known()
    {
        // A few of each end of the list, and of those that came last.
        foreach (string code in new[] { "AD", "ZW", "SS", "BQ", "CW", "SX", "ME", "RS", "TL" })
        {
            CommandLine line = CommandLine.Answering("""{"response":[{"sid":1,"wid":1}]}""");

            (await line.RunAsync("sessions", "search", "1", "--country", code)).Should().Be(0);

            line.Error.Should().BeEmpty();
        }
    }
}
