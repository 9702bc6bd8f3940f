using GoldenThread.Storage.Notices;
using GoldenThread.Work.Notices;

namespace GoldenThread.Web.Pages.Notices;

/// <summary>Where to begin: a tour for each role, one's own first, and whom to ask.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class HelpModel(FindNotices find) : PageModel
{
    public IReadOnlyList<(string Partnership, PublicNotice Notice)> Notices { get; private set; } = [];

    public Role? Own => User.RoleOrNull();

    public async Task OnGetAsync() => Notices = await find.All();

    /// <summary>A role with its article: "an administrator".</summary>
    public string InSentence(Role role)
    {
        var words = role.InWords().ToLowerInvariant();
        return ("aeio".Contains(words[0], StringComparison.Ordinal) ? "an " : "a ") + words;
    }
}
