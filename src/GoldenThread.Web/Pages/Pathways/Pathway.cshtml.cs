using System.Globalization;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Storage.Pathways;
using GoldenThread.Time;
using GoldenThread.Work.Pathways;

namespace GoldenThread.Web.Pages.Pathways;

/// <summary>A pathway in plain language, as a picture, with its sources, versions and worked examples, and a timeline to try by hand.</summary>
[Authorize(May.SeePathways)]
[ShowsNoRecord]
internal sealed class PathwayModel(FindPathways pathways, Acting acting) : PageModel
{
    private static readonly PathwayEngine Engine = new(TimetableDefinitions.WorkingDays);

    [BindProperty]
    [UpTo(Longest.Definition, "List of events")]
    public string? Events { get; set; }

    [BindProperty]
    public DateOnly? AsOf { get; set; }

    [BindProperty]
    public DateOnly? KnownAt { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Organisation")]
    public string? KnownTo { get; set; }

    /// <summary>The version that is read; the newest where none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public Pathway Pathway { get; private set; } = null!;

    /// <summary>Every version, the newest first, with what it changed.</summary>
    public IReadOnlyList<(Pathway Pathway, IReadOnlyList<string> Changes)> Versions { get; private set; } = [];

    public IReadOnlyList<PathwayExample> Examples { get; private set; } = [];

    public IReadOnlyList<(string Source, string Address)> Sources { get; private set; } = [];

    /// <summary>The times in which localities differ: the time that holds here, and who chose it.</summary>
    public IReadOnlyList<(PathwayParameter Parameter, string Time, ChosenTime? Chosen)> Times { get; private set; } = [];

    /// <summary>What came of the timeline that was tried; null before.</summary>
    public IReadOnlyList<(PathwayInstance Instance, IReadOnlyList<(StepState State, string Because)> Steps)>? Instances { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        AsOf = acting.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        if (AsOf is not { } day) ModelState.AddModelError(nameof(AsOf), "Enter the date to show the status for");
        else if (day.Year is < 1900 or > 2200) ModelState.AddModelError(nameof(AsOf), "Enter a date from 1900 to 2200");
        else if (KnownAt is { Year: < 1900 or > 2200 }) ModelState.AddModelError(nameof(KnownAt), "Enter a date from 1900 to 2200");
        else if (PathwayReader.Events(Events ?? "", PathwayWords.Current) is var (events, wrong) && wrong.Count > 0)
            ModelState.AddModelError(nameof(Events), string.Join(' ', wrong));
        else if (ModelState.IsValid)
            Instances = Try(
                new Timeline(
                    events, LondonTime.End(day), KnownAt is { } known
                        ? LondonTime.End(known)
                        : DateTime.MaxValue, string.IsNullOrWhiteSpace(KnownTo) ? null : KnownTo.Trim()));
        return Page();
    }

    private List<(PathwayInstance, IReadOnlyList<(StepState, string)>)> Try(Timeline timeline) =>
        [
            .. Engine.Evaluate([.. Versions.Select(v => v.Pathway)], timeline)
            .Select(
                i => (
                    i, (IReadOnlyList<(StepState, string)>)
                    [
                        .. i.Steps.Select(
                            s => (s, string.Join("; ", Engine.Because(i, s, timeline).Select(e => $"{e.Kind}, {PathwayProse.Moment(e.Occurred)}")))),
                    ])),
        ];

    /// <summary>From what times run, and the steps that run from it.</summary>
    public IEnumerable<(string Root, IReadOnlyList<PathwayStep> Steps)> Roots =>
        Pathway.Steps.Where(s => s.Anchor != StepAnchor.Step).GroupBy(s => s.Anchor).OrderBy(g => g.Key).Select(g => (g.Key switch
        {
            StepAnchor.Birth => "The birth",
            StepAnchor.DueDate => "The due date",
            _ => PathwayProse.Begins(Pathway, PathwayWords.Current),
        }, (IReadOnlyList<PathwayStep>)[.. g]));

    /// <summary>When a worked example is asked about, and with what was known then.</summary>
    public static string Asked(PathwayExample example) =>
        example.Expected.IsEmpty
            ? "The pathway does not start."
            : example.AsOf == DateTime.MaxValue
                ? "Then:"
                : $"At {At(example.AsOf)}{(example.KnownAt == DateTime.MaxValue ? "" : $", using information recorded by {At(example.KnownAt)}")}:";

    private static string At(DateTime utc) =>
        LondonTime.End(LondonTime.Day(utc)) == utc ? $"the end of {LondonTime.Day(utc):d MMMM yyyy}" : PathwayProse.Moment(utc);

    /// <summary>What a worked example says of steps, in the order of the steps.</summary>
    public static IEnumerable<(string Step, string Standing)> InOrder(Pathway pathway, PathwayExample example) =>
        from step in pathway.Steps
        from state in example.Expected
        let parts = state.Key.Split(' ')
        where parts[0] == step.Key
        let number = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1
        orderby pathway.Steps.IndexOf(step), number
        select ($"{step.Does}{(number > 1 ? $" ({number})" : "")}", state.Value);

    /// <summary>The last day of a step; of one that is counted in hours, the moment.</summary>
    public static string Last(StepState state, DateTime due) =>
        state.Step is { Within.Hours: not null, Every.IsEmpty: true }
            ? PathwayProse.Moment(due)
            : LondonTime.Day(due.AddTicks(-1)).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Colour(StepStanding standing) => standing switch
    {
        StepStanding.DoneInTime => "green",
        StepStanding.DoneLate => "yellow",
        StepStanding.Overdue => "red",
        StepStanding.Due => "blue",
        _ => "grey",
    };

    private async Task<bool> Find(string key)
    {
        var chosen = await pathways.Chosen(key);
        var versions = FindPathways.Versions(key, chosen);
        if (versions.Count == 0 || (Version is { } asked && versions.All(v => v.Version != asked))) return false;
        Pathway = versions.First(v => v.Version == (Version ?? versions[0].Version));
        Versions =
        [
            .. versions.Select(
                (v, i) => (v, (IReadOnlyList<string>)(i + 1 < versions.Count ? [.. PathwayChanges.Between(versions[i + 1], v, PathwayWords.Current)] : []))),
        ];
        Examples = PathwayDefinitions.Files.First(f => f.Pathway?.Key == key && f.Pathway.Version == Pathway.Version).Examples;
        Sources = await pathways.Sources(Pathway.Sources);
        Times = [.. Pathway.Parameters.Select(p => (p, Pathway.Steps.First(s => s.Parameter == p.Key).Within.ToString(), chosen.GetValueOrDefault(p.Key)))];
        return true;
    }
}
