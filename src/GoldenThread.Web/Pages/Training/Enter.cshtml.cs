using GoldenThread.Training;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Training;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Somebody who comes to a session enters themselves at the door: no account, no script needed.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[BeforeSignIn]
[EnableRateLimiting(Limits.OfAnswers)]
internal sealed class EnterModel(EnterAtDoor door, TimeProvider clock) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Line, "Your name")]
    public string? Name { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Your work email")]
    public string? Email { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    public CourseSession? Session { get; private set; }

    public Course? Course { get; private set; }

    public bool Thanks { get; private set; }

    /// <summary>Why nobody can enter themselves now; null where they can.</summary>
    public string? Closed { get; private set; }

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public async Task OnGetAsync(Guid id, string code) => await Find(id, code);

    public async Task<IActionResult> OnPostAsync(Guid id, string code)
    {
        if (!await Find(id, code) || Closed is not null) return Page();
        var of = Organisations.Any(o => o.Value == Organisation?.ToString()) ? new OrganisationId(Organisation!.Value) : (OrganisationId?)null;
        Thanks = ModelState.IsValid && await this.Does(nameof(Name), () => door.Enter(Session!, Name ?? "", Email ?? "", of));
        return Page();
    }

    private async Task<bool> Find(Guid id, string code)
    {
        if (await door.ByAddress(id, code) is not var (session, course, organisations)) return false;
        (Session, Course) = (session, course);
        Organisations = [new("", ""), .. organisations.Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
        try
        {
            session.RequireOpenDoor(clock.GetUtcNow());
        }
        catch (RuleException refused)
        {
            Closed = refused.Message;
        }

        return true;
    }
}
