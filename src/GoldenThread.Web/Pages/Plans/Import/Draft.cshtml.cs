using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>The source on the left, what was understood on the right, one recommendation at a time; each piece leads to its place and back.</summary>
[Authorize(May.ImportPlans)]
[ShowsNoRecord]
internal sealed class DraftModel(FindDrafts drafts, FindPlans find, CorrectDraft correct, AcceptDraft accept) : PageModel
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

    public bool HasMore { get; private set; }

    public OpenDraft Hand { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = null!;

    /// <summary>The plan that has the draft's reference.</summary>
    public Plan? Taken { get; private set; }

    public IReadOnlyList<OutlinedLeaf> Shown { get; private set; } = [];

    public IReadOnlyList<OutlinedLeaf> Unplaced { get; private set; } = [];

    public (int Start, int End) Window { get; private set; }

    public IReadOnlyList<SourceStretch> Stretches { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public SelectListItem? Next { get; private set; }

    public string Counts => $"{Count(Hand.Draft.Recommendations.Length, "recommendation")}, " +
        $"{Count(Hand.Draft.Recommendations.Sum(r => r.Actions.Length + r.Parts.Sum(p => p.Actions.Length)), "action")}" +
        (Hand.Draft.Sections.IsEmpty
            ? ""
            : $", {Count(Hand.Draft.Sections.Length, "section")} with {Count(Hand.Draft.Sections.Sum(s => s.Paragraphs.Length), "paragraph")}");

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await drafts.Open(id) is not { } hand) return NotFound();
        await Show(hand);
        return Page();
    }

    public Task<IActionResult> OnPostTakeBackAsync(Guid id) => Decide(id, async hand =>
    {
        this.Say(await correct.Undo(hand, Version) ? "Last correction undone." : "There was no correction to undo.");
        return $"{hand.Address}?at={At}";
    });

    public Task<IActionResult> OnPostGiveUpAsync(Guid id) => Decide(id, async hand =>
    {
        await correct.Discard(hand, Version);
        this.Say("Draft discarded.");
        return "/import";
    });

    public Task<IActionResult> OnPostAcceptAsync(Guid id) => Decide(id, async hand =>
    {
        var accepted = await accept.Accept(hand, Version);
        var actions = accepted.Plan.Recommendations.Sum(r => r.Actions.Count);
        this.Say(string.Join(' ', (string[])
        [
            $"Plan {accepted.Plan.Reference} created: {Count(accepted.Plan.Recommendations.Count, "recommendation or part", "recommendations and parts")}, "
                + $"{Count(actions, "action")}, {Count(accepted.NewOrganisations.Length, "new organisation")}.",
            hand.Draft.Unplaced.IsEmpty
                ? "All text was placed."
                : $"{Count(hand.Draft.Unplaced.Length, "piece was", "pieces were")} not placed. The text stays in the source document.",
            .. accepted.Notices,
        ]));
        return Addresses.Plan(accepted.Plan);
    });

    /// <param name="id">The draft.</param>
    /// <param name="decide">Does it, and says where one goes from there.</param>
    private async Task<IActionResult> Decide(Guid id, Func<OpenDraft, Task<string>> decide)
    {
        if (await drafts.Open(id) is not { } hand) return NotFound();
        ModelState.Clear();
        var next = "";
        if (await this.Does("", async () => next = await decide(hand), Changed)) return Redirect(next);
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

    private async Task Show(OpenDraft hand)
    {
        (Hand, Version, Scale) = (hand, hand.Row.Version, await find.Scale());
        var outline = hand.Draft.Outline().ToList();
        Places = DraftPlaces.Of(hand.Draft);
        if (Places.All(p => p.Value != At)) At = Places[0].Value;
        Next = Places.SkipWhile(p => p.Value != At).Skip(1).FirstOrDefault();
        numbers = outline.GroupBy(l => l.Place).SelectMany(place => place.Select((leaf, i) => (leaf.Path, Number: i / Size + 1)))
            .ToDictionary(x => x.Path, x => x.Number);
        Number = Math.Max(1, Number);
        Shown = [.. outline.Where(l => l.Place == At && numbers[l.Path] == Number)];
        HasMore = outline.Any(l => l.Place == At && numbers[l.Path] > Number);
        Unplaced = [.. outline.Where(l => l.Place == DraftOutline.Unplaced).Take(UnplacedShown)];
        Window = MarkedSource.Window(hand.Source, Shown.Select(l => l.Leaf));
        Stretches = MarkedSource.Cut(hand.Source, outline, Window);
    }

    /// <summary>Where a leaf is shown.</summary>
    public string Showing(OutlinedLeaf leaf) =>
        numbers[leaf.Path] == 1 ? $"{Hand.Address}?at={leaf.Place}" : $"{Hand.Address}?at={leaf.Place}&number={numbers[leaf.Path]}";

    /// <summary>Where a leaf of a draft is shown, with its anchor.</summary>
    public static string Address(OpenDraft hand, OutlinedLeaf leaf)
    {
        var before = hand.Draft.Outline().Where(l => l.Place == leaf.Place).TakeWhile(l => l.Path != leaf.Path).Count();
        return $"{hand.Address}?at={leaf.Place}&number={before / Size + 1}#p-{leaf.Anchor}";
    }

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
