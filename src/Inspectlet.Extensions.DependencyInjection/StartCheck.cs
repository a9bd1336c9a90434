namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>
/// Empty options that are validated when the host starts, by the source of the client's options: it must know what was valid then,
/// though a change comes before the first call.
/// </summary>
internal sealed class StartCheck;
