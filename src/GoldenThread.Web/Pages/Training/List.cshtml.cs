using GoldenThread.Training;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Training;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Takes in a list of attendance: looked at first, then all of it. Rows that are not clear count in the whole, or are left out where the person says so.</summary>
[Authorize(May.RecordAttendance)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class ListModel(FindTraining find, TakeAttendance take) : PageModel
{
    /// <summary>More are counted, and not listed one by one.</summary>
    public const int MostShown = 100;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool GoodOnes { get; set; }

    public Course Course { get; private set; } = null!;

    public CourseSession? Chosen { get; private set; }

    public FoundAttendance? Found { get; private set; }

    public string Address => $"{TrainingAddresses.Course(Course.Id)}/list{(Chosen is { } session ? $"?session={session.Id}" : "")}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? session) => await Find(id, session) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCheckAsync(Guid id, Guid? session, CancellationToken cancellation)
    {
        if (!await Find(id, session)) return NotFound();
        await Read(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? session, CancellationToken cancellation)
    {
        if (!await Find(id, session)) return NotFound();
        if (!await Read(cancellation)) return Page();
        var found = Found!;
        if (!await this.Does(nameof(Upload), () => take.TakeIn(found, GoodOnes))) return Page();
        var added = GoodOnes ? found.Added.Count - found.ToSay : found.Added.Count;
        this.Say(added + found.Changed.Count == 0 ? "Everything in this list is there already. Nothing was changed."
            : $"{added} added, {found.Changed.Count} changed, {found.Same} there already.{(!GoodOnes && found.ToSay > 0 ? $" {found.ToSay} {(found.ToSay == 1 ? "is" : "are")} not clear." : "")}");
        return Redirect(Chosen is { } one ? TrainingAddresses.Session(one.Id) : TrainingAddresses.Course(id));
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        if (Upload is not null) return await this.Does(nameof(Upload), async () => Found = await take.Read(Course, Chosen, Upload.Given(), cancellation));
        ModelState.AddModelError(nameof(Upload), "Choose a list of attendance");
        return false;
    }

    private async Task<bool> Find(Guid id, Guid? session)
    {
        if (await find.Course(id) is not { } course) return false;
        Course = course;
        if (session is null) return User.Allows(May.KeepTraining);
        Chosen = (await find.Sessions(id)).Find(s => s.Id == session && s.CancelledBecause is null);
        return Chosen is not null && find.Keeps(Chosen);
    }
}
