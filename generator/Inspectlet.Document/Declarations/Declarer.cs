namespace Inspectlet.Document.Declarations;

/// <summary>Decides what the SDK of a document declares.</summary>
internal static class Declarer
{
    public static SdkDeclarations Declare(ApiDocument document)
    {
        var schemas = new Schemas(document);
        var types = new TypeNames(document, schemas);
        var values = new ValueDeclarer(schemas, types);
        var files = new FileType(types);
        var methods = new MethodDeclarer(document, schemas, types, values, files);
        OperationDeclaration[] operations = [.. OperationNames.Of(document).Select(named => methods.Declare(named.Operation, named.Id, named.MethodName))];

        // Declaring a type may meet further ones.
        var declarer = new TypeDeclarer(schemas, types, values);
        var declared = new List<TypeDeclaration>();
        for (int i = 0; i < types.Declared.Count; i++)
        {
            declared.Add(declarer.Declare(types.Declared[i]));
        }

        return new SdkDeclarations(operations, files.Declaration is { } file ? [.. declared, file] : declared);
    }
}
