namespace Inspectlet.Generator.Tests.Document.Declarations;

/// <summary>Which type a schema has, in whatever words a document says it.</summary>
public class MemberTests
{
    private static readonly string[] Others =
    [
        "Other: {type: string}",
        "Number: {type: integer, format: int32, minimum: 1, maximum: 9}",
        "Color: {type: string, enum: [red]}",
        "Note: {type: object, properties: {title: {type: string}}}",
        "Tag: {type: object, properties: {text: {type: string}}}",
        "Loop: {oneOf: [{$ref: '#/components/schemas/Loop'}]}",
        "Round: {oneOf: [{$ref: '#/components/schemas/Round'}, {type: string}]}",
    ];

    [Theory]
    [InlineData("{}", "JsonElement?")]
    [InlineData("{type: [string, 'null']}", "string?")]
    [InlineData("{type: [string]}", "string?")]
    [InlineData("{type: [string, integer]}", "JsonElement?")]
    [InlineData("{type: 'null'}", "JsonElement?")]
    [InlineData("{type: none}", "JsonElement?")]
    [InlineData("{type: object}", "JsonElement?")]
    [InlineData("{type: string, example: {schema: {type: integer}}}", "string?")]
    [InlineData("{$ref: '#/components/schemas/Other'}", "string?")]
    [InlineData("{$ref: '#/components/schemas/Note'}", "Note?")]
    [InlineData("{$ref: '#/components/schemas/Color'}", "Color?")]
    public void A_type_is_that_of_the_words_of_either_version(string schema, string member) => Optional(schema).Should().Be(member);

    [Theory]
    [InlineData("{type: boolean, enum: [true]}", "bool?")]
    [InlineData("{type: number, enum: [1.5]}", "double?")]
    [InlineData("{enum: [a, 1]}", "JsonElement?")]
    [InlineData("{type: string, enum: []}", "string?")]
    [InlineData("{type: [string, integer], enum: [a, 1]}", "JsonElement?")]
    [InlineData("{type: string, enum: [[a]]}", "string?")]
    public void Values_that_make_no_open_enumeration_have_their_type(string schema, string member) => Optional(schema).Should().Be(member);

    [Theory]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "JsonElement?")]
    [InlineData("{oneOf: [{type: string, format: uuid}, {type: string}]}", "string?")]
    [InlineData("{oneOf: [{type: string, format: uuid}, {type: string, format: uuid}]}", "Guid?")]
    [InlineData("{type: string, anyOf: [{format: date}, {format: date-time}]}", "string?")]
    [InlineData("{type: string, anyOf: [{minLength: 1}, {pattern: a}]}", "string?")]
    [InlineData("{anyOf: [{type: string, format: uuid}, {type: 'null'}]}", "Guid?")]
    [InlineData("{anyOf: [{type: string, format: uuid}]}", "Guid?")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Other'}, {type: 'null'}]}", "string?")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Note'}, {type: 'null'}]}", "Note?")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Note'}, {nullable: true}]}", "Note?")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Note'}, {enum: [null]}]}", "Note?")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Note'}, {$ref: '#/components/schemas/Tag'}]}", "JsonElement?")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Note'}, {type: string}]}", "JsonElement?")]
    [InlineData("{oneOf: [{type: string}], anyOf: [{type: string}]}", "JsonElement?")]
    [InlineData("{oneOf: [{type: boolean}, {type: boolean}]}", "bool?")]
    [InlineData("{x-accepts: [array], oneOf: [{type: string}, {type: array, items: {}}]}", "string?")]
    [InlineData("{x-dotnet-type: Wide, oneOf: [{type: string}, {type: integer}]}", "Wide?")]
    [InlineData("{$ref: '#/components/schemas/Loop'}", "JsonElement?")]
    [InlineData("{$ref: '#/components/schemas/Round'}", "JsonElement?")]
    public void Alternatives_have_the_type_that_is_right_for_all(string schema, string member) => Optional(schema).Should().Be(member);

    [Theory]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Other'}]}", "string?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Note'}], description: a}", "Note?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Number'}], minimum: 3}", "[Bounds(Minimum = 3, Maximum = 9)] int?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Other'}, {description: a}]}", "string?")]
    [InlineData("{allOf: [{type: string}, {type: integer}]}", "JsonElement?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Note'}, {$ref: '#/components/schemas/Tag'}]}", "ThingIt?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Note'}], properties: {a: {}}}", "ThingIt?")]
    public void What_is_composed_has_the_type_of_the_whole(string schema, string member) => Optional(schema).Should().Be(member);

    [Theory]
    [InlineData("{type: integer}", "long?")]
    [InlineData("{type: integer, format: int8}", "int?")]
    [InlineData("{type: integer, format: int16}", "int?")]
    [InlineData("{type: integer, format: int32}", "int?")]
    [InlineData("{type: integer, format: int64}", "long?")]
    [InlineData("{type: integer, format: uint8}", "int?")]
    [InlineData("{type: integer, format: uint16}", "int?")]
    [InlineData("{type: integer, format: uint64}", "decimal?")]
    [InlineData("{type: integer, format: none}", "long?")]
    [InlineData("{type: integer, format: unix-seconds}", "[UnixSeconds] DateTimeOffset?")]
    [InlineData("{type: integer, format: unix-milliseconds}", "[UnixMilliseconds] DateTimeOffset?")]
    [InlineData("{type: integer, format: seconds}", "[Seconds] TimeSpan?")]
    [InlineData("{type: number}", "double?")]
    [InlineData("{type: number, format: int64}", "double?")]
    [InlineData("{type: number, format: double}", "double?")]
    [InlineData("{type: number, format: float}", "float?")]
    [InlineData("{type: number, format: decimal}", "decimal?")]
    [InlineData("{type: boolean}", "bool?")]
    [InlineData("{type: string, format: none}", "string?")]
    [InlineData("{type: string, format: date}", "DateOnly?")]
    [InlineData("{type: string, format: date-time}", "DateTimeOffset?")]
    [InlineData("{type: string, format: uuid}", "Guid?")]
    [InlineData("{type: string, format: guid}", "Guid?")]
    [InlineData("{type: string, format: uri}", "Uri?")]
    [InlineData("{type: string, format: byte}", "byte[]?")]
    [InlineData("{type: string, format: base64}", "byte[]?")]
    [InlineData("{type: string, format: binary}", "byte[]?")]
    [InlineData("{type: string, format: email}", "string?")]
    [InlineData("{type: string, format: hostname}", "string?")]
    [InlineData("{type: string, format: ipv4}", "string?")]
    [InlineData("{type: string, format: ipv6}", "string?")]
    [InlineData("{type: string, format: password}", "string?")]
    [InlineData("{type: string, format: unix-seconds}", "[UnixSeconds(AsString = true)] DateTimeOffset?")]
    [InlineData("{type: string, format: unix-milliseconds}", "[UnixMilliseconds(AsString = true)] DateTimeOffset?")]
    [InlineData("{type: string, format: seconds}", "[Seconds(AsString = true)] TimeSpan?")]
    public void Every_format_has_its_type(string schema, string member) => Optional(schema).Should().Be(member);

    [Theory]
    [InlineData("{type: array}", "IReadOnlyList<JsonElement> = []")]
    [InlineData("{type: array, items: {type: string}, nullable: true}", "IReadOnlyList<string> = []")]
    [InlineData("{type: array, items: {type: [string, 'null']}}", "IReadOnlyList<string?> = []")]
    [InlineData("{type: array, items: {type: number, nullable: true}}", "IReadOnlyList<double?> = []")]
    [InlineData("{type: array, items: {type: array, nullable: true, items: {type: string, enum: [a, null]}}}", "IReadOnlyList<IReadOnlyList<ThingIt?>?> = []")]
    [InlineData("{type: array, items: {type: integer, format: unix-seconds, nullable: true}}", "[UnixSeconds] IReadOnlyList<DateTimeOffset?> = []")]
    [InlineData("{type: array, items: {nullable: true}}", "IReadOnlyList<JsonElement> = []")]
    [InlineData("{type: array, prefixItems: [{type: string}], items: {type: integer}}", "IReadOnlyList<JsonElement> = []")]
    [InlineData("{type: array, prefixItems: [{type: string}], items: false}", "IReadOnlyList<JsonElement> = []")]
    [InlineData("{type: object, additionalProperties: {allOf: [{$ref: '#/components/schemas/Note'}], nullable: true}}", "IReadOnlyDictionary<string, Note?> = ReadOnlyDictionary<string, Note?>.Empty")]
    [InlineData("{type: array, items: {type: array, items: {type: number}}}", "IReadOnlyList<IReadOnlyList<double>> = []")]
    [InlineData("{type: array, items: {$ref: '#/components/schemas/Note'}}", "IReadOnlyList<Note> = []")]
    [InlineData("{type: array, items: {type: integer, format: unix-seconds}}", "[UnixSeconds] IReadOnlyList<DateTimeOffset> = []")]
    [InlineData("{type: array, items: {type: string, format: unix-seconds}}", "[UnixSeconds(AsString = true)] IReadOnlyList<DateTimeOffset> = []")]
    [InlineData("{type: array, items: {type: array, items: {type: integer, format: seconds}}}", "[Seconds] IReadOnlyList<IReadOnlyList<TimeSpan>> = []")]
    [InlineData("{additionalProperties: {type: integer}}", "IReadOnlyDictionary<string, long> = ReadOnlyDictionary<string, long>.Empty")]
    [InlineData("{type: object, additionalProperties: {}}", "IReadOnlyDictionary<string, JsonElement> = ReadOnlyDictionary<string, JsonElement>.Empty")]
    [InlineData("{type: object, additionalProperties: true}", "JsonElement?")]
    [InlineData(
        "{additionalProperties: {type: string, format: unix-milliseconds}}",
        "[UnixMilliseconds(AsString = true)] IReadOnlyDictionary<string, DateTimeOffset> = ReadOnlyDictionary<string, DateTimeOffset>.Empty")]
    public void Lists_and_maps_have_the_type_of_their_elements_and_are_never_null(string schema, string member) => Optional(schema).Should().Be(member);

    [Fact]
    public void A_list_of_lists_of_itself_has_an_end() =>
        Declared.Schemas("Rows: {type: array, items: {$ref: '#/components/schemas/Rows'}}", "Thing: {properties: {it: {$ref: '#/components/schemas/Rows'}}}")
            .Model("Thing").Member("it").Show().Should().StartWith("IReadOnlyList<IReadOnlyList<").And.Contain("<JsonElement>");

    [Theory]
    [InlineData("{type: string}", "[Required] string = \"\"")]
    [InlineData("{type: integer}", "[Required] long")]
    [InlineData("{type: string, format: uuid}", "[Required] Guid = default!")]
    [InlineData("{type: array, items: {type: string}}", "[Required] IReadOnlyList<string> = []")]
    [InlineData("{$ref: '#/components/schemas/Note'}", "[Required] Note = default!")]
    [InlineData("{type: string, nullable: true}", "[Required] string?")]
    [InlineData("{type: [string, 'null']}", "[Required] string?")]
    [InlineData("{type: string, enum: [a, null]}", "[Required] ThingIt?")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Note'}, {type: 'null'}]}", "[Required] Note?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Note'}], nullable: true}", "[Required] Note?")]
    [InlineData("{allOf: [{type: string, nullable: true}, {description: a}]}", "[Required] string?")]
    [InlineData("{oneOf: [{type: string, nullable: true}, {type: string, format: uuid}]}", "[Required] string?")]
    [InlineData("{oneOf: [{enum: [a, null]}, {enum: [b]}]}", "[Required] ThingIt?")]
    [InlineData("{oneOf: [{type: string, nullable: true}, {type: integer}]}", "[Required] JsonElement?")]
    [InlineData("{type: string, nullable: true, default: a}", "[Required] string? = \"a\"")]
    public void What_must_be_there_is_required_and_may_be_null(string schema, string member) => Required(schema).Should().Be(member);

    [Theory]
    [InlineData("{type: string, default: 'a \"b\"'}", "string = \"a \\\"b\\\"\"")]
    [InlineData("{type: integer, default: 9000000000}", "long = 9000000000L")]
    [InlineData("{type: integer, format: int32, default: 7}", "int = 7")]
    [InlineData("{type: integer, format: int32, default: 9000000000}", "int?")]
    [InlineData("{type: integer, default: a}", "long?")]
    [InlineData("{type: number, default: 1.5}", "double = 1.5D")]
    [InlineData("{type: number, format: float, default: 1.5}", "float = 1.5F")]
    [InlineData("{type: number, format: decimal, default: 1.5}", "decimal = 1.5M")]
    [InlineData("{type: boolean, default: true}", "bool = true")]
    [InlineData("{type: boolean, default: yes}", "bool?")]
    [InlineData("{type: string, format: date-time, default: '2026-01-02T03:04:05Z'}", "DateTimeOffset?")]
    [InlineData("{type: string, enum: [dark green], default: dark green}", "ThingIt = new ThingIt(\"dark green\")")]
    [InlineData("{type: integer, enum: [1, 2], default: 2}", "ThingIt = new ThingIt(2L)")]
    [InlineData("{type: array, items: {type: string}, default: [a]}", "IReadOnlyList<string> = []")]
    [InlineData("{type: integer, format: int32, default: -1}", "int = -1")]
    [InlineData("{type: integer, enum: [-1, 0, 1], default: -1}", "ThingIt = new ThingIt(-1L)")]
    [InlineData("{type: integer, enum: [-1, 0, 1], default: +1}", "ThingIt = new ThingIt(1L)")]
    [InlineData("{type: integer, enum: [-1, 0, 1], default: -7}", "ThingIt = new ThingIt(-7L)")]
    [InlineData("{type: integer, enum: [-1, 0, 1], default: low}", "ThingIt?")]
    [InlineData("{type: integer, nullable: true, default: 7}", "long? = 7L")]
    [InlineData("{type: string, nullable: true, default: a}", "string? = \"a\"")]
    [InlineData("{type: string, default: null}", "string?")]
    [InlineData("{type: string, default: ~}", "string?")]
    [InlineData("{type: string, default: 'null'}", "string = \"null\"")]
    [InlineData("{type: string, enum: [a], default: null}", "ThingIt?")]
    [InlineData("{type: string, enum: [a], default: ''}", "ThingIt?")]
    [InlineData("{type: string, enum: [a, ''], default: ''}", "ThingIt = new ThingIt(\"\")")]
    public void A_default_stands_in_for_what_is_missing_if_C_sharp_has_a_word_for_it(string schema, string member) => Optional(schema).Should().Be(member);

    [Theory]
    [InlineData("{type: integer, minimum: 1}", "[Bounds(Minimum = 1)] long?")]
    [InlineData("{type: number, minimum: 0.5, maximum: 1}", "[Bounds(Minimum = 0.5D, Maximum = 1D)] double?")]
    [InlineData("{type: number, format: float, maximum: 1}", "[Bounds(Maximum = 1F)] float?")]
    [InlineData("{type: integer, format: seconds, minimum: 0}", "[Seconds, Bounds(Minimum = 0D)] TimeSpan?")]
    [InlineData("{type: string, minLength: 2}", "[MinimumLength(2)] string?")]
    [InlineData("{type: string, minLength: 0}", "string?")]
    [InlineData("{type: array, items: {type: string}, minItems: 1}", "[MinimumLength(1)] IReadOnlyList<string> = []")]
    [InlineData("{type: string, minimum: 1}", "string?")]
    public void What_a_caller_may_give_has_limits(string schema, string member) => Optional(schema).Should().Be(member);

    [Theory]
    [InlineData("{type: string}", "[Required] string", "string?")]
    [InlineData("{type: [string, 'null']}", "[Required] string?", "string?")]
    [InlineData("{type: array, items: {type: string}}", "[Required] IReadOnlyList<string>", "IReadOnlyList<string>?")]
    [InlineData("{type: integer, default: 7}", "[Required] long", "long?")]
    public void In_what_callers_build_only_what_is_required_must_be_given(string schema, string required, string optional)
    {
        Required(schema, "x-dotnet-record: true, ").Should().Be(required);
        Optional(schema, "x-dotnet-record: true, ").Should().Be(optional);
    }

    [Theory]
    [InlineData("{type: integer, readOnly: true}", "", "[Required, ReadOnly] long", "[ReadOnly] long?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Color'}], readOnly: true}", "", "[Required, ReadOnly] Color = default!", "[ReadOnly] Color?")]
    [InlineData("{type: integer, readOnly: true}", "x-dotnet-record: true, ", "[Required, ReadOnly] long", "[ReadOnly] long?")]
    [InlineData("{type: array, items: {type: string}, readOnly: true}", "x-dotnet-record: true, ", "[Required, ReadOnly] IReadOnlyList<string> = []", "[ReadOnly] IReadOnlyList<string> = []")]
    [InlineData("{type: string, writeOnly: true}", "", "string?", "string?")]
    [InlineData("{type: string, writeOnly: true, default: a}", "", "string?", "string?")]
    [InlineData("{type: array, items: {type: string}, writeOnly: true}", "", "IReadOnlyList<string>?", "IReadOnlyList<string>?")]
    [InlineData("{type: string, writeOnly: true, nullable: true}", "", "[Required] string?", "string?")]
    [InlineData("{type: string, writeOnly: true}", "x-dotnet-record: true, ", "string?", "string?")]
    public void What_goes_one_way_only_is_not_expected_the_other_way(string schema, string record, string required, string optional)
    {
        Required(schema, record).Should().Be(required);
        Optional(schema, record).Should().Be(optional);
    }

    [Theory]
    [InlineData("{type: string, nullable: true}", true)]
    [InlineData("{type: string}", false)]
    [InlineData("{type: string, nullable: true, default: a}", false)]
    [InlineData("{type: string, nullable: true, readOnly: true}", false)]
    [InlineData("{type: array, nullable: true, items: {}}", false)]
    public void Of_what_says_what_to_change_a_member_that_may_be_null_remembers_that_it_was_set(string schema, bool isPartial) =>
        Declared.Schemas($"Thing: {{x-dotnet-patch: true, type: object, properties: {{it: {schema}}}}}").Model("Thing").Member("it").IsPartial.Should().Be(isPartial);

    [Theory]
    [InlineData("{type: string}", "", false)]
    [InlineData("{type: string}", "x-dotnet-record: true, ", true)]
    [InlineData("{type: string, nullable: true}", "x-dotnet-record: true, ", false)]
    [InlineData("{type: string, readOnly: true}", "x-dotnet-record: true, ", false)]
    [InlineData("{type: string, writeOnly: true}", "x-dotnet-record: true, ", true)]
    public void Callers_must_set_what_they_must_send(string schema, string record, bool isRequired) =>
        Declared.Schemas($"Thing: {{{record}type: object, required: [it], properties: {{it: {schema}}}}}").Model("Thing").Member("it").IsRequired.Should().Be(isRequired);

    [Fact]
    public void A_composed_object_has_the_members_of_all_parts_and_of_one_declared_twice_the_last()
    {
        var model = Declared.Schemas(
            "Base: {required: [a], properties: {a: {type: string}, b: {type: string}}, additionalProperties: false}",
            "Thing: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [c], properties: {c: {type: string}}, additionalProperties: false}], properties: {b: {type: integer}}, additionalProperties: false}").Model("Thing");

        model.Members.Select(member => $"{member.WireName}: {member.Show()}").Should().BeEquivalentTo("a: [Required] string = \"\"", "c: [Required] string = \"\"", "b: long?");
        model.IsOpen.Should().BeFalse();
    }

    [Theory]
    [InlineData("properties: {a: {}}", true)]
    [InlineData("properties: {a: {}}, additionalProperties: {}", true)]
    [InlineData("properties: {a: {}}, additionalProperties: false", false)]
    [InlineData("type: object, properties: {a: {}}, additionalProperties: false, oneOf: [{required: [a]}, {required: [b]}]", true)]
    [InlineData("properties: {a: {}}, additionalProperties: false, allOf: [{properties: {b: {}}}]", true)]
    public void An_object_keeps_what_the_document_does_not_know_unless_it_says_that_there_is_nothing(string schema, bool isOpen) =>
        Declared.Schemas($"Thing: {{{schema}}}").Model("Thing").IsOpen.Should().Be(isOpen);

    private static string Optional(string schema, string more = "") =>
        Declared.Schemas([$"Thing: {{{more}type: object, properties: {{it: {schema}}}}}", .. Others]).Model("Thing").Member("it").Show();

    private static string Required(string schema, string more = "") =>
        Declared.Schemas([$"Thing: {{{more}type: object, required: [it], properties: {{it: {schema}}}}}", .. Others]).Model("Thing").Member("it").Show();
}
