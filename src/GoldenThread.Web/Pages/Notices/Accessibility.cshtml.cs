using GoldenThread.Storage.Notices;
using GoldenThread.Work.Notices;

namespace GoldenThread.Web.Pages.Notices;

/// <summary>The statement of accessibility: the model wording, what the software is known for, and what each partnership said of its installation.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class AccessibilityModel(FindNotices find) : PageModel
{
    public IReadOnlyList<(string Partnership, PublicNotice Notice)> Notices { get; private set; } = [];

    public bool Several => Notices.Count > 1;

    public string? Names => Notices.Count == 0 ? null : string.Join(", ", Notices.Select(one => one.Partnership));

    public async Task OnGetAsync() => Notices = await find.All();
}
