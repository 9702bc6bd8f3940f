using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>How the questions three months after sessions stand; writes once more to those who are silent.</summary>
[Authorize(May.KeepTraining)]
[ShowsNoRecord]
internal sealed class FollowUpsModel(FindFollowUps find, Acting acting) : PageModel
{
    [BindProperty]
    public Guid Session { get; set; }

    public IReadOnlyList<(Course Course, CourseSession Session, int Asked, int Answered, DateTimeOffset? Written)> Sessions { get; private set; } = [];

    public DateTimeOffset Now => acting.Now;

    public DateOnly Today => acting.Today;

    public async Task OnGetAsync() => Sessions = await find.All();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Does("", () => find.WriteAgain(Session)))
        {
            Sessions = await find.All();
            return Page();
        }

        this.Say("Letters go out within the hour to those who have not answered.");
        return Redirect("/training/follow-ups");
    }
}
