using System.IO.Compression;

namespace Inspectlet.Export.Files;

/// <summary>A file with the recordings of a window, while it is written: under another name, until all of it is on the disk.</summary>
internal sealed class PartFile : IDisposable
{
    private readonly Disk _disk;
    private readonly string _path;
    private readonly string _temporary;
    private readonly Stream _file;
    private readonly HashingStream _hash;
    private readonly Stream? _compressed;
    private bool _isComplete;

    /// <summary>Begins a file.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="folder">The folder of the export.</param>
    /// <param name="name">The file's name in it, as <see cref="PartName"/> gives it.</param>
    /// <param name="compress">Whether to compress it.</param>
    public PartFile(Disk disk, string folder, string name, bool compress)
    {
        _disk = disk;
        _path = Path.Combine(folder, name);
        string date = Path.GetDirectoryName(_path)!;
        _temporary = Path.Combine(date, $"_{Path.GetFileName(_path)}.tmp-{Environment.ProcessId}");
        Directory.CreateDirectory(date);
        _file = disk.Create(_temporary);
        _hash = new HashingStream(_file);
        _compressed = compress ? new GZipStream(_hash, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    /// <summary>Takes what is in the file.</summary>
    public Stream Content => _compressed ?? _hash;

    /// <summary>Ends the file: brings it to the disk, and gives it its name.</summary>
    /// <returns>Its length in bytes, and its SHA-256 in hex.</returns>
    public (long Bytes, string Sha256) Complete()
    {
        _compressed?.Dispose();
        _disk.Flush(_file);
        _file.Dispose();
        _disk.Move(_temporary, _path);
        _isComplete = true;
        return (_hash.Length, _hash.Hash());
    }

    /// <summary>Gives the file up, unless it is complete. What is written to it afterwards goes nowhere.</summary>
    public void Abandon() => _hash.IsAbandoned = true;

    public void Dispose()
    {
        if (!_isComplete)
        {
            Abandon();
            _compressed?.Dispose();
            CloseFile();
            _disk.TryDelete(_temporary);
        }

        _hash.Dispose();
    }

    private void CloseFile()
    {
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // On a full disk closing fails too. The failure of the write is what counts.
        }
    }
}
