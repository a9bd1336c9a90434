using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inspectlet.ContractTests.Responses;

/// <summary>
/// No example has every member that the document has, nor numbers as large as they get. This answer has, so that no
/// member is left unread, and none too narrow.
/// </summary>
public class CompleteSessionTests : ContractTest
{
    [Fact]
    public async Task Every_member_that_the_document_has_is_read_and_written_back()
    {
        JsonNode answer = JsonNode.Parse(Document.Operation("getSession").ResponseTo(200).Examples[0].Body)!;
        JsonNode sent = answer["response"]![0]!;
        sent["page_width"] = 1280;
        sent["page_height"] = 5120;
        foreach (string id in (string[])["sid", "wid", "uid", "session_duration"])
        {
            sent[id] = long.MaxValue;
        }

        sent["pages"]![0]!["rid"] = long.MaxValue;
        sent["date_end_session"] = 4_102_444_800; // 2100, when 32 bits will not do.
        Document.Operation("getSession").ResponseTo(200).Schema!.Members.Except(MembersOf(answer, ""))
            .Should().BeEmpty("the document has these members, and this answer must have all of them");
        Server.AnswerWith("getSession", 200, answer.ToJsonString());

        Session session = await Inspectlet.GetSessionAsync(12345678, 2606721012);

        session.AdditionalProperties.Keys.Should().BeEmpty("each member of the document has a property");
        session.PageWidth.Should().Be(1280);
        session.PageHeight.Should().Be(5120);
        session.EndedAt.Should().Be(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        JsonObject written = JsonSerializer.SerializeToNode(session)!.AsObject();
        written.Select(m => m.Key).Should().BeEquivalentTo(sent.AsObject().Select(m => m.Key));
        written.Should().AllSatisfy(m => JsonNode.DeepEquals(m.Value, sent[m.Key]).Should().BeTrue("{0} was {1}", m.Key, sent[m.Key]));
    }

    private static IEnumerable<string> MembersOf(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(m =>
        {
            string below = path.Length == 0 ? m.Key : $"{path}.{m.Key}";
            return MembersOf(m.Value, below).Prepend(below);
        }),
        JsonArray items => items.SelectMany(item => MembersOf(item, path)),
        _ => [],
    };
}
