using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Inspectlet.Cli.Mcp.Values;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Inspectlet.Cli.Mcp.Protocol;

/// <summary>
/// Messages as lines. Unlike the transport of the protocol's library, it bounds the length of a line, and answers what was asked before it ends: a
/// script may write its requests and close the input at once.
/// </summary>
internal sealed class LineTransport : TransportBase
{
    /// <summary>The most bytes of a message. The largest call has some thousand.</summary>
    public const int MaxMessage = 1024 * 1024;

    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;

    // How many refusals wait to be sent: a client that has as many does not read them.
    private const int MaxRefusals = 1_000;

    // How long calls that are under way at the end of the input have. On a busy machine the server takes some seconds to start alone.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private static readonly JsonTypeInfo<JsonRpcMessage> MessageType =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.ProtocolOptions.GetTypeInfo(typeof(JsonRpcMessage));

    private readonly MessageLines _lines;
    private readonly Stream _output;
    private readonly ServerLog _log;
    private readonly TimeProvider _clock;
    private readonly OpenRequests _open = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _stopped = new();
    private Task _refusals = Task.CompletedTask;
    private int _refusing;

    /// <summary>Begins to read.</summary>
    /// <param name="input">Where messages come from.</param>
    /// <param name="output">Where messages go.</param>
    /// <param name="log">Is told what is wrong with a message, without its text.</param>
    /// <param name="clock">The clock of the time that calls have at the end.</param>
    public LineTransport(Stream input, Stream output, ServerLog log, TimeProvider clock)
        : base("stdio", loggerFactory: null)
    {
        _lines = new MessageLines(input, MaxMessage);
        _output = output;
        _log = log;
        _clock = clock;
        SetConnected();

        // The standard input of a process is read by a thread that waits.
        _ = Task.Run(ReadAsync);
    }

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>Is cancelled when nobody reads any more, or when calls that were under way at the end of the input took too long.</summary>
    public CancellationToken Stopped => _stopped.Token;

    public override async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        try
        {
            await WriteAsync(JsonSerializer.SerializeToUtf8Bytes(message, MessageType), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (message is JsonRpcResponse or JsonRpcError)
            {
                _open.Remove(((JsonRpcMessageWithId)message).Id);
            }
        }
    }

    private async Task WriteAsync(byte[] json, CancellationToken cancellationToken)
    {
        byte[] line = [.. JsonText.WithoutEscapes(json), (byte)'\n'];
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopped.Token);
        await _sending.WaitAsync(either.Token).ConfigureAwait(false);
        Task writing = Task.Run(() => WriteAsync(line), CancellationToken.None);

        // Half a message would spoil the next one, so that a message is not cancelled once it is begun. A pipe that nobody reads blocks: at the end
        // nobody waits for it.
        await writing.WaitAsync(_stopped.Token).ConfigureAwait(false);
    }

    private async Task WriteAsync(byte[] line)
    {
        try
        {
            await _output.WriteAsync(line).ConfigureAwait(false);
            await _output.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Nobody reads any more.
            await _stopped.CancelAsync().ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        // What is being read from standard input cannot be interrupted, so nobody waits for it.
        await _stopped.CancelAsync().ConfigureAwait(false);
        SetDisconnected();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _lines.ReadAsync(_stopped.Token).ConfigureAwait(false) is { } line)
            {
                await AcceptAsync(line).ConfigureAwait(false);
            }

            await Task.WhenAll(_open.WhenNoneAsync(), _refusals).WaitAsync(Grace, _clock, _stopped.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException or IOException or ObjectDisposedException)
        {
            // The input has failed, or a call takes too long, or the server ends.
            await _stopped.CancelAsync().ConfigureAwait(false);
        }
        finally
        {
            SetDisconnected();
        }
    }

    private async Task AcceptAsync(MessageLine line)
    {
        // Some programs write a mark of the order of bytes before the first line.
        ReadOnlyMemory<byte> bytes = line.Bytes.Span.StartsWith(Mark) ? line.Bytes[Mark.Length..] : line.Bytes;
        if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return;
        }

        if (line.Cut is not null)
        {
            Refuse(line.Cut, InvalidRequest, "The message is too long.");
            return;
        }

        JsonRpcMessage? message;
        try
        {
            message = JsonSerializer.Deserialize(bytes.Span, MessageType);
            Note(message);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Members that are there twice and texts that are no Unicode are only found where they are read.
            message = null;
        }

        if (message is null)
        {
            Refuse(IdScanner.Of(bytes.Span), ParseError, "The message is not one of JSON-RPC.");
            return;
        }

        await WriteMessageAsync(message, _stopped.Token).ConfigureAwait(false);
    }

    private void Note(JsonRpcMessage? message)
    {
        if (message is JsonRpcRequest request)
        {
            _open.Add(request.Id);
        }
        else if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification, Params: JsonObject parameters }
            && RequestIds.Of(parameters["requestId"]) is { } id)
        {
            _open.Remove(id);
        }
    }

    // Nobody waits for it: a client that does not read must not keep the end of its input from being seen.
    private void Refuse(IdScanner scanned, int code, string message)
    {
        if (Interlocked.Increment(ref _refusing) <= MaxRefusals)
        {
            _refusals = RefuseAsync(_refusals, scanned, code, message);
        }
        else
        {
            Interlocked.Decrement(ref _refusing);
        }
    }

    private async Task RefuseAsync(Task before, IdScanner scanned, int code, string message)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await _log.WriteAsync(message).ConfigureAwait(false);
            if (!scanned.HasNone)
            {
                await WriteAsync(ErrorOf(scanned.Id, code, message), _stopped.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The server ends, or nobody reads what it logs.
        }
        finally
        {
            Interlocked.Decrement(ref _refusing);
        }
    }

    // JSON-RPC wants null in place of an id that cannot be found, which the library's messages cannot have.
    private static byte[] ErrorOf(RequestId? id, int code, string message) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["id"] = id?.Id is string text ? text : (long?)id?.Id,
        ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
    }.ToJsonString());
}
