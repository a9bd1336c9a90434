using Review = Inspectlet.Analyzers.Tests.Review<Inspectlet.Analyzers.Reviews.DisclosureReviewer>;

namespace Inspectlet.Analyzers.Tests;

/// <summary>INSP011.</summary>
public class DisclosureTests
{
    [Theory]
    [InlineData("""logger.LogInformation("Watch {Link}", {|INSP011:session.SessionLink|});""")]
    [InlineData("""logger.LogInformation("Watch {Link}", {|INSP011:session.WatchLink(2)|});""")]
    [InlineData("""logger.LogInformation("Watch {Link}", {|INSP011:finding.WatchLink|});""")]
    [InlineData("""logger.LogInformation("{Name} {Ip}", {|INSP011:session.DisplayName|}, {|INSP011:session.IpAddress|});""")]
    [InlineData("""logger.LogInformation("{Name} {Ip}", {|INSP011:search.DisplayName|}, {|INSP011:search.IpAddress|});""")]
    [InlineData("""logger.LogInformation($"From {{|INSP011:session.IpAddress|}}");""")]
    [InlineData("""logger.LogInformation("From " + {|INSP011:session.IpAddress|} + ".");""")]
    [InlineData("""logger.LogInformation(string.Concat("From ", {|INSP011:session.IpAddress|}));""")]
    [InlineData("""logger.LogInformation(string.Format("From {0}", {|INSP011:session.IpAddress|}));""")]
    [InlineData("""logger.LogInformation(string.Join(", ", sessions.Select(each => {|INSP011:each.DisplayName|})));""")]
    [InlineData("""logger.LogInformation("{Name}", {|INSP011:session.DisplayName|} ?? "nobody");""")]
    [InlineData("""logger.LogInformation("{Name}", all ? {|INSP011:session.DisplayName|} : {|INSP011:session.IpAddress|});""")]
    [InlineData("""logger.LogInformation("{Name}", all switch { true => {|INSP011:session.DisplayName|}, _ => "" });""")]
    [InlineData("""logger.LogInformation("{Name}", {|INSP011:perhaps?.DisplayName|});""")]
    [InlineData("""logger.LogInformation("{Name}", {|INSP011:session.DisplayName?.Trim()|});""")]
    [InlineData("""logger.LogInformation("{Name}", {|INSP011:session.DisplayName|}!.ToUpperInvariant());""")]
    [InlineData("""logger.LogInformation("{Visit}", new { session.Id, {|INSP011:session.DisplayName|} });""")]
    [InlineData("""logger.LogInformation("{Visit}", (session.Id, {|INSP011:session.DisplayName|}));""")]
    [InlineData("""logger.LogInformation("{Name}", new object?[] { {|INSP011:session.DisplayName|} });""")]
    [InlineData("""logger.LogError(new Exception(), "{Name}", {|INSP011:session.DisplayName|});""")]
    [InlineData("""logger.BeginScope({|INSP011:session.DisplayName|}!);""")]
    [InlineData("""logger.Log(LogLevel.Debug, default, {|INSP011:session.DisplayName|}, null, (text, _) => text!);""")]
    [InlineData("""typed.LogInformation("{Name}", {|INSP011:session.DisplayName|});""")]
    [InlineData("""string? name = session.DisplayName; logger.LogInformation("{Name}", {|INSP011:name|});""")]
    [InlineData("""if (session.DisplayName is { } name) { logger.LogInformation("{Name}", {|INSP011:name|}); }""")]
    [InlineData("""if (session is { DisplayName: string name }) { logger.LogInformation("{Name}", {|INSP011:name|}); }""")]
    [InlineData("""Logged(logger, {|INSP011:session.DisplayName|});""")]
    [InlineData("""Defined(logger, {|INSP011:session.DisplayName|}, null);""")]
    [InlineData("""Serilog.Log.Information("{Name}", {|INSP011:session.DisplayName|});""")]
    [InlineData("""Microsoft.Extensions.Logging.LoggerExtensions.LogWarning(logger, "{Address}", {|INSP011:session.IpAddress|});""")]
    [InlineData("""logger.LogInformation("From {0}", {|INSP011:session.IpAddress|}!.ToString());""")]
    [InlineData("""if (session.IpAddress is not { } address) { return; } logger.LogInformation("{Address}", {|INSP011:address|});""")]
    [InlineData("""NLog.LogManager.Logger.Info("{Name}", {|INSP011:session.DisplayName|});""")]
    [InlineData("""log4net.LogManager.Logger.Info({|INSP011:session.DisplayName|});""")]
    [InlineData("""throw new InvalidOperationException($"No order of {{|INSP011:session.DisplayName|}}");""")]
    [InlineData("""throw new SystemException({|INSP011:session.DisplayName|});""")]
    [InlineData("""serilog.Information("{Name}", {|INSP011:session.DisplayName|});""")]
    [InlineData("""throw new ArgumentException({|INSP011:session.SessionLink|}, nameof(session));""")]
    [InlineData("""Exception lost = new("Lost " + {|INSP011:session.IpAddress|});""")]
    public Task It_is_told_where_it_is_named(string statements) => Review.FileAsync(Code(statements));

    [Theory]
    [InlineData("""logger.LogInformation("{Id} {Site} {Session}", session.Id, session.WebsiteId, session);""")]
    [InlineData("""logger.LogInformation("{Any} {Length}", session.DisplayName is null, session.DisplayName!.Length);""")]
    [InlineData("""logger.LogInformation("{Hash} {Part}", Hash(session.IpAddress), session.IpAddress!.Substring(0, 3));""")]
    [InlineData("""logger.LogInformation("{Ids}", string.Join(", ", sessions.Select(each => each.Id)));""")]
    [InlineData("""logger.LogInformation("{Name}", website.Name, nameof(session.DisplayName));""")]
    [InlineData("""string? name = session.DisplayName; name = "x"; logger.LogInformation("{Name}", name);""")]
    [InlineData("""Console.WriteLine(session.DisplayName); Use(logger, session.DisplayName);""")]
    [InlineData("""logger.LogInformation("{Known}", session.DisplayName == "Ann");""")]
    [InlineData("""logger.LogInformation("{Name} {Same}", First, Same);""")]
    [InlineData("""EventHandler handler = (_, _) => { }; handler(session.DisplayName, EventArgs.Empty);""")]
    [InlineData("""Func<ILogger, string?, Exception> make = (_, _) => new(); make(logger, session.DisplayName);""")]
    [InlineData("""own.Information("{Name}", session.DisplayName); _ = new Calls.Exception(session.DisplayName!);""")]
    [InlineData("""logger.Lost(session.DisplayName);""")]
    [InlineData("""logger.IsEnabled(LogLevel.Debug); Partial(session.DisplayName); Calls.Log.Note(session.DisplayName);""")]
    [InlineData("""logger.LogInformation("{Other}", new { DisplayName = "a" }.DisplayName);""")]
    [InlineData("""throw new InvalidOperationException();""")]
    [InlineData("""new Dated().IsEnabled(session.DisplayName);""")]
    [InlineData("""Action<string?, Exception?> note = (_, _) => { }; note(session.DisplayName, null);""")]
    [InlineData("""throw new InvalidOperationException($"No order of {session.Id}");""")]
    [InlineData("""throw new Lost(session);""")]
    [InlineData("""var page = new Uri(session.SessionLink!);""")]
    public Task What_does_not_show_it_is_left_alone(string statements) => Review.FileAsync(Code(statements));

    [Fact]
    public Task The_text_of_an_exception_is_given_by_its_own_constructor_too() => Review.FileAsync(
        """
        using System;
        using Inspectlet;

        class Lost : Exception
        {
            public Lost(Session session) : base("Lost " + {|INSP011:session.DisplayName|}) { }
        }

        class Visit : Visitor
        {
            public Visit(Session session) : base(session.DisplayName) { }
        }

        class Visitor(string? name)
        {
            public string? Name => name;
        }
        """);

    [Fact]
    public async Task It_says_what_goes_where() => (await Review.MessagesAsync(
        """
        Session session = await client.GetSessionAsync(1, 2);
        throw new Exception(session.SessionLink + session.DisplayName + session.IpAddress);
        """)).Should().Equal(
            "A watch link does not belong in the text of an exception",
            "A visitor's name does not belong in the text of an exception",
            "A visitor's IP address does not belong in the text of an exception");

    private static string Code(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Inspectlet;
        using Microsoft.Extensions.Logging;

        partial class Program
        {
            static readonly Action<ILogger, string?, Exception?> Defined = LoggerMessage.Define<string?>(LogLevel.Information, default, "{Name}");

            void Run(ILogger logger, ILogger<Program> typed, Session session, Session? perhaps, List<Session> sessions, RecordingFinding finding, SessionSearch search, Website website, bool all, Serilog.ILogger serilog, Calls.ILogger own)
            {
                {{statements}}
            }

            [LoggerMessage(1, LogLevel.Information, "{Name}")]
            static partial void Logged(ILogger logger, string? name);

            static partial void Logged(ILogger logger, string? name) { }

            static partial void Partial(string? name);

            static partial void Partial(string? name) { }

            static readonly string? First = Second + ".";
            static readonly string? Same = Other;
            static readonly string? Other = Same;
            static readonly string? Second = First + ".";

            static void Use(ILogger logger, string? name) { }

            static string Hash(string? text) => "";

            class Dated { public bool IsEnabled(string? name) => true; }

            class Lost(Session session) : Exception { public Session Session => session; }
        }

        static class Masked { public static void Lost(this ILogger logger, string? name) => logger.LogInformation("{Hash}", name?.GetHashCode()); }

        namespace Calls
        {
            static class Log { public static void Note(string? text) { } }

            interface ILogger { void Information(string template, object? value); }

            class Exception(string text) { public string Text => text; }
        }

        namespace NLog
        {
            interface ILoggerBase { }

            interface ILogger : ILoggerBase { void Info(string template, string? value); }

            static class LogManager { public static ILogger Logger => null!; }
        }

        namespace log4net
        {
            interface ILog { void Info(object? message); }

            static class LogManager { public static ILog Logger => null!; }
        }

        namespace Serilog
        {
            static class Log { public static void Information(string template, params object?[] values) { } }

            interface ILogger { void Information(string template, params object?[] values); }
        }
        """;
}
