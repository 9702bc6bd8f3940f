using GoldenThread.Storage.Notices;
using GoldenThread.Work.Notices;

namespace GoldenThread.Web.Pages.Notices;

/// <summary>The privacy notices of the partnerships here, in each controller's own words.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class PrivacyModel(FindNotices find) : PageModel
{
    public IReadOnlyList<(string Partnership, PublicNotice Notice)> Notices { get; private set; } = [];

    public async Task OnGetAsync() => Notices = [.. (await find.All()).Where(one => one.Notice.Privacy is not null)];
}
