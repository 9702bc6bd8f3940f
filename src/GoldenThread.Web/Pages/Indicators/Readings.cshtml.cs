using System.ComponentModel.DataAnnotations;
using GoldenThread.Indicators;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Adds a reading that is typed, or says why there is none.</summary>
[Authorize(May.AddReadings)]
[ShowsNoRecord]
internal sealed class ReadingsModel(FindIndicators find, AddReadings add, Acting acting) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the period")]
    [UpTo(Longest.Key, "Period")]
    public string Period { get; set; } = "";

    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [UpTo(Longest.Reference, "How many")]
    public string? Numerator { get; set; }

    [BindProperty]
    [UpTo(Longest.Reference, "Of how many")]
    public string? Denominator { get; set; }

    [BindProperty]
    [UpTo(Longest.Reference, "Percentage")]
    public string? Percentage { get; set; }

    [BindProperty]
    [UpTo(Longest.Reference, "Reading")]
    public string? Value { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Reason { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Note")]
    public string? Note { get; set; }

    [BindProperty]
    public bool IsProvisional { get; set; }

    [BindProperty]
    public bool IsExcused { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public IndicatorVersion Current => Indicator.On(acting.Today);

    /// <summary>What makes the figure of two counts; null where it is typed itself.</summary>
    public WorkforceFormula? Formula => WorkforceFormula.Of(Current);

    public string Example => new ReadingPeriod(Current.Period, acting.Today).Before.Text;

    public IReadOnlyList<SelectListItem> Owing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, string? period)
    {
        if (!await Find(key)) return NotFound();
        Period = period ?? Example;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        if (!ModelState.IsValid) return Page();
        string? question = null;
        var row = new ReadingRow(1)
        {
            Period = Period,
            Numerator = Numerator ?? "",
            Denominator = Denominator ?? "",
            Percentage = Percentage ?? "",
            Value = Value ?? "",
            Reason = Reason ?? "",
            Note = Note ?? "",
        };
        OrganisationId? organisation = Current.ByOrganisation && Organisation is { } chosen && Owing.Any(o => o.Value == chosen.ToString()) ? new OrganisationId(chosen) : null;
        if (!await this.Does(nameof(Period), async () => question = await add.Type(Indicator, row, organisation, IsProvisional, IsExcused && User.Allows(May.KeepIndicators))))
            return Page();
        this.Say(question is null ? "Reading added." : $"Reading added. {question}");
        return Redirect(IndicatorWords.Address(Indicator));
    }

    private async Task<bool> Find(string key)
    {
        if (await find.One(key) is not { } found) return false;
        Indicator = found;
        var (register, line) = (await find.Organisations(), await find.Line());
        Owing =
        [
            .. found.Owners.Select(o => o.Organisation).Distinct().Where(o => line?.Contains(o) != false)
                .Select(o => new SelectListItem(register.Find(o)?.Name ?? "", o.Value.ToString())).OrderBy(o => o.Text, StringComparer.Ordinal),
        ];
        return true;
    }
}
