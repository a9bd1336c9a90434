using Inspectlet.Cli.Mcp.Schemas;

namespace Inspectlet.Cli.Mcp.Arguments;

/// <summary>Which parameters may have been meant by names that a tool does not have. The names themselves are never repeated.</summary>
internal static class SimilarNames
{
    // What other tools call the same, without underscores.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["website"] = "site_id",
        ["websiteid"] = "site_id",
        ["wid"] = "site_id",
        ["session"] = "recording_id",
        ["sessionid"] = "recording_id",
        ["sid"] = "recording_id",
        ["id"] = "recording_id",
        ["url"] = "visited_page",
        ["page"] = "visited_page",
        ["path"] = "visited_page",
        ["pageurl"] = "visited_page",
        ["landingpage"] = "start_page",
        ["entrypage"] = "start_page",
        ["name"] = "visitor",
        ["displayname"] = "visitor",
        ["user"] = "visitor",
        ["username"] = "visitor",
        ["userid"] = "visitor",
        ["email"] = "visitor",
        ["customer"] = "visitor",
        ["person"] = "visitor",
        ["ip"] = "ip_address",
        ["referrer"] = "traffic_source",
        ["referer"] = "traffic_source",
        ["startdate"] = "from",
        ["starttime"] = "from",
        ["since"] = "from",
        ["after"] = "from",
        ["enddate"] = "to",
        ["endtime"] = "to",
        ["until"] = "to",
        ["before"] = "to",
        ["range"] = "period",
        ["daterange"] = "period",
        ["date"] = "period",
        ["timestamp"] = "moment",
        ["time"] = "moment",
        ["at"] = "moment",
        ["devicetype"] = "device",
        ["countrycode"] = "country",
        ["count"] = "limit",
        ["max"] = "limit",
        ["pagesize"] = "limit",
        ["cursor"] = "after",
        ["offset"] = "after",
        ["groupby"] = "by",
        ["dimensions"] = "by",
    };

    /// <summary>A sentence that names them; empty where there are none.</summary>
    /// <param name="given">The names of the arguments.</param>
    /// <param name="parameters">The parameters of the tool.</param>
    public static string Advice(IEnumerable<string> given, IReadOnlyList<Parameter> parameters)
    {
        string[] names = [.. parameters.Select(parameter => parameter.Name)];
        if (names.Length == 0)
        {
            return "";
        }

        string[] meant = [.. given.Where(name => !names.Contains(name)).Select(name => Meant(name, names)).OfType<string>().Distinct()];
        return meant.Length == 0 ? "" : $" Did you mean {string.Join(", ", meant)}?";
    }

    private static string? Meant(string given, string[] names)
    {
        string plain = PlainOf(given);
        if (plain.Length > names.Max(name => name.Length) + 2)
        {
            return null;
        }

        if (Others.TryGetValue(plain, out string? other) && names.Contains(other))
        {
            return other;
        }

        (string Name, int Distance) nearest = names.Select(name => (name, Distance(plain, PlainOf(name)))).MinBy(pair => pair.Item2);
        return nearest.Distance <= plain.Length / 3 ? nearest.Name
            : plain.Length < 3 ? null
            : names.FirstOrDefault(name => PlainOf(name).StartsWith(plain, StringComparison.Ordinal));
    }

    private static string PlainOf(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    // How many letters must be changed, added or taken away.
    private static int Distance(string first, string second)
    {
        int[] row = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int changed = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
