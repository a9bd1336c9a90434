namespace Inspectlet.Document.Declarations;

/// <summary>Declares the methods of operations.</summary>
internal sealed class MethodDeclarer(ApiDocument document, Schemas schemas, TypeNames types, ValueDeclarer values, FileType files)
{
    private readonly ParameterDeclarer _parameters = new(schemas, values, new BodyDeclarer(schemas, values, files));
    private readonly ResponseDeclarer _responses = new(schemas, types, document);

    public OperationDeclaration Declare(OperationPart operation, string id, string name)
    {
        DeclaredResponses responses = _responses.Declare(operation, id);
        MethodDeclaration? extension = null;
        if (operation.Node.Has(Extension.Parameters))
        {
            IReadOnlyList<ParameterDeclaration> fields = _parameters.Declare(operation, id, takesFields: true);
            extension = Method(fields, ReceiverBeside(fields));
        }

        return new OperationDeclaration(operation, Method(_parameters.Declare(operation, id, takesFields: false), receiver: null), extension);

        MethodDeclaration Method(IReadOnlyList<ParameterDeclaration> parameters, string? receiver) => new(
            operation.Node.Has("operationId") ? operation.Node.KeyOf("operationId") : operation.Key,
            name,
            receiver,
            responses.Result is { } result ? result.Name + (responses.IsNullable ? "?" : "") : null,
            CSharpText.Comment(operation.Node.Text("summary") ?? id),
            CSharpText.Comment(operation.Node.Text("description")),
            responses.Returns,
            responses.Exceptions,
            operation.Node.IsTrue("deprecated") ? CSharpText.Deprecated(id) : null,
            [OperationAttribute(operation, id), .. responses.Attributes],
            parameters);
    }

    // A name of a document begins with an underscore only before a digit.
    private static string ReceiverBeside(IReadOnlyList<ParameterDeclaration> parameters) =>
        parameters.Any(parameter => parameter.Name == "client") ? "_client" : "client";

    private static string OperationAttribute(OperationPart operation, string id)
    {
        string safe = operation.Node.IsTrue(Extension.Safe) ? ", Safe = true" : "";
        string path = CSharpText.Literal(operation.Path.TrimStart('/'));
        return $"ApiOperation(\"{operation.Method.ToUpperInvariant()}\", {path}, Id = {CSharpText.Literal(id)}{safe})";
    }
}
