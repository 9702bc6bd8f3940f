using System.Collections.Immutable;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Statistics;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>One indicator: its chart as picture, words and table; what it means; what it is to prove.</summary>
[Authorize(May.SeeIndicators)]
[ShowsNoRecord]
internal sealed class IndicatorModel(FindIndicators find, FindDoubts doubts, Acting acting) : PageModel
{
    public IndicatorRecord Record { get; private set; } = null!;

    public Indicator Indicator => Record.Indicator;

    public IndicatorVersion Current => Indicator.On(acting.Today);

    public ImmutableArray<SeriesPeriod> Series { get; private set; } = [];

    public ControlChart Chart { get; private set; } = null!;

    public ImmutableArray<string> Sentences { get; private set; } = [];

    /// <summary>Phases that are offered to who may begin one.</summary>
    public ImmutableArray<PhaseOffer> Offers { get; private set; } = [];

    public decimal? Target { get; private set; }

    /// <summary>What is to be reached in each period.</summary>
    public IReadOnlyList<double?> Targets { get; private set; } = [];

    public bool HasTargets => Targets.Any(t => t is not null);

    /// <summary>The places of the first periods after changes in practice.</summary>
    public ImmutableArray<int> Changes { get; private set; } = [];

    public OrganisationRegister Register { get; private set; } = null!;

    public IReadOnlyList<FoundProof> Proofs { get; private set; } = [];

    /// <summary>Readings behind which the person may look at cases.</summary>
    public IReadOnlySet<Guid> WithCases { get; private set; } = new HashSet<Guid>();

    /// <summary>True where the figures are those of the person's organisation alone.</summary>
    public bool OwnOnly { get; private set; }

    /// <summary>True where the person may add readings: a lead those of their organisation, and not the one reading of the whole.</summary>
    public bool MayAdd => User.Allows(May.AddReadings) && (Current.ByOrganisation || User.Allows(May.KeepIndicators));

    /// <summary>True where a person who sees the readings of one organisation asks for the whole.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Organisation { get; set; }

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (await find.Record(key) is not { } found) return NotFound();
        (Record, Register, Proofs, Target) = (found, await find.Organisations(), await doubts.Proofs(found.Indicator.Id), found.Indicator.TargetOn(acting.Today));
        var line = await find.Line();
        if (User.Allows(May.SeeReadingCases)) WithCases = await find.WithCases(Indicator);
        OwnOnly = line is not null && Current.ByOrganisation && !Whole;
        var shown = OwnOnly ? line! : Organisation is { } one ? Register.Before(new OrganisationId(one)) : null;
        Series = shown is null ? line is null ? Record.Series(acting.Today) : await find.Whole(Indicator) : Record.SeriesOf(shown, acting.Today);
        Chart = Record.Chart(Series, acting.Today);
        Targets = [.. Series.Select(s => (double?)Indicator.TargetOn(s.Period?.First ?? acting.Today))];
        Changes = Record.Changes(Series, acting.Today);
        Sentences = Series.IsEmpty ? [] : ChartWords.Of(Chart, [.. Series.Select(s => s.Label)], Current.After, Current.Better, (double?)Target);
        if (User.Allows(May.KeepIndicators)) Offers = PhaseOffer.Of(Record, Series, Chart, Register, acting.Today);
        return Page();
    }

    public string Name(OrganisationId organisation) => Register.Find(organisation)?.Name ?? "An organisation that is not known";

    /// <summary>The readings behind a period, for who may see them.</summary>
    public IEnumerable<IndicatorReading> Behind(SeriesPeriod period) => Record.Known(acting.Today).Where(r => r.Period == period.Period).OrderBy(r => r.Organisation is { } o ? Name(o) : "");

    /// <summary>True where a share has so small a base that it is shown with a word of caution.</summary>
    public bool IsThin(SeriesPeriod period) => period.Figure is Figure.OfShare share && share.Value.Denominator < Current.SmallestBase;
}
