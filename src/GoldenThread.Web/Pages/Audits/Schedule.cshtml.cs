using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.Audits;
using GoldenThread.Web.Pages.Indicators;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Adds an audit that comes back.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class ScheduleModel(FindTools tools, FindIndicators organisations, FindPlans plans, KeepRounds rounds) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line, "Title")]
    public string Heading { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choose a tool")]
    [UpTo(Longest.Key)]
    public string Tool { get; set; } = "";

    [BindProperty]
    public List<Guid> Organisations { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Key, "How often")]
    public string Every { get; set; } = "1 month";

    [BindProperty]
    [UpTo(Longest.Key, "Files")]
    public string? Files { get; set; } = "2";

    [BindProperty]
    [Required(ErrorMessage = "Enter the day from which rounds are counted")]
    public DateOnly? First { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Action")]
    public string? Action { get; set; }

    public IReadOnlyList<SelectListItem> Tools { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Known { get; private set; } = [];

    public Task OnGetAsync() => Choices();

    public async Task<IActionResult> OnPostAsync()
    {
        await Choices();
        var chosen = await tools.One(Tool ?? "");
        if (chosen is null && !string.IsNullOrEmpty(Tool)) ModelState.AddModelError(nameof(Tool), "Choose a tool");
        var (named, action) = await ActionAddress.Read(Action, plans);
        if (named && action is null) ModelState.AddModelError(nameof(Action), "Enter the address of an action's page");
        if (!int.TryParse(Files, NumberStyles.None, CultureInfo.InvariantCulture, out var files) && !(Files?.Length > Longest.Key)) ModelState.AddModelError(nameof(Files), "Enter how many files, such as 2");
        if (!ModelState.IsValid) return Page();
        AuditSchedule? added = null;
        if (!await this.Does(
            refused => refused?.About switch { "files" => nameof(Files), "until" => nameof(Until), "organisations" => nameof(Organisations), "Every" or "every" => nameof(Every), _ => nameof(Heading) },
            async () => added = await rounds.Add(
                Heading, chosen!, Organisations.Where(o => Known.Any(k => k.Value == o.ToString())).Select(o => new OrganisationId(o)), Every, files, First!.Value, Until, action))) return Page();
        this.Say($"{added!.Title} added.");
        return Redirect("/audits/rounds");
    }

    private async Task Choices()
    {
        Tools = [new("", ""), .. (await tools.All()).Select(t => new SelectListItem($"{t.Title}, version {t.Number}", t.Key))];
        Known = [.. (await organisations.Organisations()).All.Where(o => o.Ended is null).OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
    }
}
