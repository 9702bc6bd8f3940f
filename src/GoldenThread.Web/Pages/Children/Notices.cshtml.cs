using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>What somebody was told, with a link and without a name.</summary>
[Authorize(May.SeeNotices)]
[ShowsNoRecord]
internal sealed class NoticesModel(FindNotices notices) : PageModel
{
    public IReadOnlyList<Notice> All { get; private set; } = [];

    /// <summary>Where what a notice is about is shown; null for nowhere.</summary>
    public static string? Link(Notice notice) => (notice.Kind, notice.Child) switch
    {
        ("break-glass", _) => "/glass",
        ("reading-question", _) => $"/readings/{notice.About}",
        ("glass-review" or "access-answer" or "kept" or "nobody-holds", null) => null,
        ("kept", _) => "/intake",
        ("access-request", { } child) => $"/children/{child.Value}/requests/{notice.About}",
        ("seal-to-confirm", { } child) => $"/children/{child.Value}/seals/{notice.About}/confirm",
        ("seal-review", { } child) => $"/children/{child.Value}/seals",
        ("restriction" or "restriction-proposal" or "restriction-decided" or "restriction-review", { } child) => $"/children/{child.Value}/restriction",
        ("closing" or "involvement-passed", { } child) => $"/children/{child.Value}/involvement",
        ("task-escalated" or "task-assigned", { } child) => $"/children/{child.Value}/tasks/{notice.About}",
        ("reading-answer", { } child) => $"/children/{child.Value}/openings",
        (_, { } child) => $"/children/{child.Value}",
        _ => null,
    };

    public async Task OnGetAsync() => All = await notices.Mine();
}
