using System.Net;

namespace Inspectlet.Testing.Faults;

/// <summary>How a request fails.</summary>
/// <param name="Status">The status that it is answered with; null where the connection is lost.</param>
/// <param name="RetryAfter">How long the answer asks to wait; null where it does not ask.</param>
internal sealed record Fault(HttpStatusCode? Status, TimeSpan? RetryAfter = null);
