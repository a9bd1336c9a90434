using System.Net;
using System.Text;

namespace Inspectlet.FuzzTests.Fuzz;

/// <summary>Makes inputs out of the documented responses. Each depends on the seed and its index alone.</summary>
internal sealed class InputSource(long seed)
{
    // Every member there is, loosely dressed: the documented session lacks some, and is dressed well.
    private const string Loose = """
        {"took":3,"error":null,"response":{"sessions":{"0":{"sid":"2606721012","wid":1.2345678e7,"date_start_session":"1446772479","date_end_session":1446772768,
        "session_duration":"286893","num_pages":"1","uid":2099309727.0,"ip":7,"browser":"Netscape","referrer":[],"page_width":" 1280 ","page_height":720,"useragent":"",
        "new_visitor":"1","starred":0,"country":null,"landing_page":"http:\/\/a\/","exit_page":null,"device_type":"","display_name":"Zo\u00eb \ud83d\ude00",
        "sessionlink":"http:\/\/b\/c?pn=1&accessResourceKey=0","tags":{"0":{"tag":5,"value":true,"timestamp":"1446772657"},"4":{"tag":"x","value":1.5}},"pages":"",
        "city":"Berlin","geo":{"lat":1.5,"at":[1,null]}},"3":{"wid":1,"sid":2,"pages":[{"rid":1,"opened_at":2,"pagetitle":"t","url":"u","extra":{}}]}},"total":2}}
        """;

    // What succeeds, at least in part, is where a reader has the most to do: those documents are the most frequent.
    private static readonly Document[] Successes =
        [.. Examples.Names.Where(IsSuccess).Select(Document.Read), new(Operation.SearchSessions, new TokenMap(Encoding.UTF8.GetBytes(Loose)))];

    private static readonly Document[] Failures = [.. Examples.Names.Where(name => !IsSuccess(name)).Select(Document.Read)];

    private static readonly byte[][] Bodies = [.. Successes.Concat(Failures).Select(document => document.Map.Body)];

    public FuzzInput this[long index]
    {
        get
        {
            var random = new FuzzRandom(seed, index);
            HttpStatusCode status = random.OneIn(5) ? random.Of(FuzzInput.Statuses) : HttpStatusCode.OK;
            Document document = random.Of(random.OneIn(8) ? Failures : Successes);
            var input = new FuzzInput(
                random.OneIn(4) ? random.Of(FuzzInput.Operations) : document.Operation,
                status,
                HeaderNoise.ContentType(random),
                HeaderNoise.Others(random, status),
                random.OneIn(status == HttpStatusCode.OK ? 20 : 3) ? ErrorTexts.Body(random) : Body(document.Map, random));
            return random.OneIn(6) ? CharsetNoise.Dress(input, random) : input;
        }
    }

    private static byte[] Body(TokenMap document, FuzzRandom random)
    {
        int which = random.Below(100);
        byte[] body = which switch
        {
            < 70 => TokenMutations.Mutate(document, random),
            < 92 => document.Body,
            < 97 => [.. "{\"response\":"u8, .. JsonNoise.Value(random, 5), .. "}"u8],
            _ => JsonNoise.Bytes(random),
        };
        int mutations = which switch
        {
            < 60 => 0,
            < 92 => random.OneIn(2) ? 1 : 1 + random.Below(4),
            _ => random.Below(2),
        };
        for (int i = 0; i < mutations; i++)
        {
            body = ByteMutations.Mutate(body, random, Bodies);
        }

        return body;
    }

    private static bool IsSuccess(string name) => name.Contains(".200.", StringComparison.Ordinal);

    /// <summary>A body that a server would send, and the call to which it would send it.</summary>
    private sealed record Document(Operation Operation, TokenMap Map)
    {
        public static Document Read(string name) =>
            new(Enum.Parse<Operation>(name[..name.IndexOf('.', StringComparison.Ordinal)], ignoreCase: true), new TokenMap(Examples.Read(name)));
    }
}
