namespace Inspectlet.Cli.Tests;

/// <summary>Commands that are wrong: one line that says what and where to read on, and exit code 2.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("sessions search", "Required argument 'SITE' missing for command: 'search'.", "sessions search")]
    [InlineData("sessions search abc", "SITE must be a whole number of 1 or more, not 'abc'.", "sessions search")]
    [InlineData("sessions search 1.5", "SITE must be a whole number of 1 or more, not '1.5'.", "sessions search")]
    [InlineData("sessions search 9223372036854775808", "SITE must be a whole number of 1 or more, not '9223372036854775808'.", "sessions search")]
    [InlineData("sessions search --contry US", "There is no '--contry' here. Did you mean '--country'?", "sessions search")]
    [InlineData("sessions search 1 --contry US", "There is no '--contry' here. Did you mean '--country'?", "sessions search")]
    [InlineData("sessions search 1 --nothing-like-it", "There is no '--nothing-like-it' here.", "sessions search")]
    [InlineData("sessions search 1 --max-pag", "There is no '--max-pag' here. Did you mean '--max-pages'?", "sessions search")]
    [InlineData("--demo sites", "'--demo' stands behind the command.", "sites")]
    [InlineData("sessions --demo get 1 2", "'--demo' stands behind the command.", "sessions get")]
    [InlineData("export plan 1 --since 2026-01-01 --account work", "There is no '--account' here.", "export plan")]
    [InlineData("export --demo plan 1 --since 2026-01-01", "'--demo' must not stand in front of 'plan'.", "export plan")]
    [InlineData("export 1 plan 1 --since 2026-01-01", "'1' must not stand in front of 'plan'.", "export plan")]
    [InlineData("export --to x run 1 --since 2026-01-01 --to y --of 1", "'--to' must not stand in front of 'run'.", "export run")]
    [InlineData("export --base-url x verify x", "'--base-url' must not stand in front of 'verify'.", "export verify")]
    [InlineData("sesion", "There is no 'sesion' here. Did you mean 'sessions'?", "")]
    [InlineData("sessions serach 1", "There is no 'serach' here. Did you mean 'search'?", "sessions")]
    [InlineData("search 1", "There is no 'search' here. Did you mean 'inspectlet sessions search'?", "")]
    [InlineData("sites --jsno", "There is no '--jsno' here. Did you mean '--json'?", "sites")]
    [InlineData("sessions search 1 --last wek", "--last must be week or 30days, not 'wek'. Did you mean 'week'?", "sessions search")]
    [InlineData("sessions search 1 --last year", "--last must be week or 30days, not 'year'.", "sessions search")]
    [InlineData("export 1 --since 2026-01-01 --to x --format cvs", "--format must be jsonl or csv, not 'cvs'. Did you mean 'csv'?", "export")]
    [InlineData("sandbox --shape observd", "--shape must be documented or observed, not 'observd'. Did you mean 'observed'?", "sandbox")]
    [InlineData("sessions search 1 --country Germany", "--country must be a code of two letters, such as US, not 'Germany'. Did you mean DE?", "sessions search")]
    [InlineData("sessions search 1 --country Brasil", "--country must be a code of two letters, such as US, not 'Brasil'. Did you mean BR?", "sessions search")]
    [InlineData("sessions search 1 --country USA", "--country must be a code of two letters, such as US, not 'USA'. Did you mean US?", "sessions search")]
    [InlineData("sessions search 1 --country Nowhere-land", "--country must be a code of two letters, such as US, not 'Nowhere-land'.", "sessions search")]
    [InlineData("sessions search 1 2", "There is no '2' here.", "sessions search")]
    [InlineData("sessions get 0 1", "SITE must be a whole number of 1 or more, not '0'.", "sessions get")]
    [InlineData("sessions get 1 -1", "SESSION must be a whole number of 1 or more, not '-1'.", "sessions get")]
    [InlineData("sessions get 1 2 --at-page 0", "--at-page must be a whole number of 1 or more, not '0'.", "sessions get")]
    [InlineData("sessions find 1", "There is no 'find' here. Did you mean 'inspectlet find'?", "sessions")]
    [InlineData("sessions", "Required command was not provided.", "sessions")]
    [InlineData("site", "There is no 'site' here. Did you mean 'sites'?", "")]
    [InlineData("sites --timeout 0", "--timeout must be a whole number from 1 to 3600, not '0'.", "sites")]
    [InlineData("sites --timeout", "Required argument missing for option: '--timeout'.", "sites")]
    [InlineData("sites --base-url nowhere", "--base-url must be an absolute URL, such as https://api.inspectlet.com/v1/.", "sites")]
    [InlineData("sites --base-url ftp://example.com/", "--base-url must be an absolute address that begins with https://.", "sites")]
    [InlineData("sites --base-url http://example.com/", "--base-url must begin with https://, or the API token would travel in the clear; http:// is for this machine alone.", "sites")]
    [InlineData("find 1 --at 2026-01-31T12:00Z", "Option '--visitor' is required.", "find")]
    [InlineData("find 1 --visitor Ann", "Option '--at' is required.", "find")]
    [InlineData("find 1 --visitor \u00A0 --at 2026-01-31T12:00Z", "--visitor must not be empty.", "find")]
    [InlineData("find 1 --visitor Ann --at 2026-01-31", "--at must be a date with a time, such as 2026-01-31T12:00:30Z, not '2026-01-31'.", "find")]
    [InlineData("find 1 --visitor Ann --at 1969-12-31T23:59Z", "--at must not lie before 1970.", "find")]
    [InlineData("find 1 --visitor Ann --at 2026-01-31T12:00Z --link --json", "--link and --json exclude each other; the JSON has the link as watch_link.", "find")]
    [InlineData("sandbox --port 65536", "--port must be a whole number from 0 to 65535, not '65536'.", "sandbox")]
    [InlineData("sandbox --seed -1", "--seed must be a whole number of 0 or more, not '-1'.", "sandbox")]
    [InlineData("sandbox --sessions 0", "--sessions must be a whole number from 1 to 10000000, not '0'.", "sandbox")]
    [InlineData("sandbox --faults 1.5", "--faults must be a number from 0 to 1, such as 0.1, not '1.5'.", "sandbox")]
    [InlineData("sandbox --faults 10%", "--faults must be a number from 0 to 1, such as 0.1, not '10%'.", "sandbox")]
    [InlineData("sandbox --faults -0.1", "--faults must be a number from 0 to 1, such as 0.1, not '-0.1'.", "sandbox")]
    [InlineData("sandbox --faults NaN", "--faults must be a number from 0 to 1, such as 0.1, not 'NaN'.", "sandbox")]
    [InlineData("sandbox --arrivals many", "--arrivals must be a whole number from 0 to 1000, not 'many'.", "sandbox")]
    [InlineData("sandbox --shape other", "--shape must be documented or observed, not 'other'.", "sandbox")]
    [InlineData("sandbox --demo", "There is no '--demo' here.", "sandbox")]
    public async Task A_wrong_command_is_one_line(string command, string message, string help)
    {
        CommandLine line = CommandLine.OnSandbox();

        (await line.RunAsync(command.Split(' '))).Should().Be(2);

        string name = $"inspectlet {help}".TrimEnd();
        line.Error.Should().Be($"inspectlet: {message} Run '{name} --help' to see how.\n");
        line.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, null, "Set the environment variables INSPECTLET_EMAIL and INSPECTLET_API_TOKEN, or add --demo to use the sandbox account.")]
    [InlineData("bob@example.com", "", "Set the environment variable INSPECTLET_API_TOKEN, or add --demo to use the sandbox account.")]
    [InlineData(" ", "token", "Set the environment variable INSPECTLET_EMAIL, or add --demo to use the sandbox account.")]
    [InlineData("bob@example.com", "token\n", "INSPECTLET_API_TOKEN must not hold control characters, such as a line break at its end.")]
    [InlineData("bob:x@example.com", "token", "INSPECTLET_EMAIL must not hold a colon: HTTP Basic authentication could not tell where it ends.")]
    public async Task Credentials_that_cannot_be_right_are_named(string? email, string? token, string message)
    {
        CommandLine line = CommandLine.OnSandbox();
        (line.Variables["INSPECTLET_EMAIL"], line.Variables["INSPECTLET_API_TOKEN"]) = (email, token);

        (await line.RunAsync("sites")).Should().Be(2);

        line.Error.Should().Be($"inspectlet: {message}\n");
        line.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_in_the_credentials_is_named()
    {
        CommandLine line = CommandLine.OnSandbox();
        line.Variables["INSPECTLET_API_TOKEN"] = "token-\ud800";

        (await line.RunAsync("sites")).Should().Be(2);

        line.Error.Should().Be("inspectlet: INSPECTLET_API_TOKEN must be valid Unicode, without half of a surrogate pair.\n");
    }

    [Fact]
    public async Task A_base_URL_on_this_machine_may_be_plain()
    {
        var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StringContent(CommandLine.NothingFound) });

        (await new CommandLine(handler).RunAsync("sites", "--base-url", "http://localhost:8080/stub")).Should().Be(0);

        handler.Addresses.Should().Equal(new Uri("http://localhost:8080/stub/websites"));
    }
}
