using Bounds = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.BoundsReviewer>;
using Dropped = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.DroppedSearchReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>Tests of others give the SDK what it refuses, and see that it does.</summary>
public class ExpectedFailureTests
{
    [Theory]
    [InlineData("Check.Throws(() => search.WithPageCount(3, 1));")]
    [InlineData("Check.ThrowsAsync(async () => { await Task.Yield(); await client.SearchSessionsAsync(1, search, 500); });")]
    [InlineData("Check.Throws(() => { Action inner = () => search.WithPageCount(-1); inner(); });")]
    [InlineData("Check.Exception(() => search.WithPageCount(-1));")]
    [InlineData("Check.ExceptionAsync(() => client.SearchSessionsAsync(1, search, 500));")]
    [InlineData("Check.Awaiting(() => client.SearchSessionsAsync(1, search, 500)).Should();")]
    [InlineData("search.Invoking(each => each.WithPageCount(-1));")]
    [InlineData("Action act = () => search.WithPageCount(-1); act.Should();")]
    [InlineData("var act = () => client.SearchSessionsAsync(1, search, 500); act.Should();")]
    [InlineData("((Action)(() => search.WithPageCount(-1))).Should();")]
    public async Task What_is_expected_to_fail_is_left_alone(string statements)
    {
        await Bounds.FileAsync(Code(statements));
        await Dropped.FileAsync(Code(statements));
    }

    [Theory]
    [InlineData("Check.Run(() => client.SearchSessionsAsync(1, search, {|INSP001:500|}));")]
    [InlineData("var act = () => client.SearchSessionsAsync(1, search, {|INSP001:500|}); act(); Action other = () => { }; other.Should();")]
    [InlineData("search.WithPageCount({|INSP001:-1|}).Should();")]
    [InlineData("Func<SessionSearch> act; act = () => search.{|INSP001:WithPageCount(3, 1)|};")]
    public Task Any_other_function_is_reviewed(string statements) => Bounds.FileAsync(Code(statements), mended: Code(statements
        .Replace("{|INSP001:500|}", "100", StringComparison.Ordinal)
        .Replace("{|INSP001:-1|}", "0", StringComparison.Ordinal)
        .Replace("{|INSP001:WithPageCount(3, 1)|}", "WithPageCount(1, 3)", StringComparison.Ordinal)));

    private static string Code(string statements) => $$"""
        using System;
        using System.Threading.Tasks;
        using Inspectlet;

        static class Check
        {
            public static void Throws(Action action) { }
            public static void ThrowsAsync(Func<Task> action) { }
            public static void Exception(Action action) { }
            public static void ExceptionAsync(Func<Task> action) { }
            public static object Awaiting(Func<Task> action) => action;
            public static void Run(Func<Task> action) { }
            public static void Invoking<T>(this T subject, Action<T> action) { }
            public static void Should(this object subject) { }
        }

        class Program
        {
            void Run(SessionSearch search, IInspectletClient client)
            {
                {{statements}}
            }
        }
        """;
}
