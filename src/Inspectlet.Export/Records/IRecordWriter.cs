namespace Inspectlet.Export.Records;

/// <summary>Writes recordings to a file.</summary>
internal interface IRecordWriter : IDisposable
{
    void Write(Session session);

    /// <summary>Passes on what has been held back.</summary>
    void Complete();
}
