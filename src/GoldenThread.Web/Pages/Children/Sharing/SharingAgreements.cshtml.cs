using GoldenThread.Access.Sharing;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children.Sharing;

/// <summary>Agreements of organisations on sharing. None is edited: one is suspended or ends, and another takes its place. No child stands here.</summary>
[Authorize(May.KeepSharingAgreements)]
[ShowsNoRecord]
internal sealed class SharingAgreementsModel(KeepAgreements agreements, FindColleagues colleagues, Acting acting) : PageModel
{
    [BindProperty]
    public List<Guid> Parties { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Text, "What may be shared")]
    public string? What { get; set; }

    [BindProperty]
    public string? Mode { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Purposes")]
    public string? Purposes { get; set; }

    [BindProperty]
    public ShareBasis? Basis { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public IReadOnlyList<SharingAgreement> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public static IEnumerable<SelectListItem> Modes => [new("What is known of a child", SharingAgreement.Contents), new("Only that a child is known", SharingAgreement.Existence)];

    public static IEnumerable<SelectListItem> Bases => Enum.GetValues<ShareBasis>().Select(b => new SelectListItem(b.WithLaw(), b.ToString()));

    public string Stands(SharingAgreement one) => one.SuspendedAt is { } at ? $"Suspended on {Time.LondonTime.Day(at):d MMMM yyyy}: {one.SuspendedBecause}" : one.HoldsAt(acting.Now) ? "In force" : one.FromDay > acting.Today ? "Not in force yet" : "Ended";

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (From is null) ModelState.AddModelError(nameof(From), "Enter the first day");
        List<string> purposes = [.. (Purposes ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (purposes.Count == 0) ModelState.AddModelError(nameof(Purposes), "Enter what it is for");
        if (ModelState.IsValid && await this.Does(nameof(What), () => agreements.Agree([.. Parties.Select(p => new OrganisationId(p))], What ?? "", Mode ?? "", purposes, Basis?.InWords() ?? "", From!.Value, To)))
        {
            this.Say("Agreement recorded.");
            return Redirect("/sharing-agreements");
        }

        await Load();
        return Page();
    }

    private async Task Load()
    {
        All = await agreements.All();
        Organisations = [.. (await colleagues.Organisations()).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
    }
}
