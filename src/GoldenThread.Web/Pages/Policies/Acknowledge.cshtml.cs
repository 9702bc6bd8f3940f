using System.Globalization;
using GoldenThread.Policies;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>An organisation says that a policy was received, passed on, confirmed in use: three claims, each by itself.</summary>
[Authorize(May.AcknowledgePolicies)]
[ShowsNoRecord]
internal sealed class AcknowledgeModel(FindPolicies find, AcknowledgePolicy acknowledge, Acting acting) : PageModel
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public DateOnly? CascadedOn { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "To whom, and how")]
    public string? How { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "How many staff it reached")]
    public string? Reached { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Of how many")]
    public string? Staff { get; set; }

    [BindProperty]
    public DateOnly? ConfirmedOn { get; set; }

    [BindProperty]
    public UseShownBy? ShownBy { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Which one, and what it found")]
    public string? Evidence { get; set; }

    [BindProperty]
    public ClaimKind? Which { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason for withdrawing")]
    public string? Why { get; set; }

    public FoundPolicy Found { get; private set; } = null!;

    public Acknowledgement Own { get; private set; } = null!;

    public DateOnly Today => acting.Today;

    public int Readers => Found.Readers.GetValueOrDefault(Own.Organisation);

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<UseShownBy>().Select(k => new SelectListItem(PolicyWords.Of(k), k.ToString()));

    public IEnumerable<SelectListItem> Claims => Enum.GetValues<ClaimKind>().Where(k => Own.Last(k, Today) is not null).Select(k => new SelectListItem(PolicyWords.Of(k), k.ToString()));

    public string SaidBy(ClaimKind kind) => Own.Last(kind, Today) is { } claim ? $"said by {claim.ByName}" : "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid organisation) => await Find(reference, organisation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReceiveAsync(string reference, Guid organisation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        Needs(nameof(ReceivedOn), ReceivedOn is not null, "Enter the day on which it was received");
        return await Say(nameof(ReceivedOn), () => acknowledge.Receive(Own, Version, ReceivedOn!.Value), "Noted: it was received.");
    }

    public async Task<IActionResult> OnPostCascadeAsync(string reference, Guid organisation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        Needs(nameof(CascadedOn), CascadedOn is not null, "Enter the day by which it had been passed on");
        var (reached, staff) = (Number(nameof(Reached), Reached), Number(nameof(Staff), Staff));
        return await Say(nameof(CascadedOn), () => acknowledge.Cascade(Own, Version, CascadedOn!.Value, How ?? "", reached, staff), "Noted: it was passed on to staff.");
    }

    public async Task<IActionResult> OnPostConfirmAsync(string reference, Guid organisation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        Needs(nameof(ConfirmedOn), ConfirmedOn is not null, "Enter the day on which somebody looked");
        Needs(nameof(ShownBy), ShownBy is { } by && Enum.IsDefined(by), "Choose what shows it");
        return await Say(nameof(ConfirmedOn), () => acknowledge.Confirm(Own, Version, ConfirmedOn!.Value, ShownBy!.Value, Evidence ?? ""), "Noted: its use is confirmed.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string reference, Guid organisation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        Needs(nameof(Which), Which is { } kind && Enum.IsDefined(kind), "Choose the claim");
        return await Say(nameof(Why), () => acknowledge.Withdraw(Own, Version, Which!.Value, Why ?? ""), "Claim withdrawn.");
    }

    private async Task<IActionResult> Say(string question, Func<Task> say, string said)
    {
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(refused => refused?.About switch { "how" => nameof(How), "reached" => nameof(Reached), "staff" => nameof(Staff), "evidence" => nameof(Evidence), "because" => nameof(Why), _ => question }, say))
            return await Find((string)RouteData.Values["reference"]!, Own.Organisation.Value) ? Page() : NotFound();
        this.Say(said);
        return Redirect(PolicyAddresses.Acknowledge(Found.Policy, Own.Organisation));
    }

    private void Needs(string question, bool answered, string says)
    {
        if (!answered && ModelState.GetFieldValidationState(question) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) ModelState.AddModelError(question, says);
    }

    private int? Number(string question, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > Longest.Key) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) return number;
        ModelState.AddModelError(question, "Enter a whole number, such as 60");
        return null;
    }

    private async Task<bool> Find(string reference, Guid organisation)
    {
        if (await find.One(reference) is not { } found) return false;
        var of = new OrganisationId(organisation);
        // The newest version that it was asked about.
        if (found.Acknowledgements.Where(a => a.Organisation == of).MaxBy(a => a.AskedAt) is not { } own || !find.MayAcknowledge(found, of)) return false;
        (Found, Own) = (found, own);
        return true;
    }
}
