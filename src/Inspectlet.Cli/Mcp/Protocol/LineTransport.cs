using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
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

    // How long calls that are under way at the end of the input have.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly JsonTypeInfo<JsonRpcMessage> MessageType =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.ProtocolOptions.GetTypeInfo(typeof(JsonRpcMessage));

    private readonly MessageLines _lines;
    private readonly Stream _output;
    private readonly TextWriter _log;
    private readonly TimeProvider _clock;
    private readonly OpenRequests _open = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _stopped = new();

    /// <summary>Begins to read.</summary>
    /// <param name="input">Where messages come from.</param>
    /// <param name="output">Where messages go.</param>
    /// <param name="log">Is told what is wrong with a message, without its text.</param>
    /// <param name="clock">The clock of the time that calls have at the end.</param>
    public LineTransport(Stream input, Stream output, TextWriter log, TimeProvider clock)
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

    /// <summary>Is cancelled when nobody reads any more, or when calls that were under way at the end of the input took too long.</summary>
    public CancellationToken Stopped => _stopped.Token;

    public override async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        byte[] json = [.. JsonSerializer.SerializeToUtf8Bytes(message, MessageType), (byte)'\n'];
        try
        {
            // Half a message would spoil the next one, so that a message is not cancelled once it is begun.
            await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await _output.WriteAsync(json, CancellationToken.None).ConfigureAwait(false);
                await _output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Nobody reads any more.
            await _stopped.CancelAsync().ConfigureAwait(false);
        }
        finally
        {
            if (message is JsonRpcResponse or JsonRpcError)
            {
                _open.Remove(((JsonRpcMessageWithId)message).Id);
            }
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

            await _open.WhenNoneAsync().WaitAsync(Grace, _clock, _stopped.Token).ConfigureAwait(false);
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
        if (line.Bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return;
        }

        if (line.IsCut)
        {
            await RefuseAsync(line, InvalidRequest, "The message is too long.").ConfigureAwait(false);
            return;
        }

        JsonRpcMessage? message;
        try
        {
            message = JsonSerializer.Deserialize(line.Bytes.Span, MessageType);
            Note(message);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Members that are there twice and texts that are no Unicode are only found where they are read.
            message = null;
        }

        if (message is null)
        {
            await RefuseAsync(line, ParseError, "The message is not one of JSON-RPC.").ConfigureAwait(false);
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

    private async Task RefuseAsync(MessageLine line, int code, string message)
    {
        RequestId? id = RequestIds.Find(line.Bytes.Span);
        await _log.WriteLineAsync($"inspectlet mcp: {message}").ConfigureAwait(false);
        if (id is not null)
        {
            await SendMessageAsync(new JsonRpcError { Id = id.Value, Error = new JsonRpcErrorDetail { Code = code, Message = message } }).ConfigureAwait(false);
        }
    }
}
