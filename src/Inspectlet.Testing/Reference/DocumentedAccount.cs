namespace Inspectlet.Testing.Reference;

/// <summary>The account of the API's reference.</summary>
internal static class DocumentedAccount
{
    public const string Email = "bob@example.com";
    public const string ApiToken = "af9f27cd9c02b54a9bead349662dddf4a7ea1430";
    public const long WebsiteId = 12345678;
    public const long SessionId = 2606721012;
}
