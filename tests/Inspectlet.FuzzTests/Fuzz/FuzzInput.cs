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
/// <param name="RetryAfter">Its header of that name, which may be none or nonsense.</param>
/// <param name="Body">Its body.</param>
internal sealed record FuzzInput(Operation Operation, HttpStatusCode Status, string? ContentType, string? RetryAfter, byte[] Body)
{
    public static IReadOnlyList<Operation> Operations { get; } = Enum.GetValues<Operation>();

    public static IReadOnlyList<HttpStatusCode> Statuses { get; } = [.. new[] { 200, 204, 400, 401, 404, 429, 500, 502 }.Select(s => (HttpStatusCode)s)];

    /// <summary>The answer of a well-behaved server with this body.</summary>
    public static FuzzInput Answer(Operation operation, byte[] body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(operation, status, "application/json", null, body);

    /// <summary>Everything that it takes to make the answer again.</summary>
    public override string ToString() =>
        $"{Operation}, status {(int)Status}, Content-Type: {ContentType ?? "none"}, Retry-After: {RetryAfter ?? "none"}, {Body.Length} bytes\n"
        + $"  hex  {Convert.ToHexString(Body)}\n"
        + $"  text {string.Concat(System.Text.Encoding.UTF8.GetString(Body).Select(c => char.IsControl(c) ? ' ' : c))}";
}
