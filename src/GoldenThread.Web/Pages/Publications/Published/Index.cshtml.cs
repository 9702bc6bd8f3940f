using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Publications;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Publications.Published;

/// <summary>Everything that is published here, by partnership.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class IndexModel(GoldenThreadDb db) : PageModel
{
    public sealed record PublishedTitle(string Address, string Title);

    public IReadOnlyList<(string Partnership, string Address, IReadOnlyList<PublishedTitle> Plans)> Partnerships { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var versions = await db.Publications.AsNoTracking().Where(p => p.State == PublicationState.Published).Select(p => new { p.Partnership, p.Slug }).Distinct().ToListAsync();
        var partnerships = await db.Partnerships.AsNoTracking().ToListAsync();
        Partnerships = [.. partnerships.Where(one => versions.Any(version => version.Partnership == one.Id)).OrderBy(one => one.Name, StringComparer.Ordinal).Select(one =>
            (one.Name, $"/published/{one.Slug}", (IReadOnlyList<PublishedTitle>)[.. versions.Where(version => version.Partnership == one.Id).OrderBy(version => version.Slug, StringComparer.Ordinal)
                .Select(version => new PublishedTitle($"/published/{one.Slug}/{version.Slug}", version.Slug.ToUpperInvariant()))]))];
    }
}
