using CsCheck;

namespace Inspectlet.ContractTests.Sandbox;

/// <summary>What the form field <c>search</c> may hold, and what it may not. It is put together as text: the SDK would not write most of it.</summary>
internal static class SearchTexts
{
    private static readonly Gen<string> Wrong = Gen.OneOf(
        "null", "7", "0", "-0", "-1", "1.5", "1.0", "1e2", "1E400", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808", "true", "false",
        "\"\"", "\"x\"", "\"all\"", "\"Chrome\"", "\"and\"", "\"true\"", "\"7\"", "\"7\\n\"", "\"\\u0663\"", "\"\\ud800\"", "[]", "[null]", "{}", "{\"url\":\"u\"}", "{\"tag\":\"t\"}");

    private static readonly Gen<string> Malformed = Gen.OneOf(
        "", " ", "country=US", "{'country':'US'}", "{\"country\":\"US\",}", "{\"country\":\"US\"", "{}{}", "null", "[]", "7", "\"{}\"", "{\"country\":\"\t\"}", "/**/{}", "\uFEFF{}", "{\"seslength_start\":01}", "{\"seslength_start\":+1}", "NaN");

    private static readonly Gen<string> Text = Gen.OneOf("\"US\"", "\"us\"", "\"DE\"", "\"Johnny Appleseed\"", "\"d\"", "\"53.68.13.141\"", "\" \"", "\"\\u0055S\"", "\"\\\"\"", "\"Zoë 🙂\"", "\"\\ud83d\\ude42\"", "\"2015-11-06T01:14:39Z\"");

    private static readonly Gen<string> Flag = Gen.OneOf("true", "false");

    private static readonly Gen<string> Number = Gen.OneOf("0", "-0", "1", "2", "300", "2147483647");

    private static readonly Gen<string> Seconds = Gen.OneOf("0", "30", "1800", "2147483648", "9223372036854775807");

    private static readonly Gen<string> Digits = Gen.OneOf("\"0\"", "\"1446772479\"", "\"01446772479\"", "\"1767225600\"", "\"99999999999999999999\"", "\"\\u0031\"");

    private static readonly Gen<string> Url = Gen.OneOf("\"www.example.com/?utm_campaign=media\"", "\"http://www.example.com/\"", "\"example.com/\"", "\"*product*\"", "\"/\"", "\"*\"");

    /// <summary>Texts for a field.</summary>
    /// <param name="breaks">0 for proper ones; 1 for some in which something is broken.</param>
    public static Gen<string> Of(int breaks)
    {
        Gen<string> page = Object(breaks, required: 1, ("url", Url), ("operator", Words(PageUrlOperator.KnownValues.Select(v => v.Value))));
        Gen<string> tag = Object(breaks, required: 1, ("tag", Gen.OneOf("\"converted\"", "\"plan\"", "\"email\"")), ("value", Gen.OneOf(Text, Flag, Gen.Const("\"\""))));
        Gen<string> tagList = tag.Array[1, 3].Select(tags => $"[{string.Join(',', tags)}]");
        Gen<string> search = Object(
            breaks, required: 0,
            ("displayname", Text), ("country", Text), ("ipaddress", Text), ("trafficsource", Text),
            ("newold", Object(breaks, required: 0, ("new", Flag), ("old", Flag))),
            ("tags", Object(breaks, required: 1, ("tagslist", tagList), ("operator", Words(TagOperator.KnownValues.Select(v => v.Value))))),
            ("showstarredonly", Flag),
            ("browser", Words(Browser.KnownValues.Select(v => v.Value))),
            ("devices", Words(DeviceType.KnownValues.Select(v => v.Value))),
            ("daterange", Words(DateRange.KnownValues.Select(v => v.Value))),
            ("daterangecustom", Object(breaks, required: 0, ("start", Digits), ("end", Digits))),
            ("seslength_start", Number), ("seslength_end", Number), ("sestime_start", Seconds), ("sestime_end", Seconds),
            ("startpage", page), ("visitedpage", page), ("exitpage", page));
        return breaks == 0 ? search : Gen.Frequency((20, search), (1, Malformed));
    }

    private static Gen<string> Words(IEnumerable<string> words) => Gen.OneOf([.. words.Select(word => $"\"{word}\"")]);

    // The first ones are required; of the others, a few are there.
    private static Gen<string> Object(int breaks, int required, params (string Name, Gen<string> Value)[] members)
    {
        double share = Math.Min(0.5, 2.0 / members.Length);
        Gen<string>[] values = [.. members.Select((member, i) => Gen.Select(Gen.Double[0, 1], Gen.Int[0, 25], Wrong, member.Value, (chance, luck, wrong, value) =>
        {
            bool isBroken = breaks > 0 && luck == 0;
            return i < required ? (isBroken && chance < 0.5 ? "" : Member(isBroken))
                : chance < share ? Member(isBroken)
                : "";

            string Member(bool broken) => $"\"{member.Name}\":{(broken ? wrong : value)}";
        }))];
        Gen<string[]> proper = values.Aggregate(Gen.Const(Array.Empty<string>()), (all, value) => Gen.Select(all, value, (some, one) => (string[])[.. some, one]));
        Gen<string> extra = breaks == 0 ? Gen.Const("") : Gen.Frequency((30, Gen.Const("")), (1, Gen.OneOf("\"town\":\"Rome\"", $"\"{members[^1].Name.ToUpperInvariant()}\":1", "\"\":1", "\"\\ud800\":1", "\"twice\"")));
        return Gen.Select(proper, extra, (all, more) =>
        {
            string[] there = [.. all.Where(m => m.Length > 0)];
            IEnumerable<string> further = more.Length == 0 ? [] : more == "\"twice\"" ? there.Take(1) : [more];
            return $"{{{string.Join(',', there.Concat(further))}}}";
        });
    }
}
