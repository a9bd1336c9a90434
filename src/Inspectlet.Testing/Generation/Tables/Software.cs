namespace Inspectlet.Testing.Generation.Tables;

/// <summary>What a visitor browses with: a browser, the device that it runs on, its user agents and how wide its pages are.</summary>
internal sealed record Software(Browser Browser, DeviceType Device, int[] PageWidths, string[] UserAgents)
{
    private const string WebKit = "AppleWebKit/537.36 (KHTML, like Gecko)";
    private const string WebKitOfApple = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
    private const string Windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
    private const string Mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
    private const string Linux = "Mozilla/5.0 (X11; Linux x86_64)";
    private const string Phone = "Mozilla/5.0 (Linux; Android 10; K)";
    private const string OlderPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X)";
    private const string Iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X)";

    private static readonly int[] Desktops = [1280, 1366, 1440, 1536, 1680, 1920, 1920, 2560];
    private static readonly int[] Androids = [360, 384, 393, 412];
    private static readonly int[] Iphones = [375, 390, 393, 402, 430];

    /// <summary>The browsers, by their shares of visitors in a thousand. The last two are none that the API's document lists.</summary>
    public static Software[] Shares { get; } = Weighted.Of<Software>(
        (372, new(
            Browser.Chrome,
            DeviceType.Desktop,
            Desktops,
            [
                $"{Windows} {WebKit} Chrome/143.0.0.0 Safari/537.36",
                $"{Windows} {WebKit} Chrome/144.0.0.0 Safari/537.36",
                $"{Windows} {WebKit} Chrome/142.0.0.0 Safari/537.36",
                $"{Mac} {WebKit} Chrome/144.0.0.0 Safari/537.36",
                $"{Mac} {WebKit} Chrome/143.0.0.0 Safari/537.36",
                $"{Linux} {WebKit} Chrome/143.0.0.0 Safari/537.36",
            ])),
        (168, new(
            Browser.Chrome,
            DeviceType.Phone,
            Androids,
            [
                $"{Phone} {WebKit} Chrome/144.0.0.0 Mobile Safari/537.36",
                $"{Phone} {WebKit} Chrome/143.0.0.0 Mobile Safari/537.36",
                $"{Phone} {WebKit} Chrome/141.0.0.0 Mobile Safari/537.36",
            ])),
        (166, new(
            Browser.MobileSafari,
            DeviceType.Phone,
            Iphones,
            [
                $"{Iphone} {WebKitOfApple} Version/26.1 Mobile/15E148 Safari/604.1",
                $"{Iphone} {WebKitOfApple} Version/18.6 Mobile/15E148 Safari/604.1",
                $"{OlderPhone} {WebKitOfApple} Version/17.6 Mobile/15E148 Safari/604.1",
            ])),
        (76, new(
            Browser.Safari,
            DeviceType.Desktop,
            Desktops,
            [
                $"{Mac} {WebKitOfApple} Version/26.1 Safari/605.1.15",
                $"{Mac} {WebKitOfApple} Version/18.6 Safari/605.1.15",
            ])),
        (74, new(
            Browser.Firefox,
            DeviceType.Desktop,
            Desktops,
            [
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:146.0) Gecko/20100101 Firefox/146.0",
            ])),
        (32, new(
            Browser.ChromeMobileIos,
            DeviceType.Phone,
            Iphones,
            [
                $"{Iphone} {WebKitOfApple} CriOS/144.0.7559.53 Mobile/15E148 Safari/604.1",
                $"{OlderPhone} {WebKitOfApple} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1",
            ])),
        (28, new(
            Browser.Opera,
            DeviceType.Desktop,
            Desktops,
            [
                $"{Windows} {WebKit} Chrome/142.0.0.0 Safari/537.36 OPR/126.0.0.0",
                $"{Mac} {WebKit} Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0",
            ])),
        (18, new(
            Browser.Other,
            DeviceType.Desktop,
            Desktops,
            [
                $"{Windows} {WebKit} Chrome/142.0.0.0 Safari/537.36 Vivaldi/7.7.3851.48",
                $"{Linux} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15 Epiphany/605.1.15",
            ])),
        (12, new(
            Browser.Android,
            DeviceType.Phone,
            Androids,
            ["Mozilla/5.0 (Linux; U; Android 4.4.2; en-us; SM-G900F Build/KOT49H) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30"])),
        (8, new(
            Browser.InternetExplorer,
            DeviceType.Desktop,
            Desktops,
            ["Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"])),
        (32, new(
            new Browser("edge"),
            DeviceType.Desktop,
            Desktops,
            [
                $"{Windows} {WebKit} Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0",
                $"{Windows} {WebKit} Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0",
            ])),
        (14, new(
            new Browser("samsung internet"),
            DeviceType.Phone,
            Androids,
            [$"{Phone} {WebKit} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36"])));
}
