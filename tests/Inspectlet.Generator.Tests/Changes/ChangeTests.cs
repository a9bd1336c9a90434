namespace Inspectlet.Generator.Tests.Changes;

/// <summary>Each kind of change, by a document that is changed at one place.</summary>
public class ChangeTests
{
    private const string Ending = " the programs of users.";

    public static TheoryData<string, string, string[]> MemberChanges => new()
    {
        { "required: [id, title]", "required: [id]", ["source-compatible: `Note.Title` became nullable: source that takes it for a `string` gets a warning.", "compatible: `Note.Title` is no longer required."] },
        { "required: [id, title]", "required: [title]", ["breaking: `Note.Id` became nullable: its type changed from `long` to `long?`.", "compatible: `Note.Id` is no longer required."] },
        { "required: [id, title]", "required: [id, title, country]", ["breaking in behaviour: `Note.Country` became required: an object without `country` is no `Note` any more.", "compatible: `Note.Country` is no longer nullable."] },
        { "country: {type: string}", "country: {type: string, nullable: true}", [] },
        { "title: {type: string, ", "title: {type: string, nullable: true, ", ["source-compatible: `Note.Title` became nullable: source that takes it for a `string` gets a warning.", "compatible: `Note.Title` is no longer required."] },
        { "country: {type: string}", "", ["breaking: `Note.Country` was removed."] },
        { "country: {type: string}", "country: {type: string, x-dotnet-name: CountryCode}", ["breaking: `Note.Country` was renamed to `CountryCode`."] },
        { "country: {type: string}", "country_code: {type: string, x-dotnet-name: Country}", ["breaking in behaviour: `Note.Country` travels as `country_code` instead of `country`."] },
        { "country: {type: string}", "country: {type: string}\n        region: {type: string}", ["compatible: `Note.Region` was added."] },
        { "country: {type: string}", "country: {type: string, deprecated: true}", ["compatible: `Note.Country` became deprecated: its use gives a warning."] },
        { "country: {type: string}", "country: {type: string, x-dotnet-identifier: true}", ["compatible: `Note.Country` is now shown by `ToString()` and in logs."] },
        { "country: {type: string}", "country: {type: string, x-dotnet-type: Country}", ["breaking: `Note.Country` changed its type from `string?` to `Country?`."] },
        { "words: {type: integer, format: int32}", "words: {type: integer, format: int64}", ["breaking: `Note.Words` changed its type from `int?` to `long?`."] },
        { "words: {type: integer, format: int32}", "words: {type: integer, format: uint64}", ["breaking: `Note.Words` changed its type from `int?` to `decimal?`."] },
        { "country: {type: string}", "country: {oneOf: [{type: string}, {type: integer}]}", ["breaking: `Note.Country` changed its type from `string?` to `JsonElement?`."] },
        { "likes: {type: integer, format: int32, default: 0}", "likes: {type: integer, format: int32}", ["breaking: `Note.Likes` became nullable: its type changed from `int` to `int?`.", "breaking in behaviour: `Note.Likes` changed its default from 0 to none: it stands in where a response has no value."] },
        { "likes: {type: integer, format: int32, default: 0}", "likes: {type: integer, format: int32, default: 1}", ["breaking in behaviour: `Note.Likes` changed its default from 0 to 1: it stands in where a response has no value."] },
        { "format: unix-seconds", "format: unix-milliseconds", ["breaking in behaviour: `Note.MadeAt` travels as integer of format unix-milliseconds instead of integer of format unix-seconds."] },
        { "made_at: {type: integer, format: unix-seconds}", "made_at: {type: string, format: date-time}", ["breaking in behaviour: `Note.MadeAt` travels as string of format date-time instead of integer of format unix-seconds."] },
        { "tags: {type: array, items: {type: string}}", "tags: {type: array, items: {type: boolean}}", ["breaking: `Note.Tags` changed its type from `IReadOnlyList<string>` to `IReadOnlyList<bool>`."] },
        { "[{type: string}, {type: number}], x-accepts: [number]", "[{type: string}, {type: boolean}], x-accepts: [boolean]", [] },
        { "description: What it says., maxLength: 80", "description: Its words., maxLength: 80", [] },
        { "maxLength: 80", "maxLength: 8", [] },
        { "additionalProperties: false\n      required: [reason]", "required: [reason]", ["compatible: `Archive` gained `AdditionalProperties`."] },
        { "required: [id, title]", "required: [id, title]\n      additionalProperties: false", ["breaking: `Note` lost `AdditionalProperties`."] },
        { "required: [reason]", "", ["source-compatible: `Archive.Reason` became nullable: source that takes it for a `string` gets a warning.", "compatible: `Archive.Reason` is no longer required."] },
        { "required: [reason]", "required: [reason, until]", ["breaking: `Archive.Until` became required: whoever builds one must set it.", "breaking: `Archive.Until` is no longer nullable: its type changed from `DateOnly?` to `DateOnly`."] },
        { "pattern: \"^a\"", "pattern: \"^b\"", ["breaking in behaviour: `Archive.Reason` changed its pattern from ^a to ^b: what was right may be refused."] },
        { ", pattern: \"^a\"", "", ["compatible: `Archive.Reason` changed its pattern from ^a to none: wider than before."] },
        { "country: {type: string}", "country: {type: string, readOnly: true}", ["compatible: `Note.Country` is the service's alone."] },
        { "country: {type: string}", "country: {type: string, writeOnly: true}", [] },
        { "title: {type: string, ", "title: {type: string, writeOnly: true, ", ["source-compatible: `Note.Title` became nullable: source that takes it for a `string` gets a warning.", "compatible: `Note.Title` is no longer required."] },
        { "likes: {type: integer, format: int32, default: 0}", "likes: {type: integer, format: int32, nullable: true, default: 0}", ["breaking: `Note.Likes` became nullable: its type changed from `int` to `int?`."] },
        { "likes: {type: integer, format: int32, default: 0}", "likes: {type: integer, format: int32, default: null}", ["breaking: `Note.Likes` became nullable: its type changed from `int` to `int?`.", "breaking in behaviour: `Note.Likes` changed its default from 0 to null: it stands in where a response has no value."] },
        { "tags: {type: array, items: {type: string}}", "tags: {type: array, items: {type: string, nullable: true}}", ["source-compatible: `Note.Tags` changed its type from `IReadOnlyList<string>` to `IReadOnlyList<string?>`: source that takes it for the one gets a warning."] },
        { "tags: {type: array, items: {type: string}}", "tags: {type: array, items: {type: boolean, nullable: true}}", ["breaking: `Note.Tags` changed its type from `IReadOnlyList<string>` to `IReadOnlyList<bool?>`."] },
        { "until: {type: string, format: date}", "until: {type: string, format: date, readOnly: true}", ["breaking in behaviour: `Archive.Until` is no longer sent: only the service gives it."] },
        { "reason: {type: string, ", "reason: {type: string, readOnly: true, ", ["breaking in behaviour: `Archive.Reason` is no longer sent: only the service gives it.", "compatible: `Archive.Reason` is no longer required."] },
        { "reason: {type: string, ", "reason: {type: string, writeOnly: true, ", ["source-compatible: `Archive.Reason` became nullable: source that takes it for a `string` gets a warning."] },
        { "required: [reason]\n      properties:\n        reason: {type: string, pattern: \"^a\"}\n        until: {", "required: [reason, until]\n      properties:\n        reason: {type: string, pattern: \"^a\"}\n        until: {nullable: true, ", ["breaking in behaviour: `Archive.Until` is written as null instead of left out where it is null."] },
        { "until: {type: string, format: date}", "until: {type: string, format: date}\n        by: {type: string}", ["compatible: `Archive.By` was added."] },
    };

    public static TheoryData<string, string, string[]> TypeChanges => new()
    {
        { "required: [reason]\n      properties:\n        reason: {type: string, pattern: \"^a\"}\n        until: {", "required: [reason]\n      x-dotnet-patch: true\n      properties:\n        reason: {type: string, pattern: \"^a\"}\n        until: {nullable: true, ", ["breaking in behaviour: `Archive.Until` is sent as null where it was set to null."] },
        { "x-dotnet-record: true\n      additionalProperties: false\n      required", "additionalProperties: false\n      required", ["breaking: `Archive` became a class: what is equal, `with`, and what may be null change."] },
        { "enum: [open, in work, done]\n      x-enumNames: [Open, InWork, Done]", "enum: [open, done]\n      x-enumNames: [Open, Done]", ["breaking: `State.InWork` was removed."] },
        { "enum: [open, in work, done]\n      x-enumNames: [Open, InWork, Done]", "enum: [open, in work, done, gone]\n      x-enumNames: [Open, InWork, Done, Gone]", ["compatible: `State.Gone` was added, for 'gone'."] },
        { "enum: [open, in work, done]\n      x-enumNames: [Open, InWork, Done]", "enum: [open, in work, done, OPEN]\n      x-enumNames: [Open, InWork, Done, Wide]", ["breaking in behaviour: Two values of `State` are no longer equal where they differ by case alone.", "compatible: `State.Wide` was added, for 'OPEN'."] },
        { "x-enumNames: [Open, InWork, Done]", "x-enumNames: [Open, Working, Done]", ["breaking: `State.InWork` was renamed to `Working`."] },
        { "      x-enumNames: [Open, InWork, Done]", "", [] },
        { "enum: [open, in work, done]", "enum: [open, working, done]", ["breaking in behaviour: `State.InWork` stands for 'working' instead of 'in work'."] },
        { "      type: string\n      enum: [open, in work, done]\n      x-enumNames: [Open, InWork, Done]", "      type: object\n      properties: {a: {type: string}}", ["breaking: The type `State` became an object.", "breaking in behaviour: `Note.State` travels as object instead of string."] },
        { "    State:\n", "    Spare: {type: object, properties: {a: {type: string}}}\n    State:\n", ["compatible: The type `Spare` was added."] },
        { "https://notes.example/v1", "https://notes.example/v2", ["breaking in behaviour: The document's server changed from https://notes.example/v1 to https://notes.example/v2."] },
        { "scheme: basic", "scheme: bearer", ["breaking: The document's way to authenticate changed from http basic to http bearer."] },
    };

    public static TheoryData<string, string, string[]> KindChanges => new()
    {
        { "    State:\n", "    Flag:\n      allOf: [{$ref: \"#/components/schemas/Mark\"}, {type: object, properties: {text: {type: string}}}]\n    State:\n", ["compatible: A `Mark` that says 'Flag' is read as a `Flag`.", "compatible: The type `Flag` was added."] },
        { "    Pin:\n      allOf: [{$ref: \"#/components/schemas/Mark\"}, {type: object, properties: {depth: {type: number}}}]\n", "", ["breaking: The type `Pin` was removed.", "breaking in behaviour: A `Mark` that says 'pin' is read as a `Mark` alone instead of a `Pin`."] },
        { "pin: Pin", "pin: Pin, needle: Pin", ["compatible: A `Mark` that says 'needle' is read as a `Pin`."] },
        { "pin: Pin", "pin: \"#/components/schemas/Pin\"", [] },
        { "pin: Pin", "needle: Pin", ["breaking in behaviour: A `Mark` that says 'pin' is read as a `Mark` alone instead of a `Pin`.", "breaking in behaviour: A new `Pin` says that it is 'needle', where it said 'pin'.", "compatible: A `Mark` that says 'needle' is read as a `Pin`."] },
        { "pin: Pin", "pin: Star", ["breaking in behaviour: A `Mark` that says 'pin' is read as a `Star` instead of a `Pin`.", "breaking in behaviour: A new `Pin` says that it is 'Pin', where it said 'pin'.", "compatible: A `Mark` that says 'Pin' is read as a `Pin`."] },
        { ", mapping: {star: Star, pin: Pin}", ", mapping: {star: Star, pin: Pin, mark: Mark}", ["breaking in behaviour: A new `Mark` says that it is 'mark', where it said nothing."] },
        { "propertyName: sort", "propertyName: type", ["breaking in behaviour: What an object is that is read as a `Mark` is said by `type` instead of `sort`.", "compatible: `Mark.Type` was added."] },
        { "at: {type: integer, format: int32}", "at: {type: integer, format: int32}\n        by: {type: string}", ["compatible: `Mark.By` was added."] },
        { "at: {type: integer, format: int32}", "at: {type: integer, format: int64}", ["breaking: `Mark.At` changed its type from `int?` to `long?`."] },
        { "depth: {type: number}", "depth: {type: number}, by: {type: string}", ["compatible: `Pin.By` was added."] },
        { "allOf: [{$ref: \"#/components/schemas/Mark\"}, {type: object, properties: {depth: {type: number}}}]", "type: object\n      properties: {sort: {type: string}, at: {type: integer, format: int32}, depth: {type: number}}", ["breaking: `Pin` is no longer a `Mark`.", "breaking in behaviour: A `Mark` that says 'pin' is read as a `Mark` alone instead of a `Pin`.", "breaking in behaviour: A new `Pin` does not say what it is, where it said 'pin'.", "source-compatible: `Pin.Sort` became nullable: source that takes it for a `string` gets a warning.", "compatible: `Pin.Sort` is no longer required."] },
        { "    Star:\n      allOf: [{$ref: \"#/components/schemas/Mark\"}, {type: object, properties: {color: {type: string}}}]\n    Pin:\n      allOf: [{$ref: \"#/components/schemas/Mark\"}, {type: object, properties: {depth: {type: number}}}]\n", "", ["breaking: The type `Pin` was removed.", "breaking: The type `Star` was removed.", "breaking: `Mark` has no kinds any more, and is sealed.", "breaking in behaviour: A `Mark` that says 'pin' is read as a `Mark` alone instead of a `Pin`.", "breaking in behaviour: A `Mark` that says 'star' is read as a `Mark` alone instead of a `Star`."] },
    };

    public static TheoryData<string, string, string[]> OperationChanges => new()
    {
        { "operationId: archiveNote", "operationId: shelveNote", ["breaking: `ArchiveNoteAsync` was renamed to `ShelveNoteAsync`.", "compatible: `ShelveNoteAsync` is called 'shelveNote' instead of 'archiveNote' in traces."] },
        { "operationId: archiveNote", "operationId: archiveNote\n      deprecated: true", ["compatible: `ArchiveNoteAsync` became deprecated: its use gives a warning."] },
        { "/notes/{id}/archive:", "/archive/{id}:", ["breaking in behaviour: `ArchiveNoteAsync` sends PUT /archive/{id} instead of PUT /notes/{id}/archive."] },
        { "    put:", "    patch:", ["breaking in behaviour: `ArchiveNoteAsync` sends PATCH /notes/{id}/archive instead of PUT /notes/{id}/archive."] },
        { "x-safe: true", "x-safe: false", ["breaking in behaviour: `FindNotesAsync` is no longer sent again after a failure."] },
        { "operationId: getNote", "operationId: getNote\n      x-safe: true", [] },
        { "        \"404\": {description: none, ", "        \"404\": {description: none, x-transient: true, ", ["compatible: `GetNoteAsync` is now sent again after status 404."] },
        { "        default: {description: failed, ", "        5XX: {description: busy, x-transient: true}\n        default: {description: failed, ", ["compatible: `GetNoteAsync` is now sent again after status 5XX."] },
        { "    get:", "    post:", ["breaking in behaviour: `GetNoteAsync` is no longer sent again after a failure.", "breaking in behaviour: `GetNoteAsync` sends POST /notes/{id} instead of GET /notes/{id}."] },
        { "NotFoundException", "MissingException", ["breaking in behaviour: `GetNoteAsync` reports status 404 by `MissingException` instead of `NotFoundException`."] },
        { "        \"404\": {description: none, x-dotnet-exception: NotFoundException}\n", "", ["breaking in behaviour: `GetNoteAsync` reports status 404 by `ApiException` instead of `NotFoundException`."] },
        { "        \"404\"", "        \"400\": {description: bad, x-dotnet-exception: ApiException}\n        \"404\"", [] },
        { "x-envelope: response\n      properties:\n        response:", "x-envelope: answer\n      properties:\n        answer:", ["breaking in behaviour: `GetNoteAsync` reads its value from its member 'answer' instead of its member 'response'."] },
        { ", {type: array, items: {$ref: \"#/components/schemas/Note\"}}], x-accepts: [array]", "]", ["breaking in behaviour: The value of `GetNoteAsync` is no longer taken from an array."] },
        { "{type: array, items: {$ref: \"#/components/schemas/Note\"}}}}}\n  /notes/{id}/archive", "{$ref: \"#/components/schemas/Note\"}}}}\n  /notes/{id}/archive", ["breaking: `FindNotesAsync` yields `Note` instead of `IReadOnlyList<Note>`."] },
        { "requestBody: {content: {application/json: {schema: {$ref: \"#/components/schemas/Archive\"}}}}", "requestBody: {required: true, content: {application/json: {schema: {$ref: \"#/components/schemas/Archive\"}}}}", ["breaking: The parameter `body` of `ArchiveNoteAsync` became required."] },
        { "x-envelope: response\n      properties:\n        response: {oneOf: [{$ref: \"#/components/schemas/Note\"}, {type: array", "x-envelope: response\n      properties:\n        response: {nullable: true, oneOf: [{$ref: \"#/components/schemas/Note\"}, {type: array", ["source-compatible: `GetNoteAsync` may yield null: source that takes its result for a `Note` gets a warning."] },
        { "{type: array, items: {$ref: \"#/components/schemas/Note\"}}}}}\n  /notes/{id}/archive", "{type: array, items: {nullable: true, allOf: [{$ref: \"#/components/schemas/Note\"}]}}}}}\n  /notes/{id}/archive", ["source-compatible: `FindNotesAsync` yields `IReadOnlyList<Note?>` instead of `IReadOnlyList<Note>`: source that takes its result for the one gets a warning."] },
        { "\"204\": {description: done}", "\"200\": {description: done, content: {application/json: {schema: {$ref: \"#/components/schemas/Note\"}}}}", ["source-compatible: `ArchiveNoteAsync` yields a `Note`, where it yielded nothing: compiled programs do not find the method."] },
    };

    public static TheoryData<string, string, string[]> ParameterChanges => new()
    {
        { "        - {name: size,", "        - {name: lang, in: query, schema: {type: string}}\n        - {name: size,", ["breaking: `GetNoteAsync` gained the optional parameter `lang` before others: who gives those by position gives another one."] },
        { "maximum: 100}}\n      responses", "maximum: 100}}\n        - {name: lang, in: query, schema: {type: string}}\n      responses", ["source-compatible: `GetNoteAsync` gained the optional parameter `lang`: compiled programs do not find the method, and a token given by position needs its name."] },
        { "maximum: 100}}\n      responses", "maximum: 100}}\n        - {name: lang, in: query, required: true, schema: {type: string}}\n      responses", ["breaking: `GetNoteAsync` gained the required parameter `lang`."] },
        { "        - {name: view, in: query, schema: {type: string}}\n", "", ["breaking: `GetNoteAsync` lost the parameter `view`."] },
        { "name: view, in: query, schema", "name: view, x-dotnet-name: form, in: query, schema", ["breaking: The parameter `view` of `GetNoteAsync` was renamed to `form`: who names it names it so."] },
        { "name: view, in: query, schema", "name: View, in: query, schema", ["breaking in behaviour: The parameter `view` of `GetNoteAsync` travels as query 'View' instead of query 'view'."] },
        { "name: view, in: query, schema", "name: view, in: header, schema", ["breaking in behaviour: The parameter `view` of `GetNoteAsync` travels as header 'view' instead of query 'view'."] },
        { "name: view, in: query, schema", "name: view, in: query, style: pipeDelimited, explode: false, schema", [] },
        { "name: view, in: query, schema: {type: string}", "name: view, in: query, content: {application/json: {schema: {type: string}}}", ["breaking: The parameter `view` of `GetNoteAsync` changed its type from `string?` to `JsonElement?`."] },
        { "name: view, in: query, schema: {type: string}", "name: view, in: query, schema: {type: boolean}", ["breaking: The parameter `view` of `GetNoteAsync` changed its type from `string?` to `bool?`."] },
        { "name: view, in: query, schema", "name: view, in: query, required: true, schema", ["breaking: The parameter `view` of `GetNoteAsync` became required."] },
        { "minimum: 1}}\n        - {name: view, in: query, schema: {type: string}}", "minimum: 1}}\n        - {name: view, in: query, schema: {type: string}, description: How.}", [] },
        { "default: 10, maximum: 100}}", "default: 20, maximum: 100}}", ["compatible: The parameter `size` of `GetNoteAsync` changed its default from 10 to 20."] },
        { "default: 10, maximum: 100}}", "default: 10, maximum: 50}}", ["breaking in behaviour: The parameter `size` of `GetNoteAsync` changed its maximum from 100 to 50: narrower than before."] },
        { "default: 10, maximum: 100}}", "default: 10, maximum: 200}}", ["compatible: The parameter `size` of `GetNoteAsync` changed its maximum from 100 to 200: wider than before."] },
        { "default: 10, maximum: 100}}", "default: 10, maximum: 100, exclusiveMinimum: 5}}", ["breaking in behaviour: The parameter `size` of `GetNoteAsync` changed its exclusiveMinimum from none to 5: narrower than before."] },
        { "default: 10, maximum: 100}}", "default: 10}}", ["compatible: The parameter `size` of `GetNoteAsync` changed its maximum from 100 to none: wider than before."] },
        { "default: 10, maximum: 100}}", "default: 10, maximum: 100, exclusiveMaximum: true}}", ["breaking in behaviour: The parameter `size` of `GetNoteAsync` changed its maximum from 100 to 100 (exclusive): narrower than before."] },
        {
            "        - {name: view, in: query, schema: {type: string}}\n        - {name: size, in: query, schema: {type: integer, format: int32, default: 10, maximum: 100}}",
            "        - {name: size, in: query, schema: {type: integer, format: int32, default: 10, maximum: 100}}\n        - {name: view, in: query, schema: {type: string}}",
            ["breaking: `GetNoteAsync` takes its parameters in another order: `id`, `size`, `view`."]
        },
        { "x-dotnet-parameters: [text, limit]", "x-dotnet-parameters: [text, limit, page]", ["source-compatible: `FindNotesAsync` gained the optional parameter `page`: compiled programs do not find the method, and a token given by position needs its name."] },
        { "x-dotnet-parameters: [text, limit]", "x-dotnet-parameters: [text]", ["breaking: `FindNotesAsync` lost the parameter `limit`."] },
        { "      x-dotnet-parameters: [text, limit]\n", "", ["breaking: `FindNotesAsync` lost the overload that takes the fields of the form one by one."] },
        { "page: {type: integer, format: int32}", "page: {type: integer, format: int32}\n        sort: {type: string}", ["compatible: `FindForm.Sort` was added."] },
        {
            "limit: {type: integer, format: int32, minimum: 1", "limit: {type: integer, format: int32, minimum: 5",
            [
                "breaking in behaviour: The parameter `limit` of `FindNotesAsync` changed its minimum from 1 to 5: narrower than before.",
                "breaking in behaviour: `FindForm.Limit` changed its minimum from 1 to 5: narrower than before.",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(MemberChanges))]
    [MemberData(nameof(TypeChanges))]
    [MemberData(nameof(KindChanges))]
    [MemberData(nameof(OperationChanges))]
    [MemberData(nameof(ParameterChanges))]
    public void A_change_is_told_in_terms_of_the_SDK(string passage, string replacement, string[] changes)
    {
        using var folder = new Folder();

        (int exitCode, string[] lines) = folder.Compare(Notes.Document, Notes.With(passage, replacement));

        string[] told = [.. lines.Where(line => !line.EndsWith(Ending, StringComparison.Ordinal))];
        told.Should().Equal(changes.Length > 0 ? changes : ["Nothing changed but documentation."]);
        exitCode.Should().Be(changes.Any(change => change.StartsWith("breaking", StringComparison.Ordinal)) ? 1 : 0);
    }

    [Theory]
    [InlineData("schema: {type: array", "style: matrix, schema: {type: array", "array of string in style matrix instead of array of string")]
    [InlineData("schema: {type: array", "style: label, explode: true, schema: {type: array", "array of string in style label, exploded instead of array of string")]
    [InlineData("in: query, schema", "in: query, explode: false, schema", "map of string separated by ',' instead of map of string")]
    [InlineData("in: query, schema", "in: query, style: deepObject, schema", "map of string in brackets instead of map of string")]
    [InlineData("in: header, schema", "in: header, explode: true, schema", "map of string, exploded instead of map of string")]
    [InlineData("encoding: {}", "encoding: {c: {style: form}}", "object, 'c' as in a query instead of object")]
    [InlineData("encoding: {}", "encoding: {c: {style: deepObject}}", "object, 'c' as in a query in brackets instead of object")]
    [InlineData("encoding: {}", "encoding: {d: {contentType: application/json}}", "object, 'd' as in a query in JSON instead of object")]
    [InlineData("encoding: {}", "encoding: {d: {contentType: text/plain}, e: {style: pipeDelimited, explode: true}}", null)]
    public void How_a_value_is_sent_is_told(string passage, string replacement, string? change)
    {
        using var folder = new Folder();
        const string Api = """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths:
              /a/{p}:
                put:
                  operationId: send
                  parameters:
                    - {name: p, in: path, required: true, schema: {type: array, items: {type: string}}}
                    - {name: q, in: query, schema: {type: object, additionalProperties: {type: string}}}
                    - {name: H, in: header, schema: {type: object, additionalProperties: {type: string}}}
                  requestBody: {content: {application/x-www-form-urlencoded: {encoding: {}, schema: {$ref: "#/components/schemas/F"}}}}
                  responses: {"204": {description: d}}
            components: {schemas: {F: {type: object, properties: {c: {type: object, additionalProperties: {type: string}}, d: {type: string}, e: {type: array, items: {type: string}}}}}}
            """;

        string told = folder.Compare(Api, Api.Replace(passage, replacement, StringComparison.Ordinal)).Lines[0];

        told.Should().EndWith(change is null ? "Nothing changed but documentation." : $"of `SendAsync` travels as {change}.");
    }

    [Theory]
    [InlineData("multipart/form-data: {schema: {type: object, properties: {a: {type: string, format: binary}}}}", "multipart/form-data: {encoding: {a: {contentType: image/png}}, schema: {type: object, properties: {a: {type: string, format: binary}}}}", "breaking in behaviour: The parameter `a` of `SendAsync` travels as file as image/png instead of file.")]
    [InlineData("application/json: {schema: {type: string, format: byte}}", "application/json: {schema: {type: string, format: binary}}", "breaking in behaviour: The parameter `body` of `SendAsync` travels as string of format byte as it is instead of string of format byte.")]
    [InlineData("text/plain: {schema: {type: integer}}", "text/plain; charset=utf-8: {schema: {type: integer}}", "breaking in behaviour: `SendAsync` sends text/plain; charset=utf-8 instead of text/plain.")]
    public void How_a_body_is_sent_is_told(string before, string after, string change)
    {
        using var folder = new Folder();

        folder.Compare(Api(before), Api(after)).Lines[0].Should().Be(change);

        static string Api(string content) =>
            $"{{openapi: 3.0.3, info: {{title: T, version: \"1\"}}, paths: {{/a: {{put: {{operationId: send, requestBody: {{content: {{{content}}}}}, responses: {{\"204\": {{description: d}}}}}}}}}}}}";
    }

    [Fact]
    public void How_an_answer_is_read_is_told()
    {
        using var folder = new Folder();

        folder.Compare(Api("application/json"), Api("text/plain")).Lines[0].Should().Be("breaking in behaviour: `ReadAsync` reads its value from plain text instead of JSON.");

        static string Api(string type) =>
            $"{{openapi: 3.0.3, info: {{title: T, version: \"1\"}}, paths: {{/a: {{get: {{operationId: read, responses: {{\"200\": {{description: d, content: {{{type}: {{schema: {{type: string, format: uuid}}}}}}}}}}}}}}}}}}";
    }

    [Fact]
    public void An_operation_that_is_gone_breaks_and_a_new_one_does_not()
    {
        using var folder = new Folder();
        string without = Notes.Document.Replace(Notes.Document[Notes.Document.IndexOf("  /notes/{id}/archive", StringComparison.Ordinal)..Notes.Document.IndexOf("components:", StringComparison.Ordinal)], "", StringComparison.Ordinal);

        folder.Compare(Notes.Document, without).Lines.Should().Equal("breaking: `ArchiveNoteAsync` was removed.", "1 change breaks" + Ending);
        folder.Compare(without, Notes.Document).Lines.Should().Equal("compatible: `ArchiveNoteAsync` was added.");
    }

    [Fact]
    public void A_document_compared_with_itself_has_not_changed()
    {
        using var folder = new Folder();

        (int exitCode, string[] lines) = folder.Compare(Notes.Document, Notes.Document);

        lines.Should().Equal("Nothing changed.");
        exitCode.Should().Be(0);
    }

    [Fact]
    public void The_gravest_changes_come_first()
    {
        using var folder = new Folder();
        string after = Notes.With("country: {type: string}", "").Replace("enum: [open, in work, done]\n      x-enumNames: [Open, InWork, Done]", "enum: [open, in work, done, gone]\n      x-enumNames: [Open, InWork, Done, Gone]", StringComparison.Ordinal)
            .Replace("x-safe: true", "", StringComparison.Ordinal);

        folder.Compare(Notes.Document, after).Lines.Select(line => line.Split(':')[0])
            .Should().Equal("breaking", "breaking in behaviour", "compatible", "2 changes break the programs of users.");
    }

    [Fact]
    public void A_change_in_a_file_referred_to_is_told()
    {
        using var folder = new Folder();
        folder.Write("before/things.yaml", "Thing: {type: object, properties: {a: {type: string}}}");
        folder.Write("after/things.yaml", "Thing: {type: object, properties: {a: {type: boolean}}}");
        const string Api = """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths: {}
            components: {schemas: {Box: {type: object, properties: {thing: {$ref: "things.yaml#/Thing"}}}}}
            """;

        Folder.Run(folder.Write("before/api.yaml", Api), folder.Write("after/api.yaml", Api)).Lines[0]
            .Should().Be("breaking: `Thing.A` changed its type from `string?` to `bool?`.");
    }

    [Theory]
    [InlineData("openapi: ]", "error DOC001: This is not YAML: ")]
    [InlineData("{openapi: 3.0.3, components: {schemas: {A: {$ref: \"#/gone\"}}}}", "error DOC003: '#/gone' leads nowhere: ")]
    public void A_document_that_cannot_be_read_is_told_with_its_place(string broken, string finding)
    {
        using var folder = new Folder();

        (int exitCode, string[] lines) = folder.Compare(Notes.Document, broken);

        exitCode.Should().Be(2);
        lines.Should().ContainSingle().Which.Should().Contain("new.yaml(1,").And.Contain(finding);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_document_however_broken_gives_a_stack_trace(int seed)
    {
        using var folder = new Folder();
        string before = folder.Write("old.yaml", Notes.Document);
        var random = new Random(seed);
        string[] lines = Notes.Document.Split('\n');
        const string Signs = "[]{}:,-#&*!|>'\"%@`\t\n ?";

        for (int i = 0; i < 25; i++)
        {
            // Lines that are gone leave documents that can be read, and lack what they should have; signs leave others.
            string text = string.Join('\n', lines.Where(_ => random.Next(20) > 0));
            char[] signs = text.ToCharArray();
            signs[random.Next(signs.Length)] = random.Next(2) == 0 ? Signs[random.Next(Signs.Length)] : 'x';
            string after = folder.Write("new.yaml", new string(signs));

            FluentActions.Invoking(() => Folder.Run(before, after)).Should().NotThrow(new string(signs));
            FluentActions.Invoking(() => Folder.Run(after, before)).Should().NotThrow(new string(signs));
        }
    }
}
