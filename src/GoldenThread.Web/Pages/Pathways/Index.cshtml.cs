using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;

namespace GoldenThread.Web.Pages.Pathways;

/// <summary>The pathways of this build, each in the version that is in force.</summary>
[Authorize(May.SeePathways)]
[ShowsNoRecord]
internal sealed class IndexModel : PageModel
{
    public IReadOnlyList<Pathway> Pathways { get; } =
    [
        .. PathwayDefinitions.All.Select(versions => versions.MaxBy(v => v.InForceFrom)!).OrderBy(p => p.Title, StringComparer.Ordinal),
    ];
}
