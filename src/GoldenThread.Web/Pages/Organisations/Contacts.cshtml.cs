using System.ComponentModel.DataAnnotations;
using GoldenThread.Organisations;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Who is reminded at an organisation, and who the second person is.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class ContactsModel(GoldenThreadDb db) : PageModel
{
    private const string NoAddress = "Enter an e-mail address, such as lead@example.org";

    [BindProperty]
    [EmailAddress(ErrorMessage = NoAddress)]
    [UpTo(Longest.Email, "E-mail address for reminders")]
    public string? ContactEmail { get; set; }

    [BindProperty]
    [EmailAddress(ErrorMessage = NoAddress)]
    [UpTo(Longest.Email, "E-mail address of the second person")]
    public string? EscalationEmail { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public string Address => $"/organisations/{Organisation.Id.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        (ContactEmail, EscalationEmail, Version) = (Organisation.ContactEmail, Organisation.EscalationEmail, Organisation.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (Organisation.Version != Version) return Conflict();
        try
        {
            Organisation.IsReachedAt(ContactEmail, EscalationEmail);
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(EscalationEmail));
            return Page();
        }

        if (!await db.SaveUnlessChanged("Who is reminded")) return await Find(id) ? Conflict() : NotFound();
        this.Say("Reminders go to whom you said.");
        return Redirect(Address);
    }

    // The second to save sees what the first wrote, and keeps their own words in the form.
    private PageResult Conflict()
    {
        ModelState.Remove(nameof(Version));
        Version = Organisation.Version;
        ModelState.AddModelError(nameof(ContactEmail), "Somebody else changed this organisation while you wrote. "
            + $"Reminders go to {Organisation.ContactEmail ?? "nobody"} now, the second person is {Organisation.EscalationEmail ?? "nobody"}. Look whether yours is still right, and save again");
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await db.Organisations.SingleOrDefaultAsync(o => o.Id == new OrganisationId(id)) is not { } found) return false;
        Organisation = found;
        return true;
    }
}
