using GoldenThread.Training;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Training;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Training;

/// <summary>The question three months later, where its letter leads: no account, no script needed.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[BeforeSignIn]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class AnswerModel(AnswerFollowUp answer, TimeProvider clock) : PageModel
{
    [BindProperty]
    public FollowUpAnswer? Answer { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Your words")]
    public string? Words { get; set; }

    public FollowUpQuestion? Question { get; private set; }

    public CourseSession? Session { get; private set; }

    public Course? Course { get; private set; }

    public bool Thanks { get; private set; }

    public bool IsClosed => Question is { } question && Time.LondonTime.Day(clock.GetUtcNow()) > question.Closes;

    public IEnumerable<SelectListItem> Answers => Enum.GetValues<FollowUpAnswer>().Select(a => new SelectListItem(TrainingWords.Of(a), a.ToString()));

    public async Task OnGetAsync(Guid id, string code)
    {
        await Find(id, code);
        (Answer, Words) = (Question?.Answer, Question?.Words);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string code)
    {
        if (!await Find(id, code)) return Page();
        if (!ModelState.IsValid || !await this.Does(nameof(Answer), () => answer.Say(Question!, Answer, Words))) return Page();
        Thanks = true;
        return Page();
    }

    private async Task<bool> Find(Guid id, string code)
    {
        if (await answer.ByLetter(id, code) is not var (question, session, course)) return false;
        (Question, Session, Course) = (question, session, course);
        return true;
    }
}
