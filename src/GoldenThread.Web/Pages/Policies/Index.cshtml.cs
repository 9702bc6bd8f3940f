using GoldenThread.Policies;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>Policies: what is past review, what was never confirmed in use, and what waits for the person.</summary>
[Authorize(May.SeePolicies)]
[ShowsNoRecord]
internal sealed class IndexModel(FindPolicies find, Acting acting) : PageModel
{
    private const string PastReview = "past-review", Never = "never-confirmed", InForce = "in-force";

    private IReadOnlyDictionary<PolicyId, PolicyRead> read = new Dictionary<PolicyId, PolicyRead>();

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Line)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Key)]
    public string? Only { get; set; }

    public IReadOnlyList<FoundPolicy> Policies { get; private set; } = [];

    public IReadOnlyList<FoundPolicy> ToRead { get; private set; } = [];

    public IReadOnlyList<(FoundPolicy Policy, Acknowledgement Own)> ToAcknowledge { get; private set; } = [];

    public IReadOnlyList<(RecommendationId Recommendation, string Words, Policy Policy)> NeverConfirmed { get; private set; } = [];

    /// <summary>True where there is none that could be found.</summary>
    public bool IsEmpty { get; private set; }

    public DateOnly Today => acting.Today;

    public IEnumerable<SelectListItem> Choices =>
    [
        new("All policies", ""), new("In force", InForce), new("Past review", PastReview), .. User.Allows(May.SeeWholePlans) ? [new SelectListItem("Never confirmed in use", Never)] : Array.Empty<SelectListItem>(),
    ];

    public async Task OnGetAsync()
    {
        var all = await find.All();
        IsEmpty = all.Count == 0;
        var with = ModelState.IsValid ? await find.With(Find) : null;
        read = await find.Read();
        Policies =
        [
            .. all.Where(p => (with is null || with.Contains(p.Policy.Id)) && Only switch
            {
                PastReview => p.Policy.IsPastReview(Today),
                InForce => p.Policy.HoldsOn(Today) && p.Policy.On(Today) is not null,
                Never when User.Allows(May.SeeWholePlans) => p.IsNeverConfirmed(Today),
                _ => true,
            }),
        ];
        ToRead = [.. all.Where(p => p.Policy.IsToBeRead(read.GetValueOrDefault(p.Policy.Id), Today))];
        if (acting.By is { Role: Role.OrganisationLead }) ToAcknowledge = [.. all.SelectMany(p => Open(p).Select(a => (p, a)))];
        if (User.Allows(May.SeeWholePlans)) NeverConfirmed = await Unconfirmed(all);
    }

    public PolicyRead? ReadBy(FoundPolicy one) => read.GetValueOrDefault(one.Policy.Id);

    // Of its newest version alone: an older one is nobody's task any more.
    private IEnumerable<Acknowledgement> Open(FoundPolicy one) =>
        one.Policy.HoldsOn(Today) ? one.Of(one.Policy.Newest).Where(a => a.IsOpen(Today) && find.MayAcknowledge(one, a.Organisation)) : [];

    private async Task<IReadOnlyList<(RecommendationId, string, Policy)>> Unconfirmed(IReadOnlyList<FoundPolicy> all)
    {
        var behind = all.Where(p => p.IsNeverConfirmed(Today)).SelectMany(p => p.Policy.Versions.SelectMany(v => v.BecauseOf).Distinct().Select(r => (Recommendation: r, p.Policy))).ToList();
        var words = await find.Recommendations(behind.Select(b => b.Recommendation));
        return [.. behind.Where(b => words.ContainsKey(b.Recommendation)).Select(b => (b.Recommendation, words[b.Recommendation], b.Policy)).OrderBy(b => b.Item2, StringComparer.Ordinal)];
    }
}
