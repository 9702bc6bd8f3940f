using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Records what the panel judged of the work done together.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class PanelModel(FindAudits find, ModerateSheets moderate, Acting acting) : PageModel
{
    [BindProperty]
    public Guid? Case { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose an aspect")]
    [UpTo(Longest.Key)]
    public string Aspect { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choose a grade")]
    [UpTo(Longest.Key)]
    public string Grade { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public FoundAudit Found { get; private set; } = null!;

    public IEnumerable<SelectListItem> Cases => Found.Cases.Where(c => c.NotReadBecause is null).Select(c => new SelectListItem(c.Code, c.Id.ToString()));

    public IEnumerable<SelectListItem> Aspects => Found.Audit.Tool.Aspects.Select(a => new SelectListItem(a.Title, a.Key));

    public IEnumerable<SelectListItem> Grades => Found.Audit.Tool.Scale.Grades.Select(g => new SelectListItem(g.Name, g.Key));

    public string Name(string grade) => Found.Audit.Tool.Scale.Grades.FirstOrDefault(g => g.Key == grade)?.Name ?? grade;

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (Case is not { } id || Found.Case(id) is not { } one)
        {
            ModelState.AddModelError(nameof(Case), "Choose a case");
            return Page();
        }

        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => moderate.Panel(Found.Audit, one, Aspect, Grade, Because ?? ""))) return Page();
        this.Say($"Grade of {one.Code} recorded.");
        return Redirect($"{AuditAddresses.Of(Found.Audit)}/panel");
    }

    private async Task<bool> Find(string reference)
    {
        if (await AuditPage.Led(find, reference, acting) is not { } found) return false;
        Found = found;
        return true;
    }
}
