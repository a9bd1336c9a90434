namespace Inspectlet.Export.Records;

/// <summary>Writes recordings to a file.</summary>
internal interface IRecordWriter : IDisposable
{
    void Write(Session session);

    /// <summary>Passes on what has been held back, and ends. Where it is not called, what was written is of no use.</summary>
    void Complete();
}
