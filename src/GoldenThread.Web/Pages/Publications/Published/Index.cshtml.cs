using GoldenThread.Work.Publications;

namespace GoldenThread.Web.Pages.Publications.Published;

/// <summary>Everything that is published here, by partnership.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class IndexModel(FindPublished published) : PageModel
{
    public sealed record PublishedTitle(string Address, string Title);

    public IReadOnlyList<(string Partnership, string Address, IReadOnlyList<PublishedTitle> Plans)> Partnerships { get; private set; } = [];

    public async Task OnGetAsync() => Partnerships =
    [
        .. from one in await published.Partnerships()
           let plans = (IReadOnlyList<PublishedTitle>)
           [
               .. one.Plans.Select(slug => new PublishedTitle(PublicAddresses.Plan(one.Partnership.Slug, slug), slug.ToUpperInvariant())),
           ]
           select (one.Partnership.Name, $"/published/{one.Partnership.Slug}", plans),
    ];
}
