using System.ComponentModel.DataAnnotations;
using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>Opens a cycle.</summary>
[Authorize(May.RunSelfAssessments)]
[ShowsNoRecord]
internal sealed class NewModel(FindStandards standards, FindSelfAssessments find, OpenCycle open) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a reference")]
    [UpTo(Longest.Reference, "Reference")]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line, "Title")]
    public string Heading { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choose standards")]
    [UpTo(Longest.Key)]
    public string Set { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter the day by which organisations sign off")]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public List<Guid> Organisations { get; set; } = [];

    public IReadOnlyList<SelectListItem> Sets { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Known { get; private set; } = [];

    public Task OnGetAsync() => Choices();

    public async Task<IActionResult> OnPostAsync()
    {
        await Choices();
        var chosen = await standards.One(Set ?? "");
        if (chosen is null && !string.IsNullOrEmpty(Set)) ModelState.AddModelError(nameof(Set), "Choose standards");
        if (!ModelState.IsValid) return Page();
        Cycle? opened = null;
        IReadOnlyList<OrganisationId> asked = [.. Organisations.Where(o => Known.Any(k => k.Value == o.ToString())).Select(o => new OrganisationId(o))];
        if (!await this.Does(r => r?.About switch { nameof(Cycle.Due) => nameof(Due), "organisations" => nameof(Organisations), nameof(Cycle.Title) => nameof(Heading), _ => nameof(Reference) },
            async () => opened = await open.Open(Reference, Heading, chosen!, Due!.Value, asked))) return Page();
        this.Say($"Cycle opened. {asked.Count} {(asked.Count == 1 ? "organisation was" : "organisations were")} asked.");
        return Redirect(SelfAssessmentAddresses.Of(opened!));
    }

    private async Task Choices()
    {
        Sets = [new("", ""), .. (await standards.All()).Select(s => new SelectListItem($"{s.Title}, version {s.Number}", s.Key))];
        Known = [.. (await find.Organisations()).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
    }
}
