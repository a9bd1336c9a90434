using System.Text;
using Inspectlet.ContractStub.Judging;

namespace Inspectlet.ContractTests.Sandbox;

/// <summary>A request to be sent as it is given, and to be judged.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, escaped.</param>
/// <param name="Authorization">The header of that name; null for none.</param>
/// <param name="Accept">The header of that name; null for none.</param>
/// <param name="ContentType">The header of that name; null for none.</param>
/// <param name="Body">The body; null for none.</param>
internal sealed record RawRequest(string Method, string Target, string? Authorization, string? Accept, string? ContentType, string? Body)
{
    private Uri Uri => new("https://api.inspectlet.com" + Target);

    public ContractRequest ToJudge()
    {
        var headers = new Dictionary<string, string>();
        Add("Authorization", Authorization);
        Add("Accept", Accept);
        Add("Content-Type", Body is null ? null : ContentType);
        return new ContractRequest(Method, Uri.PathAndQuery, headers, Encoding.UTF8.GetBytes(Body ?? ""));

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                headers.Add(name, value);
            }
        }
    }

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), Uri);
        message.Headers.TryAddWithoutValidation("Authorization", Authorization is null ? [] : [Authorization]);
        message.Headers.TryAddWithoutValidation("Accept", Accept is null ? [] : [Accept]);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType is null ? [] : [ContentType]);
        }

        return message;
    }
}
