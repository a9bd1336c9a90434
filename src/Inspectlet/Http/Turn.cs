namespace Inspectlet.Http;

/// <summary>That a request may be sent.</summary>
/// <param name="Entered">What <see cref="AdaptiveLimit.Cut"/> wants to know if it is refused.</param>
/// <param name="Waited">How long it was held back because the API had asked to wait.</param>
internal readonly record struct Turn(int Entered, TimeSpan Waited);
