namespace Inspectlet.Generator.Tests.Changes;

/// <summary>A small document, which each test changes at one place.</summary>
internal static class Notes
{
    public const string Document = """
        openapi: 3.0.3
        info: {title: Notes, version: "1"}
        servers: [{url: https://notes.example/v1}]
        paths:
          /notes/{id}:
            get:
              operationId: getNote
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer, format: int64, minimum: 1}}
                - {name: view, in: query, schema: {type: string}}
                - {name: size, in: query, schema: {type: integer, format: int32, default: 10, maximum: 100}}
              responses:
                "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/NoteAnswer"}}}}
                "404": {description: none, x-dotnet-exception: NotFoundException}
                default: {description: failed, x-dotnet-exception: ApiException}
          /notes:
            post:
              operationId: findNotes
              x-safe: true
              x-dotnet-parameters: [text, limit]
              requestBody:
                required: true
                content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/FindForm"}}}
              responses:
                "200": {description: ok, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Note"}}}}}
          /notes/{id}/archive:
            put:
              operationId: archiveNote
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Archive"}}}}
              responses:
                "204": {description: done}
        components:
          securitySchemes: {token: {type: http, scheme: basic}}
          schemas:
            NoteAnswer:
              type: object
              x-envelope: response
              properties:
                response: {oneOf: [{$ref: "#/components/schemas/Note"}, {type: array, items: {$ref: "#/components/schemas/Note"}}], x-accepts: [array]}
            Note:
              type: object
              required: [id, title]
              properties:
                id: {type: integer, format: int64, x-dotnet-identifier: true}
                title: {type: string, description: What it says., maxLength: 80}
                country: {type: string}
                words: {type: integer, format: int32}
                likes: {type: integer, format: int32, default: 0}
                made_at: {type: integer, format: unix-seconds}
                state: {allOf: [{$ref: "#/components/schemas/State"}]}
                tags: {type: array, items: {type: string}}
                value: {oneOf: [{type: string}, {type: number}], x-accepts: [number]}
            FindForm:
              type: object
              x-dotnet-record: true
              additionalProperties: false
              properties:
                text: {type: string, minLength: 1}
                limit: {type: integer, format: int32, minimum: 1, maximum: 100, default: 10}
                page: {type: integer, format: int32}
            Archive:
              type: object
              x-dotnet-record: true
              additionalProperties: false
              required: [reason]
              properties:
                reason: {type: string, pattern: "^a"}
                until: {type: string, format: date}
            Mark:
              type: object
              required: [sort]
              discriminator: {propertyName: sort, mapping: {star: Star, pin: Pin}}
              properties:
                sort: {type: string}
                at: {type: integer, format: int32}
            Star:
              allOf: [{$ref: "#/components/schemas/Mark"}, {type: object, properties: {color: {type: string}}}]
            Pin:
              allOf: [{$ref: "#/components/schemas/Mark"}, {type: object, properties: {depth: {type: number}}}]
            State:
              type: string
              enum: [open, in work, done]
              x-enumNames: [Open, InWork, Done]
        """;

    /// <summary>The document with one passage changed.</summary>
    public static string With(string passage, string replacement)
    {
        Document.Contains(passage, StringComparison.Ordinal).Should().BeTrue("the test changes the passage '{0}'", passage);
        return Document.Replace(passage, replacement, StringComparison.Ordinal);
    }
}
