namespace Inspectlet.Generator.Tests.Build;

/// <summary>The files of the workshop's project, by their paths.</summary>
internal static class WorkshopFiles
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Workshop.csproj"] = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
                <OpenApiDocument Condition="'$(OpenApiDocument)' == ''">openapi/notes.yaml</OpenApiDocument>
                <OpenApiReferenceFolders>common;Reader</OpenApiReferenceFolders>
                <OpenApiClientName Condition="'$(OpenApiClientName)' == ''">NotesClient</OpenApiClientName>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
                <!-- What the targets refer to has been built with the tests. -->
                <BuildProjectReferences>false</BuildProjectReferences>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="NotesClient.cs" />
              </ItemGroup>
            </Project>
            """,
        ["Reader/Reader.csproj"] = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Workshop.csproj" />
              </ItemGroup>
            </Project>
            """,
        ["Reader/Reader.cs"] = """
            namespace Reader;

            /// <summary>Reads notes.</summary>
            public static class Reader
            {
                /// <summary>The title of a note.</summary>
                public static string? TitleOf(Workshop.Note note) => note?.Title;
            }
            """,
        ["Directory.Build.props"] = $"""
            <Project>
              <Import Project="{Repository.PathOf("Directory.Build.props")}" />
              <PropertyGroup>
                <DirectoryPackagesPropsPath>{Repository.PathOf("Directory.Packages.props")}</DirectoryPackagesPropsPath>
              </PropertyGroup>
            </Project>
            """,
        // The templates are copies, so that a test can edit one.
        ["Directory.Build.targets"] = $"""
            <Project>
              <Import Project="{Repository.PathOf("generator", "OpenApi.targets")}" Condition="'$(MSBuildProjectName)' == 'Workshop'" />
              <PropertyGroup>
                <OpenApiTemplateDirectory>$(MSBuildThisFileDirectory)templates</OpenApiTemplateDirectory>
              </PropertyGroup>
            </Project>
            """,
        ["NotesClient.cs"] = """
            using ApiContract;

            namespace Workshop;

            /// <summary>The client's hand-written half.</summary>
            public sealed partial class NotesClient
            {
                private static Task<T> SendAsync<T>(ApiRequest request, ApiBodyReader<T> read, CancellationToken cancellationToken) =>
                    throw new NotSupportedException();
            }
            """,
        ["openapi/notes.yaml"] = """
            openapi: 3.0.3
            info:
              title: Notes
              version: "1.0"
              description: Lists notes.
              contact:
                name: Inspectlet SDK for .NET
                url: https://www.inspectlet.com/docs/api
              license:
                name: MIT
                url: https://opensource.org/license/mit
            servers:
              - url: https://api.example.com/v1
            tags:
              - name: Notes
                description: Notes.
            paths:
              /notes:
                get:
                  operationId: listNotes
                  tags: [Notes]
                  summary: Lists the notes.
                  description: All of them.
                  responses:
                    "200":
                      description: The notes.
                      content:
                        application/json:
                          schema:
                            type: array
                            items:
                              $ref: "#/components/schemas/Note"
                          examples:
                            documented:
                              externalValue: examples/listNotes.200.json
            components:
              schemas:
                Note:
                  type: object
                  description: A note.
                  properties:
                    title:
                      $ref: ../common/common.yaml#/Title
            """,
        ["common/common.yaml"] = """
            Title:
              type: string
              description: Its title.
            """,
        ["openapi/examples/listNotes.200.json"] = """
            [{ "title": "Groceries" }]
            """,
    };
}
