using System.Text.Json;
using Inspectlet.Cli.Hosting;
using Inspectlet.Cli.Input;

namespace Inspectlet.Cli.Accounts;

/// <summary>
/// The file that names accounts: <c>{"accounts": {"work": {"email": "…", "tokenVariable": "WORK_TOKEN"}}, "default": "work"}</c>. An account has a
/// <c>token</c> or a <c>tokenVariable</c>, and may have a <c>baseUrl</c>. No error quotes anything of it but names of accounts and members.
/// </summary>
internal sealed class AccountsFile
{
    private const string AccountsName = "accounts";
    private const string DefaultName = "default";
    private const string EmailName = "email";
    private const string TokenName = "token";
    private const string TokenVariableName = "tokenVariable";
    private const string BaseUrlName = "baseUrl";
    private const int MaxLength = 1024 * 1024;

    // A pipe without a writer, or a network drive that is gone, would be waited for without end.
    private static readonly TimeSpan MaxReading = TimeSpan.FromSeconds(30);

    private static readonly JsonDocumentOptions Json = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] FileMembers = [AccountsName, DefaultName];
    private static readonly string[] AccountMembers = [EmailName, TokenName, TokenVariableName, BaseUrlName];

    private readonly string _path;
    private readonly Dictionary<string, JsonElement> _accounts;

    private AccountsFile(string path, JsonElement root)
    {
        _path = path;
        CheckMembers(root, FileMembers, "the file");
        _accounts = root.TryGetProperty(AccountsName, out JsonElement accounts) && accounts.ValueKind == JsonValueKind.Object
            ? accounts.EnumerateObject().DistinctBy(account => account.Name).ToDictionary(account => account.Name, account => account.Value)
            : throw Wrong($"must have an object '{AccountsName}'");
        foreach ((string name, JsonElement account) in _accounts)
        {
            CheckMembers(account, AccountMembers, $"the account '{name}'");
        }

        Default = TextOf(root, DefaultName, "the file");
    }

    /// <summary>The account to use where none is asked for; null if it does not say.</summary>
    public string? Default { get; }

    private bool HoldsToken => _accounts.Values.Any(account => account.TryGetProperty(TokenName, out _));

    /// <summary>Where the file is: where <c>INSPECTLET_ACCOUNTS</c> says, or else in the user's folder for configurations. It need not be there.</summary>
    public static string? PathOf(CliHost host) => host.Variable(EnvironmentVariables.Accounts) is { Length: > 0 } path ? path
        : host.ConfigurationFolder is { Length: > 0 } folder ? Path.Combine(folder, "inspectlet", "accounts.json")
        : null;

    /// <summary>Reads the file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="clock">The clock of the time that it may take.</param>
    /// <exception cref="UsageException">It cannot be read, is wrong, or others can read a token that it holds.</exception>
    public static AccountsFile Read(string path, TimeProvider clock)
    {
        try
        {
            using FileStream stream = InTime(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), clock);
            using MemoryStream content = InTime(() => Read(stream), clock);
            if (content.Length > MaxLength)
            {
                throw new UsageException($"{path} is too large for a file of accounts.", isInHelp: false);
            }

            using JsonDocument json = JsonDocument.Parse(content, Json);
            var file = new AccountsFile(path, json.RootElement.Clone());

            // Of the file that was read, not of what has its name now.
            FileAccessRules.Check(stream.SafeFileHandle, path, file.HoldsToken);
            return file;
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{path} is not JSON, by its line {exception.LineNumber + 1}.", isInHelp: false);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no file of accounts at {path}. {EnvironmentVariables.Accounts} can name another.", isInHelp: false);
        }
        catch (TimeoutException)
        {
            throw new UsageException($"{path} could not be read within {MaxReading.TotalSeconds} s.", isInHelp: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {exception.Message}", isInHelp: false);
        }
    }

    /// <summary>Finds an account.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="UsageException">There is none, or it is wrong.</exception>
    public Account Find(string name, Func<string, string?> variable)
    {
        if (!_accounts.TryGetValue(name, out JsonElement account))
        {
            string known = _accounts.Count == 0 ? "It names none." : $"It names {string.Join(", ", _accounts.Keys)}.";
            throw new UsageException($"{_path} has no account '{name}'. {known}{Suggestion.For(name, _accounts.Keys)}", isInHelp: false);
        }

        string whose = $"the account '{name}'";
        string? token = TextOf(account, TokenName, whose);
        string? tokenVariable = TextOf(account, TokenVariableName, whose);
        if (token is null == tokenVariable is null)
        {
            throw Wrong($"must have {TokenName} or {TokenVariableName}, one of them, for {whose}");
        }

        return new Account(
            TextOf(account, EmailName, whose) ?? throw Wrong($"must have {EmailName} for {whose}"),
            token ?? variable(tokenVariable!) ?? "",
            TextOf(account, BaseUrlName, whose),
            $"{EmailName} of {whose} in {_path}",
            tokenVariable ?? $"{TokenName} of {whose} in {_path}");
    }

    // The file can be a pipe, as in INSPECTLET_ACCOUNTS=<(…), or a device without an end: its length is not known before.
    private static MemoryStream Read(FileStream stream)
    {
        var content = new byte[MaxLength + 1];
        return new MemoryStream(content, 0, stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false));
    }

    private static T InTime<T>(Func<T> read, TimeProvider clock) => Task.Run(read).WaitAsync(MaxReading, clock).GetAwaiter().GetResult();

    private string? TextOf(JsonElement element, string member, string whose) =>
        !element.TryGetProperty(member, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text
        : throw Wrong($"must have a text that is not empty as {member} of {whose}");

    private void CheckMembers(JsonElement element, string[] known, string whose)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong($"must have an object for {whose}");
        }

        if (element.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new UsageException($"{_path} is wrong: {whose} has '{unknown}', which is not known.{Suggestion.For(unknown, known)}", isInHelp: false);
        }
    }

    private UsageException Wrong(string what) => new($"{_path} is wrong: it {what}.", isInHelp: false);
}
