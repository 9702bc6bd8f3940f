using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Teams with their managers and members. No child stands here.</summary>
[Authorize(May.SeeTeams)]
[ShowsNoRecord]
internal sealed class TeamsModel(KeepTeams teams) : PageModel
{
    public IReadOnlyList<TeamShown> All { get; private set; } = [];

    public async Task OnGetAsync() => All = await teams.All();
}
