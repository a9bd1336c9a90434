using Inspectlet.ContractStub.Document;

namespace Inspectlet.ContractTests.Examples;

/// <summary>The documented responses and the document say the same.</summary>
public class ExampleTests
{
    public static async Task<IEnumerable<TheoryDataRow<string, string, string>>> Examples() =>
        from operation in (await InspectletDocument.LoadAsync()).Operations
        from response in operation.Responses
        from example in response.Examples
        select new TheoryDataRow<string, string, string>(operation.Id, response.Status, example.Name);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_as_its_schema_says_and_has_nothing_besides(string operation, string status, string example)
    {
        ContractResponse response = (await InspectletDocument.LoadAsync()).Operation(operation).Responses.Single(r => r.Status == status);
        ContractExample found = response.Examples.Single(e => e.Name == example);

        response.Schema!.Judge(found.Body).Should().BeEmpty("{0} is an example of {1} {2}", Path.GetFileName(found.File), operation, status);
    }

    [Fact]
    public async Task Every_file_of_examples_is_one_of_the_document()
    {
        ContractDocument document = await InspectletDocument.LoadAsync();
        IEnumerable<string> referred = document.Operations.SelectMany(o => o.Responses).SelectMany(r => r.Examples).Select(e => e.File);

        Directory.GetFiles(Path.Combine(InspectletDocument.Folder, "examples"), "*", SearchOption.AllDirectories).Except(referred).Select(Path.GetFileName)
            .Should().BeEmpty("a file that the document does not refer to is an example of nothing");
    }

    [Fact]
    public async Task Each_branch_of_a_oneOf_is_told_from_the_others()
    {
        ContractDocument document = await InspectletDocument.LoadAsync();
        ContractResponse search = document.Operation("searchSessions").ResponseTo(200);
        ContractResponse single = document.Operation("getSession").ResponseTo(200);

        search.Schema!.Judge("""{"response":[{"sid":1,"wid":2}]}""").Should().BeEmpty();
        search.Schema.Judge("""{"response":{"sessions":[{"sid":1,"wid":2}]}}""").Should().BeEmpty();
        single.Schema!.Judge("""{"response":{"sid":1,"wid":2}}""").Should().BeEmpty();
        single.Schema.Judge("""{"response":[]}""").Should().BeEmpty();

        search.Schema.Judge("""{"response":{"sid":1}}""").Should().Equal(
            "response.sessions is missing", "response.sid is not in the document, which has sessions");
        search.Schema.Judge("""{"response":{"sessions":{}}}""").Should().Equal("response.sessions is {}, but must be an array");
        search.Schema.Judge("""{"response":7}""").Should().Equal(
            "response is 7, which fits none of the alternatives: response is 7, but must be an array; or response is 7, but must be an object");
        single.Schema.Judge("""{"response":[{"sid":1,"wid":2},{"sid":3,"wid":2}]}""").Should().Equal("response has too many items: there must be 1 or fewer");
        single.Schema.Judge("""{"response":{"wid":2}}""").Should().Equal("response.sid is missing");
        single.Schema.Judge("""{"response":[{"sid":1,"wid":2,"city":"Rome"}]}""").Should().ContainSingle()
            .Which.Should().StartWith("response[0].city is not in the document, which has sid, wid, ");
    }
}
