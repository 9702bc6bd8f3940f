using GoldenThread.Findings;
using GoldenThread.Plans;
using GoldenThread.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Findings;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>What a review found and recommends, with the sources of each and what it leads to.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Findings and recommendations")]
internal sealed class IndexModel(FindReviews find, FindChronologies chronologies, MakePlanOfReview make) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Reference, "Reference of the plan")]
    public string? Reference { get; set; }

    [BindProperty]
    [UpTo(Longest.Heading, "Title of the plan")]
    public string? Title { get; set; }

    /// <summary>Codes in place of names.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Codes { get; set; }

    public Coding Words { get; private set; } = null!;

    public Review Review { get; private set; } = null!;

    public IReadOnlyList<ReviewRecord> Findings { get; private set; } = [];

    public IReadOnlyList<ReviewRecord> Recommendations { get; private set; } = [];

    /// <summary>How many recommendations are not in a plan yet.</summary>
    public int Waiting => PlanOfReview.Waiting(Recommendations).Count();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        (Reference, Title) = (review.Reference, review.Title);
        return await Show(review);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        if (!User.Allows(May.EditPlans)) return Forbid();
        Plan? plan = null;
        if (!await this.Does(nameof(Reference), async () => plan = await make.Make(review, Reference, Title))) return await Show(review);
        this.Say("Recommendations added to the plan. Now add actions, with who does them and by when.");
        return Redirect(Addresses.Plan(plan!));
    }

    public IReadOnlyList<ReviewRecord> LeadsTo(ReviewRecord finding) => [.. Recommendations.Where(r => ((Advice)r.Content).Findings.Contains(finding.Id))];

    public int NumberOf(ReviewRecord recommendation) => Recommendations.ToList().FindIndex(r => r.Id == recommendation.Id) + 1;

    public string? AddressOf(Citation cite) => cite switch
    {
        { Kind: CitationKinds.Event, Id: { } id } => $"{FindReviews.Address(Review)}/notes/event/{id}",
        { Kind: CitationKinds.Report, Id: { } id } => FindChronologies.Address(id),
        { Kind: CitationKinds.Entry, Id: { } id } => $"{FindReviews.Address(Review)}/chronology/entries/{id}",
        _ => null,
    };

    private async Task<PageResult> Show(Review review)
    {
        Review = review;
        Words = await Coding.Of(chronologies, review, Codes);
        Findings = await find.Records(review, Finding.Kind);
        Recommendations = await find.Records(review, Advice.Kind);
        return Page();
    }
}
