using System.Net.Http.Headers;
using System.Text;
using Inspectlet.Testing.Reference;

namespace Inspectlet.Testing.Serving;

/// <summary>The credentials that a request must bear.</summary>
internal static class Credentials
{
    public static bool AreRight(AuthenticationHeaderValue? authorization)
    {
        if (!string.Equals(authorization?.Scheme, "Basic", StringComparison.OrdinalIgnoreCase) || authorization!.Parameter is not { } parameter)
        {
            return false;
        }

        byte[] decoded = new byte[parameter.Length];
        return Convert.TryFromBase64String(parameter, decoded, out int length)
            && Encoding.UTF8.GetString(decoded, 0, length) == $"{DocumentedAccount.Email}:{DocumentedAccount.ApiToken}";
    }
}
