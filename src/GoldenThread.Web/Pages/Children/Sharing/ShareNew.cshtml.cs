using GoldenThread.Access.Sharing;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.Sharing;

namespace GoldenThread.Web.Pages.Children.Sharing;

/// <summary>Shares something of a record: what, with whom, on which basis.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ShareNewModel(FindChild find, FindShares shares, FindColleagues colleagues, ShareStatements share, Acting acting) : SharePage(find, shares, colleagues, acting)
{
    [BindProperty]
    public ShareKind Kind { get; set; } = ShareKind.SafeguardingConcern;

    [BindProperty]
    public ShareBasis? Basis { get; set; }

    [BindProperty]
    public WithoutConsent? WithoutConsent { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public bool NotToFamily { get; set; }

    [BindProperty]
    public bool NoOnwardSharing { get; set; }

    public IReadOnlyList<SelectListItem> Bases { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds => [new("A concern for the child’s safety", nameof(ShareKind.SafeguardingConcern)), new("Routine: an agreement of the organisations covers it", nameof(ShareKind.Routine))];

    public static IEnumerable<SelectListItem> Reasons => Enum.GetValues<WithoutConsent>().Select(w => new SelectListItem($"{char.ToUpperInvariant(w.InWords()[0])}{w.InWords()[1..]}", w.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id, "Sharing") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id, "To act")) return Nothing();
        var asked = new ShareAsked
        {
            What = [.. What.Select(w => new StatementId(w))],
            To = To,
            Kind = Kind,
            Basis = Basis,
            WithoutConsent = WithoutConsent,
            Purpose = Purpose,
            Because = Because,
            Until = Until,
            NotToFamily = NotToFamily,
            NoOnwardSharing = NoOnwardSharing,
        };
        if (What.Count == 0) ModelState.AddModelError(nameof(What), "Choose what you share");
        if (To.Count == 0) ModelState.AddModelError(nameof(To), "Choose with whom you share it");
        if (!ModelState.IsValid || !await this.Does(Question, () => share.Share(new ChildId(id), asked))) return Page();
        this.Say("Shared. They have been told that there is something for them, without the child’s name.");
        return Redirect(SharesAddress);
    }

    private static string Question(RuleException? refused) => refused?.About switch
    {
        nameof(StatementShare.Recipients) => nameof(To),
        nameof(StatementShare.Statements) => nameof(What),
        { } about when typeof(ShareNewModel).GetProperty(about) is not null => about,
        _ => nameof(What),
    };

    private async Task<bool> Load(Guid id, string purpose)
    {
        if (!await TakeForm(id, purpose)) return false;
        Bases = [.. (await share.Offered(new ChildId(id))).Select(b => new SelectListItem(b.WithLaw(), b.ToString()))];
        return true;
    }
}
