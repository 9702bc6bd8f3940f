using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Books a place for somebody of one's organisation.</summary>
[Authorize(May.BookOthers)]
[ShowsNoRecord]
internal sealed class BookModel(FindTraining find, BookPlaces book, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Name, "Name")]
    public string? Name { get; set; }

    [BindProperty]
    [UpTo(Longest.Email, "Email")]
    public string? Email { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Job title")]
    public string? JobTitle { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    public FoundSession Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        var chosen = Organisations.Count == 1 ? Organisations[0].Value : Organisations.FirstOrDefault(o => o.Value.Length > 0 && o.Value == Organisation?.ToString())?.Value;
        if (chosen is null) ModelState.AddModelError(nameof(Organisation), "Choose the organisation");
        if (!ModelState.IsValid || !await this.Does(
            nameof(Name), () => book.Other(Found.Session, Found.Course, Name ?? "", Email ?? "", JobTitle ?? "", new OrganisationId(Guid.Parse(chosen!))))) return Page();
        this.Say($"Place booked for {Name!.Trim()}.");
        return Redirect(TrainingAddresses.Session(id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Session(id) is not { } found || !found.Session.IsOpen(acting.Now)) return false;
        Found = found;
        var alone = acting.By.Role is Role.BusinessManager or Role.Administrator ? null : acting.By.Organisation;
        Organisations = TrainingForm.Organisations(found.Register, found.Session.Day, alone);
        if (alone is null) Organisations = [new("", ""), .. Organisations];
        return true;
    }
}
