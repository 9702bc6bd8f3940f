using GoldenThread.Publications;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Work.Publications;

/// <summary>Where the public finds things.</summary>
internal static class PublicAddresses
{
    public static string Plan(string partnership, string slug) => $"/published/{partnership}/{slug}";

    /// <summary>The newest version in a form, whichever that is.</summary>
    public static string Newest(string partnership, string slug, PublicationForm form) => $"{Plan(partnership, slug)}/{StateWord.Of(form)}";

    /// <summary>A version, for ever.</summary>
    public static string Of(string partnership, Publication version) => $"{Newest(partnership, version.Slug, version.Form)}/{version.Number}";
}
