namespace ApiContract.Generator.Model;

/// <summary>The key of a response: a status, a class of them such as <c>4XX</c>, or <c>default</c>.</summary>
internal static class StatusKey
{
    public const string Default = "default";

    public static bool IsKnown(string key) => PatternOf(key) is not null;

    /// <summary>Whether it is a status of success, or the class of them.</summary>
    public static bool IsSuccess(string key) => IsKnown(key) && key[0] == '2';

    /// <summary>The C# pattern of the statuses that it stands for, and how many these are; null if it is no key of a response.</summary>
    public static (string Text, int Breadth)? PatternOf(string key)
    {
        if (key == Default)
        {
            return ("_", 1000);
        }

        if (key.Length != 3 || key[0] is < '1' or > '5')
        {
            return null;
        }

        return (key[1], key[2]) switch
        {
            ( >= '0' and <= '9', >= '0' and <= '9') => (key, 1),
            ('X' or 'x', 'X' or 'x') => ($">= {key[0]}00 and < {(char)(key[0] + 1)}00", 100),
            _ => null,
        };
    }
}
