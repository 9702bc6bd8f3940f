using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Names who trains a session, or cancels it.</summary>
[Authorize(May.KeepTraining)]
[ShowsNoRecord]
internal sealed class ChangeSessionModel(FindTraining find, KeepCourses keep, Acting acting) : PageModel
{
    private IReadOnlyList<Account> accounts = [];

    [BindProperty]
    public Guid? Trainer { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public FoundSession Found { get; private set; } = null!;

    public DateTimeOffset Now => acting.Now;

    public IEnumerable<SelectListItem> People => [new("", ""), .. accounts.Select(a => new SelectListItem(a.FullName, a.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (accounts.FirstOrDefault(a => a.Id == Trainer) is not { } account)
        {
            ModelState.AddModelError(nameof(Trainer), "Choose a person");
            return Page();
        }

        if (!await this.Does(nameof(Trainer), () => keep.Name(Found.Session, account))) return Page();
        this.Say($"{account.FullName} is named as a trainer.");
        return Redirect(TrainingAddresses.Session(id));
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(_ => nameof(Because), () => keep.Cancel(Found.Session, Found.Course, Because ?? ""))) return Page();
        this.Say("Session cancelled. Everybody who had booked was told.");
        return Redirect(TrainingAddresses.Session(id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Session(id) is not { Session.CancelledBecause: null } found) return false;
        Found = found;
        accounts = await find.People();
        return true;
    }
}
