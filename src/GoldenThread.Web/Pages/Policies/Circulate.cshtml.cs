using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>Sends the newest version of a policy to organisations.</summary>
[Authorize(May.KeepPolicies)]
[ShowsNoRecord]
internal sealed class CirculateModel(FindPolicies find, KeepPolicy keep) : PageModel
{
    [BindProperty]
    public List<Guid> Organisations { get; set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Enter the day by which they answer")]
    public DateOnly? Due { get; set; }

    public FoundPolicy Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (Found.Policy.Circulations is [.., var last]) Organisations = [.. last.Organisations.Select(o => o.Value)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        var to = Organisations.Where(o => Known.Any(k => k.Value == o.ToString())).Select(o => new OrganisationId(o)).ToList();
        if (!ModelState.IsValid || !await this.Does(nameof(Organisations), () => keep.Circulate(Found, to, Due!.Value))) return Page();
        this.Say($"Version {Found.Policy.Newest.Number} was sent to {to.Count} {(to.Count == 1 ? "organisation" : "organisations")}.");
        return Redirect(PolicyAddresses.Of(Found.Policy));
    }

    private async Task<bool> Find(string reference)
    {
        if (await PolicyPage.Kept(find, reference) is not { } found) return false;
        (Found, Known) = (found, [.. (await find.Organisations()).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))]);
        return true;
    }
}
