namespace Inspectlet.Document.Declarations;

/// <summary>Decides what the SDK of a document declares.</summary>
internal static class Declarer
{
    /// <param name="document">The document.</param>
    /// <param name="clientName">The name of the client class; null where it does not matter.</param>
    public static SdkDeclarations Declare(ApiDocument document, string? clientName = null)
    {
        var schemas = new Schemas(document);
        var types = new TypeNames(document, schemas, clientName);
        var values = new ValueDeclarer(schemas, types);
        var files = new FileType(types);
        var methods = new MethodDeclarer(document, schemas, types, values, files);
        OperationDeclaration[] operations = [.. OperationNames.Of(document, clientName).Select(named => methods.Declare(named.Operation, named.Id, named.Method.Name))];

        // Declaring a type may meet further ones.
        var declarer = new TypeDeclarer(schemas, types, new FamilyNames(schemas, schema => types.Of(schema).Name), values);
        var declared = new List<TypeDeclaration>();
        for (int i = 0; i < types.Declared.Count; i++)
        {
            declared.Add(declarer.Declare(types.Declared[i]));
        }

        return new SdkDeclarations(operations, files.Declaration is { } file ? [.. declared, file] : declared);
    }
}
