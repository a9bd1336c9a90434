using Inspectlet.Document.Declarations;
using Inspectlet.Generator.Tests.Document.Declarations;

namespace Inspectlet.Generator.Tests.Document.Naming;

/// <summary>What the document tells apart and C# would not: the later one is called by its own text too.</summary>
public class MeetingNameTests
{
    [Theory]
    [InlineData("is_on isOn", "IsOn IsOnCamelCase")]
    [InlineData("isOn is_on", "IsOn IsOnUnderscore")]
    [InlineData("frontendApi frontend_api FrontendApi frontend-api", "FrontendApi FrontendApiUnderscore FrontendApiPascalCase FrontendApiMinus")]
    [InlineData("saml SAML Saml", "Saml SAML SamlPascalCase")]
    [InlineData("id ID iD Id", "Id ID IDCamelCase IdPascalCase")]
    [InlineData("a A", "A AUpperCase")]
    [InlineData("A a", "A ALowerCase")]
    [InlineData("tag tag[] Tag", "Tag TagOpenBracketCloseBracket TagPascalCase")]
    [InlineData("equals equals_value", "EqualsValue EqualsValueUnderscore")]
    [InlineData("thing thing_value", "ThingValue ThingValueUnderscore")]
    [InlineData("a_b a-b aBMinus", "AB ABMinus ABMinusCamelCase")]
    [InlineData("a_b_c a_bC aB_c", "ABC ABCUnderscore ABCX448ED3E9")]
    [InlineData("write_json try_read_json member", "WriteJsonValue TryReadJsonValue Member")]
    public void Properties(string wireNames, string names) =>
        NamesIn(wireNames, $"Thing: {{properties: {{{Maps(wireNames)}}}}}").Should().Equal(names.Split(' '));

    [Theory]
    [InlineData("m M s", "M MUpperCase S")]
    [InlineData("a-b a_b", "AB ABUnderscore")]
    [InlineData("equals EqualsValue", "EqualsValue EqualsValuePascalCase")]
    [InlineData("a+b a-b 'ab' AB", "AB ABMinus Ab ABUpperCase")]
    public void Known_values(string values, string names) =>
        ((EnumDeclaration)Declared.Schemas($"Thing: {{type: string, enum: [{values.Replace(' ', ',')}]}}").Types.Single()).Values.Select(value => value.Name).Should().Equal(names.Split(' '));

    [Fact]
    public void Known_values_that_are_given_one_name() =>
        Declared.Schemas("Thing: {type: string, enum: [a, b-c, d], x-enum-varnames: [ONE, ONE, one]}").Types.Single().Show().Should().Be("Thing: ONE = \"a\", ONEMinus = \"b-c\", One = \"d\"");

    [Theory]
    [InlineData("-1, +1, 2", "__1 __1Plus _2")]
    [InlineData("1, 01, +1", "_1")]
    public void Known_integers(string values, string names) =>
        ((EnumDeclaration)Declared.Schemas($"Thing: {{type: integer, enum: [{values}]}}").Types.Single()).Values.Select(value => value.Name).Should().Equal(names.Split(' '));

    [Theory]
    [InlineData("{name: pageSize, in: query}, {name: page_size, in: query}", "pageSize pageSizeUnderscore")]
    [InlineData("{name: Idempotency-Key, in: header}, {name: idempotency_key, in: query}", "idempotencyKey idempotencyKeyInQuery")]
    [InlineData("{name: idempotency_key, in: query}, {name: Idempotency-Key, in: header}", "idempotencyKey idempotencyKeyInHeader")]
    [InlineData("{name: id, in: query}, {name: Id, in: header}, {name: ID, in: query}", "id idInHeader iD")]
    [InlineData("{name: a_b, in: query}, {name: a-b, in: header}, {name: aBInHeader, in: query}", "aB aBInHeader aBInHeaderInQuery")]
    [InlineData("{name: cancellationToken, in: query}", "cancellationTokenInQuery")]
    [InlineData("{name: Accept, in: header}, {name: accept, in: query}", "accept")]
    public void Parameters(string parameters, string names) => ParametersOf($"parameters: [{parameters}]").Should().Equal(names.Split(' '));

    [Theory]
    [InlineData("application/json: {}", "body form", "bodyInQuery form body")]
    [InlineData("application/x-www-form-urlencoded: {schema: {properties: {a: {}}}}", "body form", "body formInQuery form")]
    [InlineData("multipart/form-data: {schema: {properties: {id: {}, body: {}}}}", "id", "id idInBody body")]
    public void Parameters_beside_a_body(string content, string queries, string names) => ParametersOf(
        $"parameters: [{string.Join(", ", queries.Split(' ').Select(name => $"{{name: {name}, in: query}}"))}], requestBody: {{content: {{{content}}}}}").Should().Equal(names.Split(' '));

    [Fact]
    public void Fields_of_one_list()
    {
        OperationDeclaration operation = Declared.Document("""
            openapi: 3.0.3
            paths:
              /notes:
                post:
                  operationId: add
                  x-dotnet-parameters: [a_b, a-b, id, form]
                  parameters: [{name: id, in: query}, {name: form, in: query}]
                  requestBody: {content: {application/x-www-form-urlencoded: {schema: {properties: {a_b: {}, a-b: {}, id: {}, form: {}}}}}}
            """).Operations.Single();

        // What both methods take is called the same in both.
        operation.Method.Parameters.Select(parameter => parameter.Name).Should().Equal("form", "id", "formInQuery");
        operation.Extension!.Parameters.Select(parameter => parameter.Name).Should().Equal("id", "formInQuery", "aB", "aBMinus", "idInBody", "form");
    }

    [Fact]
    public void A_header_of_an_operation_is_that_of_its_path_whatever_its_case() => Declared.Document("""
        openapi: 3.0.3
        paths: {/notes: {parameters: [{name: X-Id, in: header}], get: {operationId: list, parameters: [{name: x-id, in: header, required: true}]}}}
        """).Operations.Single().Method.Parameters.Select(parameter => parameter.Show()).Should().Equal("[Header(\"x-id\")] string xId");

    [Theory]
    [InlineData("list_all listAll", "ListAllAsync ListAllGetAsync")]
    [InlineData("list_all listAll list-all", "ListAllAsync ListAllGetAsync ListAllGetP2Async")]
    [InlineData("send dispose", "SendAsync DisposeAsync")]
    public void Operations(string ids, string names) => Declared.Document(
        "openapi: 3.0.3\npaths:\n" + string.Concat(ids.Split(' ').Select((id, index) => $"  /p{index}: {{get: {{operationId: {id}}}}}\n")))
        .Operations.Select(operation => operation.Method.Name).Should().Equal(names.Split(' '));

    [Theory]
    [InlineData("/a/Part /b/part", "GetAPartAsync GetBPartAsync")]
    [InlineData("/a/Part /a/part", "GetAPartAsync GetAPartGetAsync")]
    [InlineData("/c-d /c_d /c.d /C/d", "GetCDAsync GetCDGetAsync GetCDGetCDAsync GetCDGetCD4D4DC402Async")]
    public void Operations_without_ids(string paths, string names) => Declared.Document(
        "openapi: 3.0.3\npaths:\n" + string.Concat(paths.Split(' ').Select(path => $"  {path}: {{get: {{}}}}\n")))
        .Operations.Select(operation => operation.Method.Name).Should().Equal(names.Split(' '));

    [Theory]
    [InlineData("URL Url", "URL UrlPascalCase")]
    [InlineData("a_b a-b AB", "AB ABMinus ABUpperCase")]
    [InlineData("SYSTEM System client", "SYSTEM SystemModel ClientModel")]
    [InlineData("System Task ApiContract PathAttribute", "SystemModel Task ApiContractModel PathAttributeModel")]
    [InlineData("Client IClient ClientExtensions client_model", "ClientModel IClientModel ClientExtensionsModel ClientModelUnderscore")]
    [InlineData("Thing ThingJsonConverter", "Thing ThingJsonConverterPascalCase")]
    [InlineData("WriteJson ToString Value", "WriteJsonModel ToStringModel Value")]
    public void Schemas(string schemas, string names) => Declared.Document(
        "openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n" + string.Concat(schemas.Split(' ').Select(name => $"    {name}: {{properties: {{a: {{}}}}}}\n")), clientName: "Client")
        .Types.Select(type => type.Name).Should().Equal(names.Split(' '));

    [Fact]
    public void A_schema_beside_what_somebody_else_declares() => Declared.Document("""
        openapi: 3.0.3
        paths: {/notes: {get: {operationId: list, responses: {'404': {x-dotnet-exception: NotFound}, default: {x-dotnet-exception: Other.Failed}}}}}
        components: {schemas: {NotFound: {properties: {a: {}}}, Other: {properties: {a: {}}}}}
        """).Types.Select(type => type.Name).Should().Equal("NotFoundModel", "OtherModel");

    private static IEnumerable<string> NamesIn(string wireNames, string schema)
    {
        ModelDeclaration model = Declared.Schemas(schema).Model("Thing");
        model.Members.Select(member => member.WireName).Should().Equal(wireNames.Split(' '));
        model.Members.Select(member => member.Attributes[0]).Should().Equal(wireNames.Split(' ').Select(name => $"JsonPropertyName(\"{name}\")"));
        return model.Members.Select(member => member.Name);
    }

    private static string Maps(string names) => string.Join(", ", names.Split(' ').Select(name => $"'{name}': {{}}"));

    private static IEnumerable<string> ParametersOf(string parts) => Declared.Method($"post: {{operationId: add, {parts}}}").Parameters.Select(parameter => parameter.Name);
}
