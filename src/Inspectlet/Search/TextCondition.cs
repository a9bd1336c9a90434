namespace Inspectlet.Search;

/// <summary>A text of the recording is the one asked for, whatever the case of its letters.</summary>
internal sealed class TextCondition(
    string name, Func<SessionSearch, string?> asked, Func<Session, string?> recorded, Func<SessionSearch, SessionSearch> without)
    : SearchCondition(name)
{
    public override bool IsSet(SessionSearch search) => asked(search) is not null;

    public override bool Holds(SessionSearch search, Session session, long asOf) =>
        asked(search) is not { } text || RecordedText.Is(recorded(session), text);

    public override string Expected(SessionSearch search, long asOf) => SearchWords.Quote(asked(search)!);

    public override string? Actual(SessionSearch search, Session session) =>
        recorded(session) is { Length: > 0 } text ? SearchWords.Quote(text) : null;

    public override SessionSearch Without(SessionSearch search) => without(search);
}
