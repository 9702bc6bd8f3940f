using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>One session: book a place, see who comes as far as one may.</summary>
[Authorize(May.SeeTraining)]
[ShowsNoRecord]
internal sealed class SessionModel(FindTraining find, BookPlaces book, Acting acting) : PageModel
{
    public FoundSession Found { get; private set; } = null!;

    public Attendance? Mine { get; private set; }

    public bool Keeps { get; private set; }

    public DateTimeOffset Now => acting.Now;

    public DateOnly Today => acting.Today;

    public bool MayBookSelf => acting.By.Organisation is not null && (Found.Session.Places is not { } places || Found.Taken < places);

    public IReadOnlyList<(Attendance Entry, Attendee Person)> ToSay => Keeps ? [.. Found.Entries.Where(e => e.Entry.ToSay is not null)] : [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBookAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!await this.Does("", () => book.Mine(Found.Session, Found.Course))) return await Again(id);
        this.Say("Place booked.");
        return Redirect(TrainingAddresses.Session(id));
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id)
    {
        if (!await Find(id) || Mine is null) return NotFound();
        var own = Found.Entries.Single(e => e.Entry.Id == Mine.Id).Entry;
        if (!await this.Does("", () => book.Cancel(own, Found.Session, Found.Course))) return await Again(id);
        this.Say($"Place cancelled: {own.Status!.Value.Words().ToLowerInvariant()}.");
        return Redirect(TrainingAddresses.Session(id));
    }

    private async Task<IActionResult> Again(Guid id)
    {
        await Find(id);
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Session(id) is not { } found) return false;
        (Found, Keeps) = (found, find.Keeps(found.Session));
        Mine = (await find.Mine()).Select(m => m.Entry).FirstOrDefault(e => e.SessionId == id);
        return true;
    }
}
