using System.ComponentModel.DataAnnotations;
using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>What an indicator means, as a form asks for it: for a new one, and for a new version.</summary>
internal abstract class DefinitionForm : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter what is counted")]
    [UpTo(Longest.Text, "What is counted")]
    public string Numerator { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Text, "Of what")]
    public string? Denominator { get; set; }

    [BindProperty]
    public FigureKind Kind { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Unit")]
    public string? Unit { get; set; }

    [BindProperty]
    public Better Better { get; set; }

    [BindProperty]
    public PeriodKind Period { get; set; } = PeriodKind.Month;

    [BindProperty]
    public bool ByOrganisation { get; set; }

    [BindProperty]
    public ReadingSource Source { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Measure")]
    public string? Measure { get; set; }

    [BindProperty]
    public int DueDays { get; set; } = 20;

    [BindProperty]
    public int SmallestBase { get; set; } = 10;

    [BindProperty]
    public bool MeasuresOutcome { get; set; }

    [BindProperty]
    public bool IsPublic { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Caveat")]
    public string? Caveat { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the first day that it is for")]
    public DateOnly? From { get; set; }

    protected IndicatorDefinition Definition => new()
    {
        Numerator = Numerator.Trim(),
        Denominator = Words(Denominator),
        Kind = Kind,
        Unit = Words(Unit),
        Better = Better,
        Period = Period,
        ByOrganisation = ByOrganisation,
        Source = Source,
        Measure = Words(Measure),
        DueDays = DueDays,
        SmallestBase = SmallestBase,
        IsPublic = IsPublic,
        Caveat = Words(Caveat),
        MeasuresOutcome = MeasuresOutcome,
    };

    protected void Show(IndicatorDefinition definition)
    {
        (Numerator, Denominator, Kind, Unit, Better) = (definition.Numerator, definition.Denominator, definition.Kind, definition.Unit, definition.Better);
        (Period, ByOrganisation, Source, Measure) = (definition.Period, definition.ByOrganisation, definition.Source, definition.Measure);
        (DueDays, SmallestBase, IsPublic, Caveat, MeasuresOutcome) = (definition.DueDays, definition.SmallestBase, definition.IsPublic, definition.Caveat, definition.MeasuresOutcome);
    }

    private static string? Words(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
