using System.Diagnostics.CodeAnalysis;

namespace Inspectlet;

/// <content>Each of the seven ways to compare (API reference, "Searching by URLs").</content>
[SuppressMessage("Design", "CA1054:URI-like parameters should not be strings", Justification = "Most are parts of URLs, or patterns.")]
public sealed partial record PageUrl
{
    /// <summary>The URL equals <paramref name="url"/>: <c>www.example.com/test-page.html</c>.</summary>
    /// <param name="url">The URL, without its scheme.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is empty.</exception>
    public static PageUrl Is(string url) => Create(PageUrlOperator.Is, url, nameof(url));

    /// <summary>The URL begins with <paramref name="prefix"/>: <c>www.example.com/profile/</c>.</summary>
    /// <param name="prefix">The beginning of the URL, without its scheme.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException"><paramref name="prefix"/> is empty.</exception>
    /// <example>
    /// <code>
    /// PageUrl anyCheckoutPage = PageUrl.BeginsWith("www.example.com/checkout/");
    /// </code>
    /// </example>
    public static PageUrl BeginsWith(string prefix) => Create(PageUrlOperator.BeginsWith, prefix, nameof(prefix));

    /// <summary>The URL contains <paramref name="fragment"/>: <c>/dash/</c>.</summary>
    /// <param name="fragment">The part of the URL.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException"><paramref name="fragment"/> is empty.</exception>
    public static PageUrl Contains(string fragment) => Create(PageUrlOperator.Contains, fragment, nameof(fragment));

    /// <summary>The URL matches <paramref name="pattern"/>, in which an asterisk stands for anything: <c>*dash*</c>.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException"><paramref name="pattern"/> is empty.</exception>
    /// <example>
    /// <code>
    /// PageUrl anyProfile = PageUrl.MatchesPattern("www.example.com/profile/*/edit");
    /// </code>
    /// </example>
    public static PageUrl MatchesPattern(string pattern) => Create(PageUrlOperator.MatchesPattern, pattern, nameof(pattern));

    /// <summary>The URL differs from <paramref name="url"/>.</summary>
    /// <param name="url">The URL, without its scheme.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is empty.</exception>
    public static PageUrl IsNot(string url) => Create(PageUrlOperator.IsNot, url, nameof(url));

    /// <summary>The URL does not begin with <paramref name="prefix"/>.</summary>
    /// <param name="prefix">The beginning of the URL, without its scheme.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException"><paramref name="prefix"/> is empty.</exception>
    public static PageUrl DoesNotBeginWith(string prefix) => Create(PageUrlOperator.DoesNotBeginWith, prefix, nameof(prefix));

    /// <summary>The URL does not contain <paramref name="fragment"/>.</summary>
    /// <param name="fragment">The part of the URL.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException"><paramref name="fragment"/> is empty.</exception>
    public static PageUrl DoesNotContain(string fragment) => Create(PageUrlOperator.DoesNotContain, fragment, nameof(fragment));

    private static PageUrl Create(PageUrlOperator comparison, string url, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url, parameter);
        return new PageUrl { Operator = comparison, Url = url };
    }
}
