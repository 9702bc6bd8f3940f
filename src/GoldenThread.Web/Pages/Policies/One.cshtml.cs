using GoldenThread.Policies;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>A policy at an address that never changes: what it says, that one has read it, and how far it has come.</summary>
[Authorize(May.SeePolicies)]
[ShowsNoRecord]
internal sealed class OneModel(FindPolicies find, ReadPolicy read, Acting acting) : PageModel
{
    public FoundPolicy Found { get; private set; } = null!;

    /// <summary>The version in force, or the newest where none is.</summary>
    public PolicyVersion Shown { get; private set; } = null!;

    public string Words { get; private set; } = "";

    public IReadOnlyDictionary<RecommendationId, string> Behind { get; private set; } = new Dictionary<RecommendationId, string>();

    /// <summary>True where its file was received while no virus scanner was set up.</summary>
    public bool IsUnscanned { get; private set; }

    public PolicyRead? ReadBefore { get; private set; }

    [BindProperty]
    public int? Number { get; set; }

    public DateOnly Today => acting.Today;

    public bool IsToBeRead => Found.Policy.IsToBeRead(ReadBefore, Today);

    public bool Keeps => find.MayKeep(Found);

    /// <summary>True where what all organisations say is seen, and not that of one's own alone.</summary>
    public bool SeesAll => User.Allows(May.SeeWholePlans) || Keeps;

    public bool MayAcknowledge(Acknowledgement one) => User.Allows(May.AcknowledgePolicies) && find.MayAcknowledge(Found, one.Organisation);

    public string Missing(Acknowledgement one) => one.PassedOn is null && one.Due < Today ? "Overdue" : "Not yet";

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (Found.Policy.Versions.FirstOrDefault(v => v.Number == Number) is not { } seen) return BadRequest();
        if (!await this.Does(nameof(Number), () => read.Confirm(Found.Policy, seen))) return Page();
        this.Say("Thank you. You confirmed that you have read this.");
        return Redirect(PolicyAddresses.Of(Found.Policy));
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.One(reference) is not { } found) return false;
        (Found, Shown) = (found, found.Policy.On(Today) ?? found.Policy.Newest);
        (Words, Behind) = (await find.Words(Shown), await find.Recommendations(Shown.BecauseOf));
        IsUnscanned = Shown.FileName is not null && await find.IsUnscanned(Shown);
        ReadBefore = (await find.Read()).GetValueOrDefault(found.Policy.Id);
        return true;
    }
}
