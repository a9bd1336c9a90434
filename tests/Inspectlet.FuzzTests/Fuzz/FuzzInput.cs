using System.Net;

namespace Inspectlet.FuzzTests.Fuzz;

internal enum Operation
{
    ListWebsites,
    SearchSessions,
    GetSession,
}

/// <summary>What a server answers to a call.</summary>
/// <param name="Operation">The call.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="ContentType">Its content type, which may be none or nonsense.</param>
/// <param name="Headers">Its other headers, which may be nonsense.</param>
/// <param name="Body">Its body.</param>
internal sealed record FuzzInput(
    Operation Operation, HttpStatusCode Status, string? ContentType, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>The same answer in UTF-8, of which the same must come; null if there is none.</summary>
    public FuzzInput? Plain { get; init; }

    public static IReadOnlyList<Operation> Operations { get; } = Enum.GetValues<Operation>();

    public static IReadOnlyList<HttpStatusCode> Statuses { get; } = [.. new[] { 200, 204, 400, 401, 404, 429, 500, 502 }.Select(s => (HttpStatusCode)s)];

    /// <summary>The answer of a well-behaved server with this body.</summary>
    public static FuzzInput Answer(Operation operation, byte[] body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(operation, status, "application/json", [], body);

    /// <summary>The value of a header; null if it has none.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(header => header.Key == name).Value;

    /// <summary>Everything that it takes to make the answer again.</summary>
    public override string ToString() =>
        $"{Operation}, status {(int)Status}, Content-Type: {ContentType ?? "none"}, {Body.Length} bytes\n"
        + string.Concat(Headers.Select(header => $"  {header.Key}: {header.Value}\n"))
        + $"  hex  {Convert.ToHexString(Body)}\n"
        + $"  text {string.Concat(System.Text.Encoding.UTF8.GetString(Body).Select(c => char.IsControl(c) ? ' ' : c))}";
}
