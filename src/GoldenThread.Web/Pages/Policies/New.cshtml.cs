using System.ComponentModel.DataAnnotations;
using GoldenThread.Policies;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Policies;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>Adds a policy with its first version.</summary>
[Authorize(May.KeepPolicies)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class NewModel(FindPolicies find, KeepPolicy keep, Acting acting) : PolicyForm(find)
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a reference")]
    [UpTo(Longest.Reference, "Reference")]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line, "Title")]
    public string Heading { get; set; } = "";

    [BindProperty]
    public PolicyKind Kind { get; set; }

    [BindProperty]
    public Guid? Owner { get; set; }

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<PolicyKind>().Select(k => new SelectListItem(PolicyWords.Of(k), k.ToString()));

    /// <summary>Who can keep it; a lead is not asked, as their organisation does.</summary>
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public Task OnGetAsync()
    {
        QuestionRow.Fill(Questions);
        return Choices();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Choices();
        if (await Draft() is not { } draft) return Page();
        Policy? added = null;
        var owner = Owner is { } chosen && Owners.Any(o => o.Value == chosen.ToString()) ? new OrganisationId(chosen) : (OrganisationId?)null;
        if (!await this.Does(PolicyPage.Question, async () => added = await keep.Add(Reference, Heading, Kind, owner, draft, Upload?.Given(), cancellation))) return Page();
        this.Say("Policy added. It has not been sent to anybody yet.");
        return Redirect(PolicyAddresses.Of(added!));
    }

    private async Task Choices()
    {
        if (acting.By.Role == Role.OrganisationLead) return;
        Owners = [new("The partnership", ""), .. (await Finder.Organisations()).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
    }
}
