using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>Corrects one piece of a draft. What a correction may do is said by <see cref="DraftCorrections"/>.</summary>
[Authorize(May.ImportPlans)]
[ShowsNoRecord]
internal sealed class CorrectModel(FindDrafts drafts, FindPlans find, CorrectDraft correct) : PageModel
{
    private const string Changed =
        "Somebody else changed this draft while you were working. The current text is shown above and what you entered is below. "
        + "Check it and save again";

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Text)]
    public string Piece { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [UpTo(Longest.Report)]
    public string? Text { get; set; }

    [BindProperty]
    [UpTo(Longest.Report, "Text")]
    public string? Marked { get; set; }

    [BindProperty]
    [UpTo(Longest.Key)]
    public string? Number { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "List of organisations")]
    public string? Organisations { get; set; }

    [BindProperty]
    public int DateIndex { get; set; }

    [BindProperty]
    [UpTo(Longest.Passage, "Date")]
    public string? DateText { get; set; }

    [BindProperty]
    public DateMeaning Meaning { get; set; }

    [BindProperty]
    public PieceKind Becomes { get; set; }

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Target { get; set; }

    [BindProperty]
    [UpTo(Longest.Heading)]
    public string? Title { get; set; }

    [BindProperty]
    [UpTo(Longest.Reference)]
    public string? Reference { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Publication date")]
    public string? Published { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Review date")]
    public string? Reviewed { get; set; }

    public OpenDraft Opened { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = null!;

    public string Kind { get; private set; } = "";

    public string Words { get; private set; } = "";

    public string Back { get; private set; } = "";

    public DraftAction? Action { get; private set; }

    public DraftRecommendation? Recommendation { get; private set; }

    public bool IsHead => Piece == DraftOutline.Head;

    public IEnumerable<SelectListItem> Levels => [new("No rating", "", string.IsNullOrEmpty(Level)), .. Scale.Levels.Select(l => new SelectListItem(l.Name, l.Key))];

    public IEnumerable<SelectListItem> Targets => DraftPlaces.Recommendations(Opened.Draft);

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("Action", nameof(PieceKind.Action)),
        new("Impact", nameof(PieceKind.Impact)),
        new("More text of the recommendation", nameof(PieceKind.RecommendationText)),
        new("Question for the board", nameof(PieceKind.BoardQuestion)),
        new("Part of a recommendation", nameof(PieceKind.Part)),
        new("Separate recommendation", nameof(PieceKind.Recommendation)),
        new("Left out (page header, page number or other layout)", nameof(PieceKind.Furniture)),
        new("Not placed", nameof(PieceKind.Unplaced)),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        Version = Opened.Row.Version;
        return Filled();
    }

    // Each question has a form of its own; what another form did not send is shown as the draft has it.
    private PageResult Filled()
    {
        var head = Opened.Draft;
        Text ??= Words;
        Marked ??= Words;
        Number ??= Recommendation?.Number?.Text;
        Level ??= Recommendation?.Rating?.Level ?? "";
        if (ModelState.IsValid && !Targets.Any()) Becomes = PieceKind.Recommendation;
        Organisations ??= string.Join('\n', Action?.Organisations.Select(o => o.Name) ?? []);
        Title ??= head.Title?.Text;
        Reference ??= head.Reference?.Text;
        Published ??= head.Published?.Text;
        Reviewed ??= head.Reviewed?.Text;
        return Page();
    }

    public Task<IActionResult> OnPostRetypeAsync(Guid id) => Correct(id, nameof(Text), draft => draft.Retype(Piece, Text ?? ""));

    public Task<IActionResult> OnPostSplitAsync(Guid id) => Correct(id, nameof(Marked), draft =>
    {
        // A browser sends line ends as two characters; in the piece they are one.
        var marked = (Marked ?? "").ReplaceLineEndings("\n");
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        while (at >= 0 && at < Words.Length && Words[at] == '|') at = marked.IndexOf('|', at + 1);
        if (at < 0) throw new RuleException("Type | where the second piece starts.");
        if (marked.Remove(at, 1) != Words.ReplaceLineEndings("\n"))
            throw new RuleException("Only add | here. Change the text itself above.");
        return draft.Split(Piece, at, Opened.Source);
    });

    public Task<IActionResult> OnPostJoinAsync(Guid id) => Correct(id, "", draft => draft.JoinWithNext(Piece));

    public Task<IActionResult> OnPostMoveAsync(Guid id) => Correct(id, nameof(Becomes), draft => draft.Move(Piece, Becomes, Target));

    public Task<IActionResult> OnPostNumberAsync(Guid id) => Correct(id, nameof(Number), draft => draft.Renumber(Piece, Number ?? ""));

    public Task<IActionResult> OnPostRatingAsync(Guid id) => Correct(id, nameof(Level), draft => draft.SetRating(Piece, Scale.Find(Level)));

    public Task<IActionResult> OnPostOrganisationsAsync(Guid id) =>
        Correct(id, nameof(Organisations), draft => draft.SetOrganisations(Piece, (Organisations ?? "").Split('\n')));

    public Task<IActionResult> OnPostDateAsync(Guid id) => Correct(id, nameof(DateText), draft =>
        draft.SetDate(Piece, DateIndex, DateText ?? "", ApproximateDate.TryParse(DateText, out var date) ? date.Edtf : null, Meaning));

    public Task<IActionResult> OnPostHeadAsync(Guid id) => Correct(id, nameof(Reference), draft =>
        draft.SetHead(Title ?? "", Reference ?? "", Dated(Published, "publication", nameof(Published)), Dated(Reviewed, "review", nameof(Reviewed))));

    private static DraftDate? Dated(string? text, string which, string question) => string.IsNullOrWhiteSpace(text) ? null
        : ApproximateDate.TryParse(text, out var date) ? new DraftDate(text.Trim(), [], date.Edtf, DateMeaning.None)
        : throw new RuleException($"Enter a real {which} date, such as 31 March 2027 or March 2027.") { About = question };

    private async Task<IActionResult> Correct(Guid id, string question, Func<PlanDraft, PlanDraft> correction)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Filled();
        if (await this.Does(question, () => correct.Correct(Opened, Version, correction), Changed))
        {
            this.Say("Draft corrected.");
            return Redirect(Back);
        }

        if (!await Find(id)) return NotFound();
        Version = Opened.Row.Version;
        return Filled();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await drafts.Open(id) is not { } opened) return false;
        (Opened, Scale) = (opened, await find.Scale());
        if (IsHead)
        {
            (Kind, Words, Back) = ("title, reference and dates", opened.Draft.Title?.Text ?? "", $"{opened.Address}?at=head");
            return true;
        }

        var leaves = opened.Draft.Outline().Where(l => l.Piece == Piece).ToList();
        if ((leaves.FirstOrDefault(l => l.Path == Piece) ?? leaves.FirstOrDefault()) is not { } leaf) return false;
        (Kind, Words, Back) = (leaf.Kind.ToLowerInvariant(), leaf.Leaf.Text, DraftModel.Address(opened, leaf));
        Action = DraftLook.Action(opened.Draft, Piece);
        Recommendation = DraftLook.Recommendation(opened.Draft, Piece);
        if (Recommendation is not null) (Kind, Words) = ("recommendation", Recommendation.Text?.Text ?? "");
        return true;
    }
}
