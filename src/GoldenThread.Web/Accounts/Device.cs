using System.Globalization;

namespace GoldenThread.Web.Accounts;

/// <summary>What a browser says it is, short enough to be recognised in a list.</summary>
internal static class Device
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var browser = Name(Browsers, userAgent) ?? "A browser";
        return Name(Systems, userAgent) is { } system ? string.Create(CultureInfo.InvariantCulture, $"{browser} on {system}") : browser;
    }

    private static string? Name((string Sign, string Name)[] known, string? userAgent) =>
        Array.Find(known, one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) == true).Name;
}
