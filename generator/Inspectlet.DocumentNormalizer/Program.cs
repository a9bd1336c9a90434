using Inspectlet.DocumentNormalizer;
using YamlDotNet.Core;

if (args is not [var document, var folder])
{
    Console.Error.WriteLine("usage: Inspectlet.DocumentNormalizer DOCUMENT FOLDER");
    return 2;
}

try
{
    var files = new DocumentFiles(Path.GetFullPath(document));
    new Normalizer(files).Normalize();
    Console.Out.WriteLine(files.Save(Path.GetFullPath(folder)));
    return 0;
}
catch (Exception failure) when (failure is YamlException or IOException or UnauthorizedAccessException)
{
    // In the form that MSBuild understands.
    Mark place = (failure as YamlException)?.Start ?? new Mark();
    Console.Out.WriteLine($"{document}({Math.Max(1, place.Line)},{Math.Max(1, place.Column)}): error DOC001: {failure.Message.ReplaceLineEndings(" ")}");
    return 1;
}
