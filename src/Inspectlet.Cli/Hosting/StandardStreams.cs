using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Inspectlet.Cli.Hosting;

/// <summary>The standard streams of this process, where the framework's own do less than is needed.</summary>
internal static class StandardStreams
{
    private const int BrokenPipe = 32;
    private const int HighestStream = 2;

    /// <summary>
    /// Puts the null device in the place of standard streams that are closed, as by <c>2&gt;&amp;-</c>, where the runtime has not taken their numbers
    /// itself. Otherwise the next file that is opened would get the number, and with it what is meant for the stream.
    /// </summary>
    public static void Reserve()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        while (true)
        {
            SafeFileHandle handle = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            if (handle.DangerousGetHandle() > HighestStream)
            {
                handle.Dispose();
                return;
            }

            // It stays open as long as the process.
            handle.SetHandleAsInvalid();
        }
    }

    /// <summary>Opens standard output. Unlike <see cref="Console.Out"/>, one whose reader has gone, as by <c>| head</c>, fails.</summary>
    public static TextWriter OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.Out;
        }

        FileStream pipe = OpenPipe();
        return pipe.CanSeek ? Console.Out : TextWriter.Synchronized(new StreamWriter(pipe, new UTF8Encoding(false)) { AutoFlush = true });
    }

    /// <summary>Opens standard input and output for a protocol. Output whose reader has gone fails, as with <see cref="OpenOutput"/>.</summary>
    public static (Stream Input, Stream Output) OpenBoth()
    {
        FileStream? pipe = OperatingSystem.IsWindows() || !Console.IsOutputRedirected ? null : OpenPipe();
        return (Console.OpenStandardInput(), pipe is { CanSeek: false } ? pipe : Console.OpenStandardOutput());
    }

    /// <summary>Whether an exception says that nobody reads the output any more.</summary>
    public static bool IsReaderGone(Exception exception) =>
        exception is IOException && (exception.HResult == BrokenPipe || exception.InnerException?.HResult == BrokenPipe);

    // A file is left to the framework: others may write to the same one, and its position is the operating system's.
    private static FileStream OpenPipe() => new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
