namespace Inspectlet.Document.Structure;

/// <summary>The kinds of objects that a document consists of.</summary>
internal enum PartKind
{
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Tag,
    ExternalDocs,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    RequestMedia,
    Encoding,
    Response,
    ResponseMedia,
    Header,
    Example,
    SecurityScheme,
    Schema,
    Discriminator,
    Xml,
}
