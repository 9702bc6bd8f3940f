using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>The source on the left, what was understood on the right, one recommendation at a time; each piece leads to its place and back.</summary>
[Authorize(May.ImportPlans)]
[ShowsNoRecord]
internal sealed class DraftModel(FindDrafts drafts, FindPlans find, FindNames names, CorrectDraft correct, ReadDraftAnew read, AcceptDraft accept) : PageModel
{
    private const string Changed = "Somebody else changed this draft. The current version is shown";
    private const int UnplacedShown = 20;
    private const int Size = 200;

    private Dictionary<string, int> numbers = [];

    /// <summary>What is shown: "recommendations/3", "sections/0", "head", "unplaced", "furniture".</summary>
    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Text)]
    public string? At { get; set; }

    /// <summary>Which stretch of what is shown, from 1: a place may hold thousands of pieces.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    [BindProperty]
    public uint Version { get; set; }

    /// <summary>The layout to read the document in.</summary>
    [BindProperty]
    public ReadAs? Layout { get; set; }

    /// <summary>The readings that were weighed, the one taken first; empty for a draft from before that was kept.</summary>
    public IReadOnlyList<KeptReading.Weighed> Reading { get; private set; } = [];

    public bool HasMore { get; private set; }

    public OpenDraft Opened { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = null!;

    /// <summary>The names of organisations, posts and people in it.</summary>
    public NamesToChoose Names { get; private set; } = null!;

    /// <summary>The plan that has the draft's reference.</summary>
    public Plan? Taken { get; private set; }

    public IReadOnlyList<OutlinedLeaf> Shown { get; private set; } = [];

    public IReadOnlyList<OutlinedLeaf> Unplaced { get; private set; } = [];

    public (int Start, int End) Window { get; private set; }

    private IReadOnlyList<OutlinedLeaf> outline = [];

    public IReadOnlyList<SourceStretch> Stretches { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public SelectListItem? Next { get; private set; }

    public string Counts => $"{Count(Opened.Draft.Recommendations.Length, "recommendation")}, " +
        $"{Count(Opened.Draft.Recommendations.Sum(r => r.Actions.Length + r.Parts.Sum(p => p.Actions.Length)), "action")}" +
        (Opened.Draft.Sections.IsEmpty
            ? ""
            : $", {Count(Opened.Draft.Sections.Length, "section")} with {Count(Opened.Draft.Sections.Sum(s => s.Paragraphs.Length), "paragraph")}");

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await drafts.Open(id) is not { } opened) return NotFound();
        await Show(opened);
        return Page();
    }

    public Task<IActionResult> OnPostTakeBackAsync(Guid id) => Decide(id, async opened =>
    {
        this.Say(await correct.Undo(opened, Version) ? "Last correction undone." : "There was no correction to undo.");
        return $"{opened.Address}?at={At}";
    });

    public Task<IActionResult> OnPostReadAsAsync(Guid id, CancellationToken cancellation) => Decide(id, async opened =>
    {
        try
        {
            await read.Read(opened, Version, ReadDraftAnew.Said(opened) with { As = Layout }, cancellation);
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new RuleException(unreadable.Message);
        }

        this.Say("The document was read again. To go back, choose “Undo last correction”.");
        return opened.Address;
    });

    public Task<IActionResult> OnPostGiveUpAsync(Guid id) => Decide(id, async opened =>
    {
        await correct.Discard(opened, Version);
        this.Say("Draft discarded.");
        return "/import";
    });

    public Task<IActionResult> OnPostAcceptAsync(Guid id) => Decide(id, async opened =>
    {
        var accepted = await accept.Accept(opened, Version);
        var actions = accepted.Plan.Recommendations.Sum(r => r.Actions.Count);
        this.Say(string.Join(' ', ((string[])
        [
            $"Plan {accepted.Plan.Reference} created: {Count(accepted.Plan.Recommendations.Count, "recommendation or part", "recommendations and parts")}, "
                + $"{Count(actions, "action")}, {Count(accepted.NewOrganisations.Length, "new organisation")}.",
            opened.Draft.Unplaced.IsEmpty
                ? "All text was placed."
                : $"{Count(opened.Draft.Unplaced.Length, "piece was", "pieces were")} not placed. The text stays in the source document.",
            accepted.Joined.IsEmpty ? "" : $"{Count(accepted.Joined.Length, "name was", "names were")} joined by exact name.",
            accepted.WithContactsAlone > 0 ? $"{Count(accepted.WithContactsAlone, "action names", "actions name")} a contact and no organisation." : "",
            .. accepted.Notices,
        ]).Where(said => said.Length > 0)));
        return Addresses.Plan(accepted.Plan);
    });

    /// <param name="id">The draft.</param>
    /// <param name="decide">Does it, and says where one goes from there.</param>
    private async Task<IActionResult> Decide(Guid id, Func<OpenDraft, Task<string>> decide)
    {
        if (await drafts.Open(id) is not { } opened) return NotFound();
        ModelState.Clear();
        var next = "";
        if (await this.Does("", async () => next = await decide(opened), Changed)) return Redirect(next);
        if (await drafts.Open(id) is not { } now) return NotFound();
        // Where nobody else was first the draft itself cannot be a plan; mostly its reference is another plan's.
        if (now.Row.Version == Version)
        {
            Taken = now.Draft.Reference is { } reference ? await find.Head(reference.Text) : null;
            At = DraftOutline.Head;
        }

        await Show(now);
        return Page();
    }

    private async Task Show(OpenDraft opened)
    {
        (Opened, Version, Scale) = (opened, opened.Row.Version, await find.Scale());
        Names = await names.Of(opened);
        Reading = KeptReading.Read(opened.Row.Reading)?.Readings ?? [];
        outline = [.. opened.Draft.Outline()];
        Places = DraftPlaces.Of(opened.Draft);
        if (Places.All(p => p.Value != At)) At = Places[0].Value;
        Next = Places.SkipWhile(p => p.Value != At).Skip(1).FirstOrDefault();
        numbers = outline.GroupBy(l => l.Place).SelectMany(place => place.Select((leaf, i) => (leaf.Path, Number: i / Size + 1)))
            .ToDictionary(x => x.Path, x => x.Number);
        Number = Math.Max(1, Number);
        Shown = [.. outline.Where(l => l.Place == At && numbers[l.Path] == Number)];
        HasMore = outline.Any(l => l.Place == At && numbers[l.Path] > Number);
        Unplaced = [.. outline.Where(l => l.Place == DraftOutline.Unplaced).Take(UnplacedShown)];
        Window = MarkedSource.Window(opened.Source, Shown.Select(l => l.Leaf));
        Stretches = MarkedSource.Cut(opened.Source, outline, Window);
    }

    /// <summary>The pieces that a notice speaks of, in the order of the document.</summary>
    public IReadOnlyList<OutlinedLeaf> Of(ReadingNotice notice) => NoticeLook.Places(notice, outline);

    /// <summary>Where a leaf is shown.</summary>
    public string Showing(OutlinedLeaf leaf) =>
        numbers[leaf.Path] == 1 ? $"{Opened.Address}?at={leaf.Place}" : $"{Opened.Address}?at={leaf.Place}&number={numbers[leaf.Path]}";

    /// <summary>Where a leaf of a draft is shown, with its anchor.</summary>
    public static string Address(OpenDraft opened, OutlinedLeaf leaf)
    {
        var before = opened.Draft.Outline().Where(l => l.Place == leaf.Place).TakeWhile(l => l.Path != leaf.Path).Count();
        return $"{opened.Address}?at={leaf.Place}&number={before / Size + 1}#p-{leaf.Anchor}";
    }

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
