using System.IO.Compression;
using System.Text;

namespace Inspectlet.FaultTests.Server;

/// <summary>A way to answer a request for an operation.</summary>
internal delegate Task Fault(Exchange exchange, Operation operation);

/// <summary>What can go wrong, by name, and what only looks as if it had.</summary>
internal static class Faults
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    // How much the endless answers send before they give up on a client that takes it all.
    private const long Endless = 256 * 1024 * 1024;

    // ── No answer, or the beginning of one ───────────────────────────────────────────────────────────────────────────
    public static Fault ResetBeforeHeaders { get; } = (exchange, _) => Do(exchange.Reset);

    public static Fault ClosedBeforeHeaders { get; } = (_, _) => Task.CompletedTask;

    public static Fault ResetInHeaders { get; } = async (exchange, _) =>
    {
        await exchange.SendAsync(Ok[..30]);
        exchange.Reset();
    };

    public static Fault ResetInMidBody { get; } = async (exchange, operation) =>
    {
        await exchange.SendAsync(Ok + $"Content-Length: {operation.Document.Length}\r\n\r\n" + operation.Document[..40]);
        exchange.Reset();
    };

    public static Fault Truncated { get; } = (exchange, operation) =>
        exchange.SendAsync(Ok + $"Content-Length: {operation.Document.Length}\r\n\r\n" + operation.Document[..40]);

    public static Fault TruncatedChunk { get; } = (exchange, operation) =>
        exchange.SendAsync(Ok + $"Transfer-Encoding: chunked\r\n\r\n{operation.Document.Length:x}\r\n" + operation.Document[..40]);

    public static Fault NoLastChunk { get; } = (exchange, operation) =>
        exchange.SendAsync(Ok + "Transfer-Encoding: chunked\r\n\r\n" + Chunk(operation.Document));

    // ── What is not HTTP ─────────────────────────────────────────────────────────────────────────────────────────────
    public static Fault Garbage { get; } = (exchange, _) => exchange.SendAsync("SSH-2.0-OpenSSH_9.6\r\nNo HTTP here.\r\n\r\n");

    public static Fault RandomBytes { get; } = (exchange, _) =>
    {
        byte[] bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        return exchange.SendAsync(bytes);
    };

    public static Fault GarbageInHeaders { get; } = (exchange, _) => exchange.SendAsync(Ok + "this line is no header\r\n\r\n{}");

    public static Fault ChunkSizeIsGarbage { get; } = (exchange, operation) =>
        exchange.SendAsync(Ok + "Transfer-Encoding: chunked\r\n\r\nmany\r\n" + operation.Document + "\r\n0\r\n\r\n");

    public static Fault ChunkLongerThanItsSize { get; } = (exchange, operation) =>
        exchange.SendAsync(Ok + "Transfer-Encoding: chunked\r\n\r\n10\r\n" + operation.Document + "\r\n0\r\n\r\n");

    public static Fault EndlessHeaders { get; } = async (exchange, _) =>
    {
        await exchange.SendAsync(Ok);
        string line = $"X-Header: {new string('x', 1000)}\r\n";
        await RepeatAsync(exchange, Encoding.Latin1.GetBytes(line));
    };

    // ── What takes too long ──────────────────────────────────────────────────────────────────────────────────────────
    public static Fault Silence { get; } = (exchange, _) => exchange.FallSilentAsync();

    public static Fault SilenceInMidBody { get; } = async (exchange, operation) =>
    {
        await exchange.SendAsync(Ok + $"Content-Length: {operation.Document.Length}\r\n\r\n" + operation.Document[..40]);
        await exchange.FallSilentAsync();
    };

    public static Fault SlowDripOfHeaders { get; } = (exchange, operation) =>
        DripAsync(exchange, Ok + $"Content-Length: {operation.Document.Length}\r\n\r\n" + operation.Document);

    public static Fault SlowDripOfBody { get; } = async (exchange, operation) =>
    {
        await exchange.SendAsync(Ok + $"Content-Length: {operation.Document.Length}\r\n\r\n");
        await DripAsync(exchange, operation.Document);
    };

    // ── What is too much ─────────────────────────────────────────────────────────────────────────────────────────────
    public static Fault EndlessBody { get; } = async (exchange, _) =>
    {
        await exchange.SendAsync(Ok + "Connection: close\r\n\r\n{\"response\":[");
        await RepeatAsync(exchange, Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("""{"sid":1,"wid":1},""", 1000))));
    };

    public static Fault EndlessChunks { get; } = async (exchange, _) =>
    {
        await exchange.SendAsync(Ok + "Transfer-Encoding: chunked\r\n\r\n" + Chunk("{\"response\":["));
        await RepeatAsync(exchange, Encoding.Latin1.GetBytes(Chunk(string.Concat(Enumerable.Repeat("""{"sid":1,"wid":1},""", 1000)))));
    };

    public static Fault EndlessError { get; } = async (exchange, _) =>
    {
        await exchange.SendAsync("HTTP/1.1 500 Oops\r\nConnection: close\r\n\r\n{\"error\":\"");
        await RepeatAsync(exchange, Encoding.Latin1.GetBytes(new string('x', 10_000)));
    };

    public static Fault GzipBomb { get; } = (exchange, _) =>
        exchange.RespondAsync("200 OK", Bombs.Gzip, "Content-Type: application/json", "Content-Encoding: gzip");

    public static Fault BrotliBomb { get; } = (exchange, _) =>
        exchange.RespondAsync("200 OK", Bombs.Brotli, "Content-Type: application/json", "Content-Encoding: br");

    // ── Whole answers ────────────────────────────────────────────────────────────────────────────────────────────────
    public static Fault Fine { get; } = (exchange, operation) => exchange.RespondAsync("200 OK", operation.Document);

    /// <summary>An answer that is the same for every operation.</summary>
    public static Fault Answer(string status, string body, params string[] headers) => (exchange, _) => exchange.RespondAsync(status, body, headers);

    /// <summary>The operation's own answer, encoded, under a content encoding that may lie.</summary>
    public static Fault Encoded(string contentEncoding, Func<Stream, Stream>? compress) => (exchange, operation) => exchange.RespondAsync(
        "200 OK",
        Compress(Encoding.UTF8.GetBytes(operation.Document), compress),
        "Content-Type: application/json",
        $"Content-Encoding: {contentEncoding}");

    /// <summary>The operation's own answer under a content type that is not its own.</summary>
    public static Fault OfType(params string[] headers) => (exchange, operation) =>
        exchange.RespondAsync("200 OK", Encoding.UTF8.GetBytes(operation.Document), headers);

    public static Fault Chunked { get; } = (exchange, operation) => exchange.SendAsync(
        Ok + "Transfer-Encoding: chunked\r\n\r\n" + Chunk(operation.Document[..9]) + Chunk(operation.Document[9..]) + "0\r\n\r\n");

    public static Fault EndedByClosing { get; } = (exchange, operation) => exchange.SendAsync(Ok + "Connection: close\r\n\r\n" + operation.Document);

    public static Fault WithEarlyHints { get; } = (exchange, operation) => exchange.SendAsync(
        "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n" + Ok + $"Content-Length: {operation.Document.Length}\r\n\r\n" + operation.Document);

    public static Fault BodyLongerThanItsLength { get; } = async (exchange, operation) =>
    {
        await exchange.SendAsync(Ok + "Content-Length: 40\r\n\r\n" + operation.Document);
        exchange.Keep();
    };

    /// <summary>First this, then that for good.</summary>
    public static Fault Then(this Fault first, Fault then) => (exchange, operation) =>
        exchange.Number == 1 ? first(exchange, operation) : then(exchange, operation);

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static string Chunk(string text) => $"{text.Length:x}\r\n{text}\r\n";

    private static async Task RepeatAsync(Exchange exchange, byte[] bytes)
    {
        for (long sent = 0; sent < Endless; sent += bytes.Length)
        {
            await exchange.SendAsync(bytes);
        }
    }

    // So slowly that the client is kept waiting, and so steadily that no pause is long.
    private static async Task DripAsync(Exchange exchange, string text)
    {
        using var drops = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        foreach (char drop in text)
        {
            await exchange.SendAsync(drop.ToString());
            await drops.WaitForNextTickAsync(exchange.Time);
        }
    }

    private static byte[] Compress(byte[] body, Func<Stream, Stream>? compress)
    {
        if (compress is null)
        {
            return body;
        }

        using var compressed = new MemoryStream();
        using (Stream stream = compress(compressed))
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }

    // Made when first needed, and once: they take a moment.
    private static class Bombs
    {
        private const int Megabytes = 64;

        public static byte[] Gzip { get; } = Make(stream => new GZipStream(stream, CompressionLevel.Fastest));

        public static byte[] Brotli { get; } = Make(stream => new BrotliStream(stream, CompressionLevel.Fastest));

        private static byte[] Make(Func<Stream, Stream> compress)
        {
            using var compressed = new MemoryStream();
            using (Stream stream = compress(compressed))
            {
                stream.Write("{\"response\":["u8);
                byte[] spaces = new byte[1024 * 1024];
                Array.Fill(spaces, (byte)' ');
                for (int i = 0; i < Megabytes; i++)
                {
                    stream.Write(spaces);
                }
            }

            return compressed.ToArray();
        }
    }
}
