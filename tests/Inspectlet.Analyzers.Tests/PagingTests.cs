using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.PagingAnalyzer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP008.</summary>
public class PagingTests
{
    [Fact]
    public Task A_loop_over_pages_becomes_an_enumeration() => Review.StatementsAsync(
        """
        for (int page = 1; ; page++)
        {
            var found = await {|INSP008:client.SearchSessionsAsync(1, search, 100, page, cancellationToken: default)|};
            if (found.Count == 0)
            {
                break;
            }

            foreach (var session in found)
            {
                if (session.IsStarred == true)
                {
                    continue;
                }

                Console.WriteLine(session);
            }
        }
        """,
        """
        await foreach (var session in client.EnumerateSessionsAsync(1, search, cancellationToken: default))
        {
            if (session.IsStarred == true)
            {
                continue;
            }

            Console.WriteLine(session);
        }
        """);

    [Theory]
    [InlineData("for (int page = 1; page <= 3; page++) { await {|INSP008:client.SearchSessionsAsync(1, search, page: page)|}; }")]
    [InlineData("for (int page = 1; ; page++) { var found = await {|INSP008:client.SearchSessionsAsync(1, search, 100, page)|}; if (found.Count == 0) break; foreach (var each in found) { break; } }")]
    [InlineData("for (int page = 1; ; page++) { var found = await {|INSP008:client.SearchSessionsAsync(1, search, 100, page)|}; if (found.Count == 0) break; foreach (var each in found) { Console.WriteLine(page); } }")]
    [InlineData("for (int page = 1; ; page++) { var found = await {|INSP008:client.SearchSessionsAsync(1, search, 100, page)|}; if (found.Count == 1) break; foreach (var each in found) { } }")]
    [InlineData("for (int page = 2; ; page++) { var found = await {|INSP008:client.SearchSessionsAsync(1, search, 100, page)|}; if (found.Count == 0) break; foreach (var each in found) { } }")]
    [InlineData("for (int page = 1; ; page--) { var found = await {|INSP008:client.SearchSessionsAsync(1, search, 100, page)|}; if (found.Count == 0) break; foreach (var each in found) { } }")]
    [InlineData("for (int page = 1; ; page++) { var found = await {|INSP008:client.SearchSessionsAsync(1, search, 100, page)|}; if (found.Count == 0) break; foreach (var each in found) { } /* more */ }")]
    [InlineData("int page = 1; while (true) { var found = await {|INSP008:client.SearchSessionsAsync(1, search, 100, page++)|}; if (found.Count == 0) break; }")]
    [InlineData("int page = 0; do { page += 1; await {|INSP008:client.SearchSessionsAsync(1, search, 100, page)|}; } while (page < 3);")]
    [InlineData("foreach (int page in System.Linq.Enumerable.Range(1, 3)) { await {|INSP008:client.SearchSessionsAsync(1, search, 100, page)|}; }")]
    [InlineData("for (int page = 1; page <= 3; page++) { await {|INSP008:client.SearchSessionsAsync(1, new SearchSessionsForm { Search = search, Page = page })|}; }")]
    public Task A_loop_that_does_anything_else_is_told_alone(string statements) => Review.StatementsAsync(statements);

    [Theory]
    [InlineData("_ = await {|INSP008:client.EnumerateSessionsAsync(1, search).FirstOrDefaultAsync()|};", "_ = (await client.SearchSessionsAsync(1, search, limit: 1)).FirstOrDefault();")]
    [InlineData("_ = await {|INSP008:client.EnumerateSessionsAsync(1).FirstAsync()|};", "_ = (await client.SearchSessionsAsync(1, limit: 1)).First();")]
    [InlineData("_ = await {|INSP008:client.EnumerateSessionsAsync(1, search).AnyAsync()|};", "_ = (await client.SearchSessionsAsync(1, search, limit: 1)).Any();")]
    [InlineData("_ = await {|INSP008:client.EnumerateSessionsAsync(1, search).Take(10)|}.ToListAsync();", "_ = (await client.SearchSessionsAsync(1, search, limit: 10)).ToList();")]
    [InlineData("await foreach (var each in {|INSP008:client.EnumerateSessionsAsync(1, search).Take(100)|}) { }", "foreach (var each in await client.SearchSessionsAsync(1, search, limit: 100)) { }")]
    [InlineData("await foreach (var each in {|INSP008:client.EnumerateSessionsAsync(1, search)|}) { return; }", "foreach (var each in await client.SearchSessionsAsync(1, search, limit: 1)) { return; }")]
    [InlineData(
        "int count = 0; await foreach (var each in {|INSP008:client.EnumerateSessionsAsync(1, search)|}) { Console.WriteLine(each); if (++count == 10) break; }",
        "int count = 0; foreach (var each in await client.SearchSessionsAsync(1, search, limit: 10)) { Console.WriteLine(each); if (++count == 10) break; }")]
    public Task The_first_few_become_a_search_with_a_limit(string statements, string mended) =>
        Review.FileAsync("using System.Linq;\n" + ReviewedCode.InMethod(statements), "using System.Linq;\n" + ReviewedCode.InMethod(mended));

    [Theory]
    [InlineData("_ = {|INSP008:client.EnumerateSessionsAsync(1, search).Take(10)|};")]
    [InlineData("_ = await {|INSP008:client.EnumerateSessionsAsync(1, search).FirstAsync(new System.Threading.CancellationToken())|};")]
    public Task The_first_few_in_another_shape_are_told_alone(string statements) => Review.FileAsync("using System.Linq;\n" + ReviewedCode.InMethod(statements));

    [Theory]
    [InlineData("await client.SearchSessionsAsync(1, search, 100, 2);")]
    [InlineData("for (int site = 1; site < 3; site++) { await client.SearchSessionsAsync(site, search, 100, 1); }")]
    [InlineData("foreach (int page in new[] { 1, 9 }) { await client.SearchSessionsAsync(1, search, 100, page); }")]
    [InlineData("for (int page = 1; page < 3; page++) { Func<Task> later = () => client.SearchSessionsAsync(1, search, 100, page); }")]
    [InlineData("_ = client.EnumerateSessionsAsync(1, search).Take(101);")]
    [InlineData("_ = client.EnumerateSessionsAsync(1, search).Take(country.Length);")]
    [InlineData("_ = await client.EnumerateSessionsAsync(1, search).FirstAsync(each => each.IsStarred == true);")]
    [InlineData("_ = await client.EnumerateSessionsAsync(1, search).CountAsync();")]
    [InlineData("_ = await client.EnumerateSessionsAsync(1, search, new SessionEnumerationOptions { MaxSessions = 10 }).FirstAsync();")]
    [InlineData("await foreach (var each in client.EnumerateSessionsAsync(1, search)) { Console.WriteLine(each); }")]
    [InlineData("await foreach (var each in client.EnumerateSessionsAsync(1, search)) { if (each.IsStarred == true) break; }")]
    [InlineData("await foreach (var each in client.EnumerateSessionsAsync(1, search)) { if (each.IsStarred != true) continue; return; }")]
    [InlineData("int count = 5; await foreach (var each in client.EnumerateSessionsAsync(1, search)) { if (++count == 10) break; }")]
    [InlineData("int count = 0; await foreach (var each in client.EnumerateSessionsAsync(1, search)) { if (each.IsStarred == true) count--; if (++count == 10) break; }")]
    [InlineData("int count = 0; await foreach (var each in client.EnumerateSessionsAsync(1, search)) { if (each.IsStarred == true) { if (++count == 10) break; } }")]
    public Task What_suits_its_use_is_left_alone(string statements) => Review.FileAsync("using System.Linq;\n" + ReviewedCode.InMethod(statements));
}
