using System.Diagnostics;
using System.Net;
using System.Text;

namespace Inspectlet.Cli.Tests;

/// <summary>Several accounts, by names.</summary>
public sealed class AccountTests : IDisposable
{
    private const string Secret = "s3cr3t-of-the-file";
    private const string Work = """{"accounts":{"work":{"email":"w@example.com","tokenVariable":"WORK_TOKEN"},"home":{"email":"h@example.com","tokenVariable":"HOME_TOKEN"}}}""";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly ScratchFolder _folder = new();
    private readonly List<string> _sent = [];

    private string File => Path.Combine(_folder.Path, "accounts.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_is_used_by_its_name_rather_than_that_of_the_variables()
    {
        CommandLine line = With(Work);
        (line.Variables["INSPECTLET_EMAIL"], line.Variables["INSPECTLET_API_TOKEN"]) = ("other@example.com", "other");

        (await line.RunAsync("sites", "--account", "work")).Should().Be(0, line.Error);

        _sent.Should().Equal("https://api.inspectlet.com/v1/websites w@example.com:token-of-work");
    }

    [Fact]
    public async Task The_default_is_used_where_there_are_no_variables()
    {
        CommandLine line = With("""{"default":"work",""" + Work[1..]);

        (await line.RunAsync("sites")).Should().Be(0, line.Error);

        _sent.Should().Equal("https://api.inspectlet.com/v1/websites w@example.com:token-of-work");
    }

    [Fact]
    public async Task But_not_where_there_are()
    {
        CommandLine line = With("""{"default":"work",""" + Work[1..]);
        (line.Variables["INSPECTLET_EMAIL"], line.Variables["INSPECTLET_API_TOKEN"]) = ("other@example.com", "other");

        (await line.RunAsync("sites")).Should().Be(0, line.Error);

        _sent.Should().Equal("https://api.inspectlet.com/v1/websites other@example.com:other");
    }

    [Fact]
    public async Task The_file_is_in_the_folder_of_configurations_where_no_variable_names_it()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "inspectlet"));
        CommandLine line = With(Work, Path.Combine("inspectlet", "accounts.json"));
        line.Variables.Remove("INSPECTLET_ACCOUNTS");

        (await line.RunAsync("sites", "--account", "home")).Should().Be(0, line.Error);

        _sent.Should().Equal("https://api.inspectlet.com/v1/websites h@example.com:token-of-home");
    }

    [Fact]
    public async Task It_can_have_an_address_and_a_token_of_its_own()
    {
        CommandLine line = With("""{"accounts":{"stub":{"email":"s@example.com","token":"s3cr3t-of-the-file","baseUrl":"http://localhost:8080/v1/"}}}""");

        (await line.RunAsync("sites", "--account", "stub")).Should().Be(0, line.Error);

        _sent.Should().Equal($"http://localhost:8080/v1/websites s@example.com:{Secret}");
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead, "holds a token and can be read by others. Run: chmod 600 '@'; or name a tokenVariable instead.")]
    [InlineData(UnixFileMode.OtherRead, "holds a token and can be read by others. Run: chmod 600 '@'; or name a tokenVariable instead.")]
    [InlineData(UnixFileMode.GroupWrite, "can be written by others, who could send a token elsewhere. Run: chmod go-w '@'")]
    [InlineData(UnixFileMode.OtherWrite, "can be written by others, who could send a token elsewhere. Run: chmod go-w '@'")]
    public async Task A_token_that_is_not_the_owners_alone_is_refused(UnixFileMode others, string error)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes of files.");
        CommandLine line = With("""{"accounts":{"work":{"email":"w@example.com","token":"s3cr3t-of-the-file"}}}""", others: others);

        (await line.RunAsync("sites", "--account", "work")).Should().Be(2);

        line.Error.Should().Be($"inspectlet: {File} {error.Replace("@", File, StringComparison.Ordinal)}\n");
        _sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_without_a_token_may_be_read_by_others()
    {
        CommandLine line = With(Work, others: UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        (await line.RunAsync("sites", "--account", "work")).Should().Be(0, line.Error);
    }

    [Theory]
    [InlineData(Work, "@ has no account 'wrok'. It names work, home. Did you mean 'work'?")]
    [InlineData("""{"accounts":{}}""", "@ has no account 'wrok'. It names none.")]
    [InlineData("""{"accounts":{"wrok":{"email":"e","tokenVariable":"NOT_SET"}}}""", "Set the environment variable NOT_SET.")]
    [InlineData("""{"accounts":{"wrok":{"email":"e","tokne":"s3cr3t-of-the-file"}}}""", "@ is wrong: the account 'wrok' has 'tokne', which is not known. Did you mean 'token'?")]
    [InlineData("""{"accounts":{"wrok":{"email":"e"}}}""", "@ is wrong: it must have token or tokenVariable, one of them, for the account 'wrok'.")]
    [InlineData("""{"accounts":{"wrok":{"email":"e","token":"s3cr3t-of-the-file","tokenVariable":"T"}}}""", "@ is wrong: it must have token or tokenVariable, one of them, for the account 'wrok'.")]
    [InlineData("""{"accounts":{"wrok":{"token":"s3cr3t-of-the-file"}}}""", "@ is wrong: it must have email for the account 'wrok'.")]
    [InlineData("""{"accounts":{"wrok":{"email":"e","token":["s3cr3t-of-the-file"]}}}""", "@ is wrong: it must have a text that is not empty as token of the account 'wrok'.")]
    [InlineData("""{"accounts":{"wrok":"s3cr3t-of-the-file"}}""", "@ is wrong: it must have an object for the account 'wrok'.")]
    [InlineData("""{"account":{}}""", "@ is wrong: the file has 'account', which is not known. Did you mean 'accounts'?")]
    [InlineData("{}", "@ is wrong: it must have an object 'accounts'.")]
    [InlineData("[]", "@ is wrong: it must have an object for the file.")]
    [InlineData("{\"accounts\":\n{\"wrok\":s3cr3t-of-the-file", "@ is not JSON, by its line 2.")]
    [InlineData("""{"accounts":{"wrok":{"email":"e","token":"s3cr3t-of-the-file\n"}}}""", "token of the account 'wrok' in @ must not hold control characters, such as a line break at its end.")]
    [InlineData("""{"accounts":{"wrok":{"email":"e","token":"s3cr3t-of-the-file","baseUrl":"http://s3cr3t-of-the-file.example.com"}}}""", "baseUrl must begin with https://, or the API token would travel in the clear; http:// is for this machine alone. Run 'inspectlet sites --help' to see how.")]
    public async Task What_is_wrong_is_said_with_the_file_and_without_the_token(string json, string error)
    {
        CommandLine line = With(json);

        (await line.RunAsync("sites", "--account", "wrok")).Should().Be(2);

        line.Error.Should().Be($"inspectlet: {error.Replace("@", File, StringComparison.Ordinal)}\n").And.NotContain(Secret);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        CommandLine line = With(Work);
        line.Variables["INSPECTLET_ACCOUNTS"] = File + "x";

        (await line.RunAsync("sites", "--account", "work")).Should().Be(2);

        line.Error.Should().Be($"inspectlet: There is no file of accounts at {File}x. INSPECTLET_ACCOUNTS can name another.\n");
    }

    [Fact]
    public async Task The_demo_has_no_account_of_yours()
    {
        CommandLine line = With(Work);

        (await line.RunAsync("sites", "--account", "work", "--demo")).Should().Be(2);

        line.Error.Should().StartWith("inspectlet: --demo and --account exclude each other.");
    }

    [Theory]
    [InlineData("the e-mail address and the token of the account 'work'", "--account", "work")]
    [InlineData("the e-mail address and the token of the default account")]
    public async Task An_account_that_is_refused_is_named(string what, params string[] options)
    {
        CommandLine line = With("""{"default":"work",""" + Work[1..], status: HttpStatusCode.Unauthorized);

        (await line.RunAsync(["sites", .. options])).Should().Be(1);

        line.Error.Should().EndWith($" Check {what}, and that the account may see this site.\n");
    }

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_is_not_waited_for_without_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes of Windows are no files.");
        using (Process make = Process.Start("mkfifo", [File]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        CommandLine line = new(new StubHandler(_ => throw new InvalidOperationException())) { Clock = new LateClock() };
        line.Variables["INSPECTLET_ACCOUNTS"] = File;

        (await line.RunAsync("sites", "--account", "work")).Should().Be(2);

        line.Error.Should().Be($"inspectlet: {File} could not be read within 30 s.\n");

        // What still waits to open it can end.
        await using FileStream writer = new(File, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
    }

    [Theory]
    [InlineData("/dev/null", "is not JSON, by its line 1.")]
    [InlineData("/dev/zero", "is too large for a file of accounts.")]
    public async Task What_is_no_regular_file_is_read_within_bounds(string path, string error)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no devices in the file system of Windows.");
        CommandLine line = CommandLine.OnSandbox();
        line.Variables["INSPECTLET_ACCOUNTS"] = path;

        (await line.RunAsync("sites", "--account", "work")).Should().Be(2);

        line.Error.Should().Be($"inspectlet: {path} {error}\n");
    }

    [Fact]
    public async Task The_file_that_the_help_shows_is_right()
    {
        CommandLine help = CommandLine.OnSandbox();
        await help.RunAsync("--help");
        CommandLine line = With(help.OutputLines.Single(l => l.Contains("\"accounts\":", StringComparison.Ordinal)).Split(": ", 2)[1]);

        (await line.RunAsync("sites")).Should().Be(0, line.Error);

        _sent.Should().Equal("https://api.inspectlet.com/v1/websites bob@example.com:token-of-work");
    }

    [Theory]
    [InlineData("work", "https://api.inspectlet.com/v1/websites bob@example.com:token-of-work")]
    [InlineData("stub", "http://localhost:8080/v1/websites bob@example.com:…")]
    public async Task The_file_that_the_readme_shows_is_right(string account, string sent)
    {
        string readme = await System.IO.File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.Cli.md"));
        CommandLine line = With(readme.Split("```json")[1].Split("```")[0]);

        (await line.RunAsync("sites", "--account", account)).Should().Be(0, line.Error);

        _sent.Should().Equal(sent);
    }

    private CommandLine With(string json, string name = "accounts.json", UnixFileMode others = 0, HttpStatusCode status = HttpStatusCode.OK)
    {
        string path = Path.Combine(_folder.Path, name);
        System.IO.File.WriteAllText(path, json);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(path, OwnerOnly | others);
        }

        var line = new CommandLine(new StubHandler(request =>
        {
            _sent.Add($"{request.RequestUri} {Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers.Authorization!.Parameter!))}");
            return new HttpResponseMessage(status) { Content = new StringContent(CommandLine.NothingFound) };
        }))
        {
            ConfigurationFolder = _folder.Path,
        };
        line.Variables.Clear();
        (line.Variables["INSPECTLET_ACCOUNTS"], line.Variables["WORK_TOKEN"], line.Variables["HOME_TOKEN"]) = (path, "token-of-work", "token-of-home");
        return line;
    }

    // Every time limit is over at once.
    private sealed class LateClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
    }
}
