using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.PagingReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP008.</summary>
public class PagingTests
{
    [Theory]
    [InlineData("limit: 100, page: page", "if (sessions.Count == 0) break;", "")]
    [InlineData("100, page", "if (sessions.Count == 0) { break; }", "")]
    [InlineData("limit: 50, page: page", "", "if (sessions.Count < 50) break;")]
    [InlineData("page: page", "if (sessions.Count == 0) break;", "")]
    public Task A_simple_loop_becomes_an_enumeration(string arguments, string before, string after) => Review.StatementsAsync(
        $$"""
        for (int page = 1; ; page++)
        {
            var sessions = await {|INSP008:client.SearchSessionsAsync(7, search, {{arguments}})|};
            {{before}}
            foreach (Session session in sessions)
            {
                if (session.IsStarred == true)
                {
                    continue;
                }
                Console.WriteLine(session.Id);
            }
            {{after}}
        }
        """,
        """
        await foreach (Session session in client.EnumerateSessionsAsync(7, search))
        {
            if (session.IsStarred == true)
            {
                continue;
            }
            Console.WriteLine(session.Id);
        }
        """);

    [Fact]
    public Task What_is_written_in_the_body_is_kept() => Review.StatementsAsync(
        """
        // All of them.
        for (int page = 1; ; ++page)
        {
            var sessions = await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|};
            foreach (Session session in sessions)
            {
                // One by one.
                Console.WriteLine(
                    session.Id); /* Its id. */

                Console.WriteLine();
            }

            if (sessions.Count == 0)
            {
                break;
            }
        } // That is all.
        """,
        """
        // All of them.
        await foreach (Session session in client.EnumerateSessionsAsync(7, search))
        {
            // One by one.
            Console.WriteLine(
                session.Id); /* Its id. */

            Console.WriteLine();
        } // That is all.
        """);

    [Fact]
    public Task A_body_without_braces_and_a_token_are_kept() => Review.StatementsAsync(
        """
        System.Threading.CancellationToken token = default;
        for (int page = 1; ; page += 1)
        {
            var sessions = await {|INSP008:client.SearchSessionsAsync(7, null, 100, page, cancellationToken: token)|};
            foreach (var session in sessions) Console.WriteLine(session.Id);
            if (sessions.Count < 100) break;
        }
        """,
        """
        System.Threading.CancellationToken token = default;
        await foreach (var session in client.EnumerateSessionsAsync(7, cancellationToken: token)) Console.WriteLine(session.Id);
        """);

    [Theory]
    [InlineData("for (int page = 2; ; page++)", "if (sessions.Count == 0) break;", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; page < 5; page++)", "if (sessions.Count == 0) break;", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page += 2)", "if (sessions.Count == 0) break;", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 1) break;", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count < 10) break;", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) break; else Console.WriteLine();", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) return;", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) break; Console.WriteLine();", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) break; foreach (Session other in sessions) { }", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) break;", "Console.WriteLine(page);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) break;", "Console.WriteLine(sessions);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) break;", "if (session.Id == 5) break;")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) break;", "Console.WriteLine(@\"a\n b\");")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) break; // The last.", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; country.Length > 0; page++)", "if (sessions.Count == 0) break;", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++, Console.WriteLine())", "if (sessions.Count == 0) break;", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1, other = 1; ; page++)", "if (sessions.Count == 0) break;", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++)", "if (sessions.Count == 0) Console.WriteLine();", "Console.WriteLine(session.Id);")]
    [InlineData("for (int page = 1; ; page++)", "", "Console.WriteLine(session.Id);")]
    public Task A_loop_that_does_more_is_told_and_not_mended(string head, string check, string body) => Review.StatementsAsync(
        $$"""
        {{head}}
        {
            var sessions = await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|};
            {{check}}
            foreach (Session session in sessions) { {{body}} }
        }
        """);

    [Theory]
    [InlineData("int page = 1; while (true) { if ((await {|INSP008:client.SearchSessionsAsync(7, search, 100, page++)|}).Count == 0) break; }")]
    [InlineData("int page = 0; do { page++; } while ((await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|}).Count > 0);")]
    [InlineData("int before = 0; while (before < 5) { await {|INSP008:client.SearchSessionsAsync(7, search, 100, before + 1)|}; before += 1; }")]
    [InlineData("foreach (int page in Enumerable.Range(1, 3)) { await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|}; }")]
    [InlineData("int page = 9; while (page > 0) { await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|}; page = page - 1; }")]
    [InlineData("for (int i = 0; i < 3; i++) { int page = i + 1; await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|}; }")]
    [InlineData("for (int i = 1; i < 3; i++) { await {|INSP008:client.SearchSessionsAsync(7, new SearchSessionsForm { Limit = 100, Page = i })|}; }")]
    [InlineData("for (int i = 1; i < 3; i++) { var form = new SearchSessionsForm { Page = i }; await {|INSP008:client.SearchSessionsAsync(7, form)|}; }")]
    [InlineData("var form = new SearchSessionsForm(); for (int i = 1; i < 3; i++) { await {|INSP008:client.SearchSessionsAsync(7, form with { Page = i })|}; }")]
    [InlineData("for (int i = 1; ; i++) { foreach (Session each in await {|INSP008:client.SearchSessionsAsync(7, search, 100, i)|}) { } }")]
    [InlineData("for (int i = 1; ; i++) { foreach (string c in new[] { country }) { await {|INSP008:client.SearchSessionsAsync(7, search, 100, i)|}; } }")]
    [InlineData("for (int page = 1; ; page++) { var sessions = await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|}; }")]
    [InlineData("for (int page = 1; ; page++) { IReadOnlyList<Session> a = await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|}, b = Array.Empty<Session>(); if (a.Count == 0) break; foreach (Session each in a) { } }")]
    [InlineData("for (int page = 1; ; page++) { var a = await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|}; if (a.Count == 0) break; foreach (Session each in a.Skip(1)) { } }")]
    [InlineData("for (int page = 1; ; page++) { var a = await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|};\n#if true\nif (a.Count == 0) break;\n#endif\nforeach (Session each in a) { } }")]
    [InlineData("for (int page = 1; ; page++) { Console.WriteLine(); var a = await {|INSP008:client.SearchSessionsAsync(7, search, 100, page)|}; foreach (Session each in a) { } }")]
    public Task Pages_in_any_loop_are_found(string statements) => Review.StatementsAsync(statements);

    [Fact]
    public Task The_page_may_be_counted_in_a_field() => Review.FileAsync(
        """
        using System.Threading.Tasks;
        using Inspectlet;

        class Program(IInspectletClient client)
        {
            int _page = 1;

            async Task Run()
            {
                while ((await {|INSP008:client.SearchSessionsAsync(7, page: _page)|}).Count > 0)
                {
                    _page++;
                }
            }
        }
        """);

    [Theory]
    [InlineData("await client.SearchSessionsAsync(7, search, 100, 2);")]
    [InlineData("int page = 1; page++; await client.SearchSessionsAsync(7, search, 100, page);")]
    [InlineData("for (int i = 0; i < 3; i++) { await client.SearchSessionsAsync(7, search, 100, 1); }")]
    [InlineData("int page = 2; for (int i = 0; i < 3; i++) { await client.SearchSessionsAsync(7, search, 100, page); }")]
    [InlineData("for (int i = 0; i < 3; i++) { await client.SearchSessionsAsync(i, search, 100); }")]
    [InlineData("for (int i = 0; i < 3; i++) { int page = 2; await client.SearchSessionsAsync(i, search, 100, page); }")]
    [InlineData("for (int i = 0; i < 9; i++) { await client.SearchSessionsAsync(7, search, 100, 1 + (i % 3)); }")]
    [InlineData("foreach (int page in new[] { 1, 9 }) { await client.SearchSessionsAsync(7, search, 100, page); }")]
    [InlineData("foreach (int page in Enumerable.Repeat(1, 3)) { await client.SearchSessionsAsync(7, search, 100, page); }")]
    [InlineData("foreach (int page in Range()) { await client.SearchSessionsAsync(7, search, 100, page); } static int[] Range() => [1, 9];")]
    [InlineData("int page = 1; while (true) { page = country.Length; await client.SearchSessionsAsync(7, search, 100, page); }")]
    [InlineData("for (int page = 1; page < 3; page++) { Func<Task> later = () => client.SearchSessionsAsync(7, search, 100, page); }")]
    [InlineData("for (int page = 1; page < 3; page++) { Task Later() => client.SearchSessionsAsync(7, search, 100, page); }")]
    [InlineData("foreach (string c in new[] { \"US\" }) { await client.SearchSessionsAsync(7, search.FromCountry(c), 100, null); }")]
    [InlineData("for (int i = 0; i < 3; i++) { var form = new SearchSessionsForm { Limit = i }; await client.SearchSessionsAsync(7, form); }")]
    [InlineData("for (int i = 0; i < 3; i++) { await client.SearchSessionsAsync(7, new SearchSessionsForm()); await client.GetSessionAsync(7, i); }")]
    [InlineData("foreach (var form in new SearchSessionsForm[0]) { await client.SearchSessionsAsync(7, form); }")]
    public Task A_search_of_one_page_is_left_alone(string statements) => Review.StatementsAsync(statements);

    [Theory]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7, search).FirstAsync()|};", "(await client.SearchSessionsAsync(7, search, limit: 1)).First();")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7).FirstOrDefaultAsync()|};", "(await client.SearchSessionsAsync(7, limit: 1)).FirstOrDefault();")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7, search, null, token).FirstAsync()|};", "(await client.SearchSessionsAsync(7, search, limit: 1, cancellationToken: token)).First();")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7, search).Take(9)|}.CountAsync();", "(await client.SearchSessionsAsync(7, search, limit: 9)).Count();")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7, search).AnyAsync()|};", "(await client.SearchSessionsAsync(7, search, limit: 1)).Any();")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7, search.LastWeek(/* recent */)).Take(2)|}.ToListAsync();", "(await client.SearchSessionsAsync(7, search.LastWeek(/* recent */), limit: 2)).ToList();")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7, search).Take(100)|}.ToListAsync();", "(await client.SearchSessionsAsync(7, search, limit: 100)).ToList();")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(search: search, websiteId: 7).Take(5)|}.ToArrayAsync();", "(await client.SearchSessionsAsync(7, search, limit: 5)).ToArray();")]
    public Task The_first_few_become_a_search_with_a_limit(string found, string mended) => Review.StatementsAsync(
        $"System.Threading.CancellationToken token = default; var taken = {found}",
        $"System.Threading.CancellationToken token = default; var taken = {mended}");

    [Theory]
    [InlineData("{|INSP008:client.EnumerateSessionsAsync(7, search).Take(5)|}) { Console.WriteLine(each.Id); }", "client.SearchSessionsAsync(7, search, limit: 5)) { Console.WriteLine(each.Id); }")]
    [InlineData("{|INSP008:client.EnumerateSessionsAsync(7)|}) { Console.WriteLine(each.Id); break; } // one", "client.SearchSessionsAsync(7, limit: 1)) { Console.WriteLine(each.Id); break; } // one")]
    [InlineData("{|INSP008:client.EnumerateSessionsAsync(7)|}) break;", "client.SearchSessionsAsync(7, limit: 1)) break;")]
    [InlineData("{|INSP008:client.EnumerateSessionsAsync(7)|}) { if (++n == 10) break; }", "client.SearchSessionsAsync(7, limit: 10)) { if (++n == 10) break; }")]
    [InlineData("{|INSP008:client.EnumerateSessionsAsync(7)|}) { foreach (int i in new[] { 1 }) { break; } if (++n >= 100) { return; } }", "client.SearchSessionsAsync(7, limit: 100)) { foreach (int i in new[] { 1 }) { break; } if (++n >= 100) { return; } }")]
    [InlineData(
        "{|INSP008:client.EnumerateSessionsAsync(7)|}) { Console.WriteLine(each.Id); n++; if (n >= 10) { Console.WriteLine(); return; } }",
        "client.SearchSessionsAsync(7, limit: 10)) { Console.WriteLine(each.Id); n++; if (n >= 10) { Console.WriteLine(); return; } }")]
    public Task A_loop_over_the_first_few_becomes_one_over_a_page(string found, string mended) => Review.StatementsAsync(
        $"int n = 0; await foreach (Session each in {found}",
        $"int n = 0; foreach (Session each in await {mended}");

    [Theory]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7).FirstAsync(default)|};")]
    [InlineData("await {|INSP008:InspectletClientExtensions.EnumerateSessionsAsync(client, 7).FirstAsync()|};")]
    [InlineData("var first = {|INSP008:client.EnumerateSessionsAsync(7).FirstAsync()|};")]
    [InlineData("await foreach (int id in {|INSP008:client.EnumerateSessionsAsync(7).Take(3)|}.Select(each => 1)) { }")]
    [InlineData("await foreach (Session each in {|INSP008:client.EnumerateSessionsAsync(7)|}.WithCancellation(default).ConfigureAwait(false)) { return; }")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7, search).Take(2)|}.ToListAsync(default);")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7, search) /* one */.FirstAsync()|};")]
    [InlineData("await {|INSP008:client.EnumerateSessionsAsync(7, search /* all */).Take(2)|}.ToListAsync();")]
    [InlineData("await {|INSP008:AsyncEnumerable.FirstAsync(client.EnumerateSessionsAsync(7, search))|};")]
    public Task The_first_few_are_found_in_other_forms(string statements) => Review.StatementsAsync(statements);

    [Theory]
    [InlineData("await foreach (Session each in client.EnumerateSessionsAsync(7)) { Console.WriteLine(each.Id); }")]
    [InlineData("await foreach (Session each in client.EnumerateSessionsAsync(7)) { }")]
    [InlineData("await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (each.IsStarred == true) { break; } }")]
    [InlineData("await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (each.IsStarred == true) { continue; } break; }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (++n == 101) break; }")]
    [InlineData("await foreach (Session each in Sorted(client.EnumerateSessionsAsync(7))) { break; } static IAsyncEnumerable<T> Sorted<T>(IAsyncEnumerable<T> all) => all;")]
    [InlineData("await Take(client.EnumerateSessionsAsync(7), 3); static Task Take<T>(IAsyncEnumerable<T> all, int count) => Task.CompletedTask;")]
    [InlineData("await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (each.IsStarred == true) { } }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (--n == 10) break; }")]
    [InlineData("int n = 5; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (++n == 10) break; }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (n++ == 10) break; }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (n == 10) break; n++; }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (each.IsStarred == true) { if (++n == 10) break; } }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (++n == country.Length) break; }")]
    [InlineData("Count(client.EnumerateSessionsAsync(7)); static int Count(IAsyncEnumerable<Session> sessions) => 1;")]
    [InlineData("var all = client.EnumerateSessionsAsync(7); await foreach (Session each in all) { break; }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (each.IsStarred == true) n++; if (n == 10) break; }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (each.IsStarred == true) n--; if (++n == 10) break; }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (each.IsStarred == true) n = 0; if (++n == 10) break; }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (++n == 10) Console.WriteLine(); }")]
    [InlineData("int n = 20; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (--n == 10) break; }")]
    [InlineData("int n = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { if (++n < 10) break; }")]
    [InlineData("int n = 0; int m = 0; await foreach (Session each in client.EnumerateSessionsAsync(7)) { m++; if (n == 10) break; }")]
    [InlineData("await client.EnumerateSessionsAsync(7).FirstAsync(each => each.IsStarred == true);")]
    [InlineData("await client.EnumerateSessionsAsync(7).Where(each => each.IsStarred == true).FirstAsync();")]
    [InlineData("await client.EnumerateSessionsAsync(7).Take(101).ToListAsync();")]
    [InlineData("await client.EnumerateSessionsAsync(7).Take(0).ToListAsync();")]
    [InlineData("await client.EnumerateSessionsAsync(7).Take(country.Length).ToListAsync();")]
    [InlineData("await client.EnumerateSessionsAsync(7).Take(1..3).ToListAsync();")]
    [InlineData("await client.EnumerateSessionsAsync(7).ToListAsync();")]
    [InlineData("await client.EnumerateSessionsAsync(7, search, new SessionEnumerationOptions { PageSize = 5 }).Take(5).ToListAsync();")]
    [InlineData("await client.EnumerateSessionPagesAsync(7).FirstAsync();")]
    public Task An_enumeration_that_may_go_on_is_left_alone(string statements) => Review.StatementsAsync(statements);

    [Fact]
    public async Task The_messages_name_what_does_it_better()
    {
        IEnumerable<string> messages = await Review.MessagesAsync(
            """
            for (int i = 1; ; i++) { await client.SearchSessionsAsync(7, search, 100, i); }
            await client.EnumerateSessionsAsync(7).Take(5).ToListAsync();
            await client.EnumerateSessionsAsync(7).FirstAsync();
            """);

        messages.Should().SatisfyRespectively(
            loop => loop.Should().Contain("'EnumerateSessionsAsync'"),
            few => few.Should().Contain("the first 5 sessions: 'SearchSessionsAsync' with a limit of 5"),
            one => one.Should().Contain("the first session: 'SearchSessionsAsync' with a limit of 1"));
    }
}
