namespace Inspectlet.Testing.Generation.Tables;

/// <summary>A page of a generated site.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Title">Its title, without the site's name.</param>
/// <param name="Landings">How many of a thousand visits begin here.</param>
/// <param name="Links">The paths of the pages to which people go on from here; those that are listed twice more often.</param>
/// <param name="IsPrivate">Whether one has to be signed in, so that no link elsewhere leads here.</param>
internal sealed record SitePage(string Path, string Title, int Landings, string Links, bool IsPrivate = false)
{
    /// <summary>The page after a purchase.</summary>
    public const string OrderConfirmed = "/order/confirmed";

    /// <summary>The page after signing up.</summary>
    public const string Welcome = "/welcome";

    /// <summary>The page with what is about to be bought.</summary>
    public const string Cart = "/cart";

    /// <summary>The pages: a shop for desks and what stands upon them, with a service for teams who furnish offices.</summary>
    public static SitePage[] All { get; } =
    [
        new("/", "Home", 268, "/features /pricing /pricing /shop /shop /shop /login /blog /about"),
        new("/features", "Features", 44, "/pricing /pricing /signup /docs /features/planner /"),
        new("/features/planner", "Room planner", 20, "/pricing /signup /features"),
        new("/pricing", "Pricing", 72, "/signup /signup /signup /features /contact /docs/faq"),
        new("/signup", "Sign up", 34, "/welcome /welcome /welcome /pricing /login"),
        new("/welcome", "Welcome", 0, "/dashboard /dashboard /team/invite /docs/getting-started"),
        new("/login", "Log in", 62, "/dashboard /dashboard /dashboard /dashboard /password/reset"),
        new("/password/reset", "Reset your password", 4, "/login /login /support"),
        new("/dashboard", "Dashboard", 58, "/projects /projects /settings /shop /team/invite", IsPrivate: true),
        new("/projects", "Projects", 16, "/projects/42 /projects/57 /dashboard", IsPrivate: true),
        new("/projects/42", "Reading room", 6, "/projects /shop /settings", IsPrivate: true),
        new("/projects/57", "Office, second floor", 4, "/projects /shop /team/invite", IsPrivate: true),
        new("/settings", "Settings", 0, "/dashboard /settings/billing", IsPrivate: true),
        new("/settings/billing", "Billing", 2, "/settings /dashboard /support", IsPrivate: true),
        new("/team/invite", "Invite your team", 2, "/dashboard /projects", IsPrivate: true),
        new("/shop", "Shop", 66, "/product-1123 /product-1123 /product-1140 /product-1187 /product-1204 /product-1311 /product-1350 /search?q=lamp"),
        new("/search?q=lamp", "Search: lamp", 8, "/product-1123 /product-1123 /product-1140 /shop"),
        new("/product-1123", "Desk lamp Nova", 62, "/cart /cart /shop /product-1140"),
        new("/product-1140", "Desk lamp Luna", 22, "/cart /shop /product-1123"),
        new("/product-1187", "Standing desk Alto", 32, "/cart /shop /product-1204 /features/planner"),
        new("/product-1204", "Office chair Vela", 24, "/cart /cart /shop /product-1187"),
        new("/product-1311", "Bookcase Lira", 12, "/cart /shop /product-1350"),
        new("/product-1350", "Pinboard Mira", 8, "/cart /shop"),
        new(Cart, "Your cart", 8, "/checkout /checkout /checkout /shop", IsPrivate: true),
        new("/checkout", "Checkout", 2, "/order/confirmed /order/confirmed /order/confirmed /cart /support", IsPrivate: true),
        new(OrderConfirmed, "Thank you for your order", 0, "/shop /account/orders"),
        new("/account/orders", "Your orders", 8, "/shop /support", IsPrivate: true),
        new("/blog", "Blog", 22, "/blog/a-quiet-office /blog/light-for-long-evenings /blog/how-to-sit"),
        new("/blog/a-quiet-office", "A quiet office", 18, "/blog /pricing /shop"),
        new("/blog/light-for-long-evenings", "Light for long evenings", 30, "/product-1123 /blog /shop"),
        new("/blog/how-to-sit", "How to sit", 24, "/product-1204 /blog /product-1187"),
        new("/docs", "Documentation", 10, "/docs/getting-started /docs/api /docs/faq"),
        new("/docs/getting-started", "Getting started", 14, "/docs/api /docs /signup"),
        new("/docs/api", "API reference", 16, "/docs /docs/getting-started"),
        new("/docs/faq", "Questions and answers", 10, "/support /pricing /docs"),
        new("/about", "About us", 8, "/careers /contact /"),
        new("/careers", "Careers", 8, "/about /contact"),
        new("/contact", "Contact", 8, "/ /support"),
        new("/support", "Support", 14, "/docs/faq /contact"),
        new("/summer-sale-2019", "Page not found", 6, "/ /shop"),
        new("/de/preise", "Preise", 8, "/signup /features"),
        new("/fr/tarifs", "Tarifs", 6, "/signup /features"),
        new("/ja/%E6%96%99%E9%87%91", "料金", 6, "/signup /features"),
    ];
}
