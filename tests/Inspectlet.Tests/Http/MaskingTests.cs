using System.Net;
using System.Text;
using System.Text.Json;

namespace Inspectlet.Tests.Http;

/// <summary>What the texts of a failure leave out: credentials and keys of recordings in any dress, and what the request sent.</summary>
public class MaskingTests
{
    private const string Email = "bob@example.com";
    private const string Token = "af9f27cd9c02b54a9bead349662dddf4a7ea1430";
    private const string Key = "2e1a5838e3c823cf1b754e5dd9e4f2a775eb9bfd";

    /// <summary>Ways in which a server, or what stands before it, writes a secret.</summary>
    public static TheoryData<string, string> Dresses => new()
    {
        { "plain", Token },
        { "in capitals", Token.ToUpperInvariant() },
        { "Base64", Base64(Token) },
        { "Base64 without padding", Base64(Token).TrimEnd('=') },
        { "Base64 of the account", Base64($"{Email}:{Token}") },
        { "Base64 in a form", Base64($"{Email}:{Token}").Replace("=", "%3D", StringComparison.Ordinal) },
        { "hex", Convert.ToHexString(Encoding.UTF8.GetBytes(Token)) },
        { "hex in small letters", Convert.ToHexString(Encoding.UTF8.GetBytes(Token)).ToLowerInvariant() },
        { "percent", Each(Token, c => $"%{(int)c:x2}") },
        { "percent twice", Each(Token, c => $"%25{(int)c:X2}") },
        { "percent in part", Token[..6] + "%63" + Token[7..] },
        { "JSON escapes", Each(Token, c => $"\\u{(int)c:x4}") },
        { "JSON escapes in part", Token[..6] + "\\u0063" + Token[7..] },
        { "JSON in JSON", Each(Token, c => $"\\\\u{(int)c:x4}") },
        { "JSON in an address", Each(Token, c => $"%5Cu{(int)c:x4}") },
        { "hex escapes", Each(Token, c => $"\\x{(int)c:x2}") },
        { "references", Each(Token, c => $"&#{(int)c};") },
        { "references in hex", Each(Token, c => $"&#x{(int)c:x};") },
        { "references in an address", Each(Token, c => $"%26%23{(int)c}%3B") },
    };

    /// <summary>Ways in which a link or a sentence leads from the name of a key to the key.</summary>
    public static TheoryData<string> WaysToKeys =>
    [
        "accessResourceKey=",
        "ACCESSRESOURCEKEY=",
        "access_resource_key=",
        "access-resource-key: ",
        "Access Resource Key: ",
        "accessResourceKey\\/",
        "access\\u0052esourceKey=",
        "\\u0061ccessResourceKey\\u003d",
        "%61ccessResourceKey%3D",
        "%2561ccessResourceKey%253D",
        "&#97;ccessResourceKey&#61;",
        "accessResourceKey&equals;",
        "accessResourceKey&quot;:&quot;",
        "accessResourceKey ---------------- ",
        "accessResourceKey " + new string('-', 200),
        "accessResourceKey\\n: \\t",
        "accessResourceKey is ",
        "accessResourceKey of this recording is ",
        "accessResourceKey\":{\"value\":\"",
        "accessResourceKey accessResourceKey ",
        "accessResourceKey ☞ ",
    ];

    [Theory]
    [MemberData(nameof(Dresses))]
    public async Task A_token_is_masked_in_any_dress(string dress, string text)
    {
        (await WordsAsync($"See {text} there.")).ApiMessage.Should().Be("See *** there.", dress);
        (await ExcerptAsync($"See {text} there.")).Should().Be("See *** there.", dress);
    }

    // What stands before it can be read as the beginning of an escape.
    [Theory]
    [InlineData("%")]
    [InlineData("100%2")]
    [InlineData("\\")]
    [InlineData("C:\\")]
    [InlineData("\\u")]
    [InlineData("&")]
    [InlineData("&#x")]
    public async Task A_token_is_masked_whatever_stands_before_it(string before)
    {
        foreach (string text in new[] { Token, Each(Token, c => $"%{(int)c:x2}"), Each(Token, c => $"\\u{(int)c:x4}") })
        {
            string words = (await WordsAsync($"{before}{text};")).ApiMessage!;

            words.Length.Should().BeLessThan(before.Length + 20, text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xy")]
    public async Task A_token_is_masked_wherever_it_stands_in_Base64(string before)
    {
        string text = Base64($"{before}{Token}{before}");

        string words = (await WordsAsync($"See {text} there.")).ApiMessage!;

        words.Should().Contain("***");
        PiecesOf(text[4..^4]).Where(piece => words.Contains(piece, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(WaysToKeys))]
    public async Task A_key_is_masked_whatever_leads_to_it(string way)
    {
        string words = (await WordsAsync($"See {way}{Key} there")).ApiMessage!;

        words.Should().StartWith("See ").And.Contain("***").And.NotContain(Key[..6]).And.EndWith(" there");
        (await ExcerptAsync($"See {way}{Key} there")).Should().NotContain(Key[..6]);
    }

    [Fact]
    public async Task Each_of_many_keys_is_masked()
    {
        string[] keys = [.. Enumerable.Range(1000, 12).Select(i => $"{i}{Key[4..]}")];
        string words = (await WordsAsync($"accessResourceKey: [{string.Join(", ", keys.Select(key => $"'{key}'"))}], and no more")).ApiMessage!;

        keys.Where(key => words.Contains(key[..6], StringComparison.Ordinal)).Should().BeEmpty();
        words.Should().EndWith("], and no more");
    }

    [Theory]
    [InlineData("The search is too wide: 1,000 sites, 30 days.")]
    [InlineData("100% of 7&8; \\o/ a&b;c %zz \\u12 \\x &#; &#xffffffff; &#x110000; %")]
    [InlineData("The resource key has access.")]
    [InlineData("“Zoë” 世界 😀 \\ud83d")]
    public async Task What_is_no_secret_stays(string text)
    {
        (await WordsAsync(text)).ApiMessage.Should().Be(text);
        (await ExcerptAsync(text)).Should().Be(text);
    }

    [Fact]
    public async Task A_secret_that_the_end_of_the_answer_cuts_is_masked()
    {
        foreach (string secret in new[] { Token, Base64($"{Email}:{Token}"), Base64(Token), Convert.ToHexString(Encoding.UTF8.GetBytes(Token)) })
        {
            for (int length = 8; length <= secret.Length; length++)
            {
                (await ExcerptAsync("Token " + secret[..length])).Should().Be("Token ***", "{0} of {1} characters", length, secret.Length);
            }
        }
    }

    [Fact]
    public async Task A_secret_that_the_size_limit_cuts_is_masked() =>
        (await ExcerptAsync("Token " + Token, o => o.MaxResponseBytes = "Token ".Length + Token.Length - 1)).Should().Be("Token ***");

    [Fact]
    public async Task A_secret_that_the_cut_splits_is_masked()
    {
        foreach (int margin in Enumerable.Range(0, 48))
        {
            foreach (string secret in new[] { Token, Each(Token, c => $"%25{(int)c:x2}") })
            {
                string words = (await WordsAsync(new string('-', 1000 - margin) + secret)).ApiMessage!;
                string excerpt = await ExcerptAsync(new string('-', 500 - margin) + secret + new string('-', 10_000));

                (words + excerpt).Should().MatchRegex(@"^[-*…]*$", "{0} characters from the end", margin);
            }
        }
    }

    [Fact]
    public async Task Part_of_a_secret_is_masked_too() =>
        (await WordsAsync($"No such token: {Token[..12]}… (ends in {Token[^10..]})")).ApiMessage.Should().Be("No such token: ***… (ends in ***)");

    [Fact]
    public async Task No_character_is_cut_in_two()
    {
        string text = "xé" + Token + new string('é', 994);

        (await WordsAsync(text + "😀😀")).ApiMessage.Should().Be("xé***" + new string('é', 994) + "…");
        (await WordsAsync(text + "x")).ApiMessage.Should().Be("xé***" + new string('é', 994) + "x");
        (await ExcerptAsync("😀" + string.Concat(Enumerable.Repeat("世", 5000)))).Should().Be("😀" + new string('世', 498) + "…");
        (await ExcerptAsync("x😀" + new string('世', 496) + "😀😀")).Should().Be("x😀" + new string('世', 496) + "…");
    }

    [Theory]
    [InlineData("a", "An unavailable page: a")]
    [InlineData("token", "The token is unknown.")]
    [InlineData("sorry", "We are sorry.")]
    public async Task A_short_token_leaves_the_words_as_they_are(string token, string text) =>
        (await WordsAsync(text, o => o.ApiToken = token)).ApiMessage.Should().Be(text);

    [Theory]
    [InlineData("a@b.c", "a")]
    [InlineData(Email, "a")]
    [InlineData(Email, "token")]
    public async Task A_short_token_is_masked_with_the_account(string email, string token)
    {
        string account = $"{email}:{token}";

        InspectletApiException thrown = await WordsAsync($"Not {account}, nor Basic {Base64(account)}.", o => (o.Email, o.ApiToken) = (email, token));

        thrown.ApiMessage.Should().Be("Not ***, nor Basic ***.");
    }

    [Theory]
    [InlineData(" af9f27cd")]
    [InlineData("af9f27cd ")]
    [InlineData("af9f 27cd")]
    [InlineData("af9f\u00A027cd")]
    public void A_token_with_white_space_is_refused(string token) =>
        FluentActions.Invoking(() => StubHandler.Json("").CreateClient(o => o.ApiToken = token))
            .Should().Throw<ArgumentException>().WithMessage("InspectletClientOptions.ApiToken must not hold white space*");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Each(string text, Func<char, FormattableString> write) =>
        string.Concat(text.Select(c => FormattableString.Invariant(write(c))));

    private static IEnumerable<string> PiecesOf(string text) => Enumerable.Range(0, text.Length - 7).Select(start => text.Substring(start, 8));

    private static string Error(string words) => JsonSerializer.Serialize(new { error = words });

    private static Task<InspectletUnauthorizedException> WordsAsync(string words, Action<InspectletClientOptions>? configure = null) =>
        FailureAsync<InspectletUnauthorizedException>(StubHandler.Json(Error(words), HttpStatusCode.Unauthorized), configure);

    private static async Task<string> ExcerptAsync(string body, Action<InspectletClientOptions>? configure = null) =>
        (await FailureAsync<InspectletResponseException>(StubHandler.Json(body), configure)).BodyExcerpt;

    private static async Task<T> FailureAsync<T>(StubHandler stub, Action<InspectletClientOptions>? configure = null)
        where T : InspectletException
    {
        using InspectletClient inspectlet = stub.CreateClient(o =>
        {
            (o.Email, o.ApiToken) = (Email, Token);
            configure?.Invoke(o);
        });
        return (await inspectlet.Invoking(c => c.ListWebsitesAsync()).Should().ThrowAsync<T>()).Which;
    }
}
