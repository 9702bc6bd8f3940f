using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Records a single event that is no contact: a conference was held, a plan began, the school was told.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class EventNewModel(FindChild find, WriteStatement write, Acting acting) : ChildPage(find)
{
    /// <summary>A double click, a replay and the back button make one event.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "What happened")]
    public string? Kind { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Date")]
    public string? Day { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Time")]
    public string? Time { get; set; }

    [BindProperty]
    public Guid? Names { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Where it is recorded")]
    public string? Source { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What else there is to say")]
    public string? Because { get; set; }

    public static IEnumerable<SelectListItem> Kinds => OfferedEvents.All.Select(k => new SelectListItem(k.Words, k.Kind)).Prepend(new SelectListItem("Choose", ""));

    public IEnumerable<SelectListItem> People => Child.People.Where(p => p.Individual.Value != Id)
        .Select(p => new SelectListItem(Child.Called(p.Individual), p.Individual.Value.ToString())).OrderBy(p => p.Text, StringComparer.CurrentCulture).Prepend(new SelectListItem("Nobody", ""));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "To record an event") || Child.Record is null) return Nothing();
        Key = Guid.NewGuid();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write") || Child.Record is null) return Nothing();
        if (!OfferedEvents.All.Any(k => k.Kind == Kind)) ModelState.AddModelError(nameof(Kind), "Choose what happened");
        if (Names is { } named && !Child.People.Any(p => p.Individual.Value == named)) ModelState.AddModelError(nameof(Names), "Choose somebody of this list");
        var happened = WrittenMoment.Read(Day, Time, acting.Today, ModelState.AddModelError);
        if (happened > acting.Now) ModelState.AddModelError(nameof(Day), "Enter a date that is not in the future");
        if (!ModelState.IsValid) return Page();
        var draft = new Draft
        {
            Kind = StatementKind.Event,
            Value = Kind,
            About = Names is { } who ? new IndividualId(who) : null,
            Words = string.IsNullOrWhiteSpace(Because) ? new Dictionary<string, string>(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = Because.Trim() },
            Given = new Given { Happened = happened, Document = string.IsNullOrWhiteSpace(Source) ? null : Source.Trim(), GivenKey = Key == Guid.Empty ? null : Key.ToString() },
        };
        if (!await this.Does(nameof(Kind), () => write.Write([new ChildId(id)], draft))) return Page();
        this.Say("Event recorded.");
        return Redirect($"{Address}/chronology");
    }
}
