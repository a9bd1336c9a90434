extern alias Sdk;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Inspectlet.Analyzers.Tests;

/// <summary>Code to be reviewed, which refers to the SDK.</summary>
internal static class ReviewedCode
{
    private static readonly string[] Libraries =
    [
        "System.Private.CoreLib", "System.Private.Uri", "System.Runtime", "System.Collections", "System.Linq", "System.Linq.AsyncEnumerable", "System.Net.Http", "System.Net.Primitives", "System.ComponentModel", "System.Console",
        "System.Text.Json", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Http", "Microsoft.Extensions.Configuration.Abstractions",
    ];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>Those of this process: none is fetched.</summary>
    public static IReadOnlyList<MetadataReference> Assemblies { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Libraries.Contains(Path.GetFileNameWithoutExtension(file)))
            .Append(typeof(Sdk::Inspectlet.SessionSearch).Assembly.Location)
            .Append(typeof(Sdk::Microsoft.Extensions.DependencyInjection.InspectletServiceCollectionExtensions).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Reviewed",
        references: Assemblies,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation Compile(string code) => Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, Options));

    /// <summary>Statements in a method that has <c>search</c>, <c>client</c> and <c>country</c> as parameters.</summary>
    public static string InMethod(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Inspectlet;

        class Program
        {
            async Task Run(SessionSearch search, IInspectletClient client, string country)
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("\n        \n", "\n\n", StringComparison.Ordinal)}}
            }
        }
        """;
}
