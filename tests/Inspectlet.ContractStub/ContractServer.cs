using System.Collections.Concurrent;
using System.Globalization;
using Inspectlet.ContractStub.Document;
using Inspectlet.ContractStub.Judging;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace Inspectlet.ContractStub;

/// <summary>
/// A stub of the API on a free port of this machine. It answers with the document's examples, and judges every request by
/// the document: one that breaks the contract gets a diagnosis in words under <see cref="BreachStatus"/>.
/// </summary>
/// <remarks>
/// Each operation is answered with the first example of its success until a test asks for another answer. A test ends
/// with <see cref="ThrowIfContractWasBroken"/>, so that no breach is lost in a failure that the test expects.
/// </remarks>
public sealed class ContractServer : IDisposable
{
    /// <summary>The status of a diagnosis: one that no API documents, and no client tries again.</summary>
    public const int BreachStatus = 418;

    private readonly ContractDocument _document;
    private readonly RequestJudge _judge;
    private readonly WireMockServer _server;
    private readonly ConcurrentDictionary<string, ContractAnswer> _answers = [];
    private readonly ConcurrentQueue<ContractExchange> _exchanges = [];

    private ContractServer(ContractDocument document)
    {
        _document = document;
        _judge = new RequestJudge(document);
        _server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = ["http://127.0.0.1:0"],
            // The body is judged as it came, whatever the method.
            AllowBodyForAllHttpMethods = true,
            DisableJsonBodyParsing = true,
            DisableDeserializeFormUrlEncoded = true,
            DisableRequestBodyDecompressing = true,
        });
        _server.Given(Request.Create().UsingAnyMethod()).RespondWith(Response.Create().WithCallback(Respond));
        BaseAddress = new Uri($"{_server.Url}{document.BasePath}/");
    }

    /// <summary>The address to which the operations' paths are added, version included.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The requests that came, in their order, and what became of each.</summary>
    public IReadOnlyList<ContractExchange> Exchanges => [.. _exchanges];

    /// <summary>How requests broke the contract, each in a sentence; empty where none did.</summary>
    public IReadOnlyList<string> Breaches => [.. _exchanges.SelectMany(e => e.Breaches)];

    /// <summary>Starts a stub. Any number of them may run at once.</summary>
    /// <param name="document">The document.</param>
    public static ContractServer Start(ContractDocument document) => new(document);

    /// <summary>Has an operation answered with an example of the document, from now on.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="status">The status.</param>
    /// <param name="example">The example's key; the first one where it is null.</param>
    /// <exception cref="ArgumentException">The document has no such operation, response or example.</exception>
    public void Answer(string operationId, int status, string? example = null)
    {
        ContractOperation operation = _document.Operation(operationId);
        ContractResponse response = operation.ResponseTo(status);
        ContractExample found = response.Examples.FirstOrDefault(e => example is null || e.Name == example) ?? throw new ArgumentException(
            $"The document has no example {example} of {operationId} {status}; it has {(response.Examples.Count == 0 ? "none" : string.Join(", ", response.Examples.Select(e => e.Name)))}.",
            nameof(example));
        _answers[operationId] = AnswerOf(operation, response, status, found);
    }

    /// <summary>Has an operation answered with a body of the test's own, which must be what the document says of that status.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="status">The status.</param>
    /// <param name="json">The body.</param>
    /// <exception cref="ArgumentException">The document has no such operation or response, or the body is not like it.</exception>
    public void AnswerWith(string operationId, int status, string json)
    {
        ContractResponse response = _document.Operation(operationId).ResponseTo(status);
        IReadOnlyList<string> breaches = response.Schema?.Judge(json) ?? [$"{operationId} {status} has no body"];
        if (breaches.Count > 0)
        {
            throw new ArgumentException($"This is not a response that the document has: {string.Join("; ", breaches)}.", nameof(json));
        }

        _answers[operationId] = new ContractAnswer(operationId, status, response.Status, Example: null, response.MediaType, json);
    }

    /// <summary>Has an operation answered with what the document need not have, to see who notices.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="body">The body.</param>
    public void AnswerAgainstContract(string operationId, int status, string mediaType, string body) =>
        _answers[operationId] = new ContractAnswer(operationId, status, $"{status}", Example: null, mediaType, body);

    /// <summary>Says with an exception how requests broke the contract, if any did.</summary>
    /// <exception cref="ContractBrokenException">One did.</exception>
    public void ThrowIfContractWasBroken()
    {
        ContractExchange[] broken = [.. _exchanges.Where(e => e.Breaches.Count > 0)];
        if (broken.Length > 0)
        {
            throw new ContractBrokenException(broken);
        }
    }

    /// <summary>Stops the stub.</summary>
    public void Dispose() => _server.Dispose();

    private static ContractAnswer AnswerOf(ContractOperation operation, ContractResponse response, int status, ContractExample example) =>
        new(operation.Id, status, response.Status, example.Name, response.MediaType, example.Body);

    private ResponseMessage Respond(IRequestMessage message)
    {
        ContractRequest request = Read(message);
        Verdict verdict = _judge.Judge(request);
        ContractAnswer? answer = verdict is { Operation: { } operation, Breaches.Count: 0 } ? AnswerTo(operation) : null;
        IReadOnlyList<string> breaches = answer is null && verdict.Breaches.Count == 0
            ? [$"The document has no example of a success of {verdict.Operation!.Id}, and the test gave no answer."]
            : verdict.Breaches;
        var exchange = new ContractExchange(request, breaches, answer);
        _exchanges.Enqueue(exchange);
        return answer is null
            ? Write(BreachStatus, "text/plain", ContractBrokenException.Describe([exchange]))
            : Write(answer.Status, answer.MediaType, answer.Body);
    }

    private ContractAnswer? AnswerTo(ContractOperation operation) =>
        _answers.TryGetValue(operation.Id, out ContractAnswer? chosen) ? chosen
        : operation.Responses.FirstOrDefault(r => r.Status.StartsWith('2') && r.Examples.Count > 0) is { } success
            ? AnswerOf(operation, success, int.Parse(success.Status, CultureInfo.InvariantCulture), success.Examples[0])
        : null;

    private static ContractRequest Read(IRequestMessage message) => new(
        message.Method,
        new Uri(message.AbsoluteUrl).PathAndQuery,
        message.Headers?.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase) ?? [],
        message.BodyAsBytes);

    private static ResponseMessage Write(int status, string mediaType, string body) => new()
    {
        StatusCode = status,
        Headers = new Dictionary<string, WireMockList<string>> { ["Content-Type"] = new($"{mediaType}; charset=utf-8") },
        BodyData = new BodyData { DetectedBodyType = BodyType.String, BodyAsString = body },
    };
}
