namespace Inspectlet.Testing.Generation.Tables;

/// <summary>A made-up visitor who has signed in.</summary>
internal sealed record Person(string Name, string Email);
