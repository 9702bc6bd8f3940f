using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Permissions;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Pathways;

/// <summary>The pathways of this build, each in the version that is in force.</summary>
[Authorize(May.SeePathways)]
[ShowsNoRecord]
internal sealed class IndexModel : PageModel
{
    public IReadOnlyList<Pathway> Pathways { get; } = [.. PathwayDefinitions.All.Select(versions => versions.MaxBy(v => v.InForceFrom)!).OrderBy(p => p.Title, StringComparer.Ordinal)];
}
