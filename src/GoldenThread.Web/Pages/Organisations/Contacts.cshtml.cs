using System.ComponentModel.DataAnnotations;
using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Who is reminded at an organisation, and who the second contact is.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class ContactsModel(FindOrganisations find, ChangeOrganisation change) : PageModel
{
    private const string NoAddress = "Enter an email address, such as lead@example.org";

    [BindProperty]
    [EmailAddress(ErrorMessage = NoAddress)]
    [UpTo(Longest.Email, "Email address for reminders")]
    public string? ContactEmail { get; set; }

    [BindProperty]
    [EmailAddress(ErrorMessage = NoAddress)]
    [UpTo(Longest.Email, "Email address of the second contact")]
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
        if (await this.Does(nameof(ContactEmail), () => change.Reach(Organisation, Version, ContactEmail, EscalationEmail), told: Changed))
        {
            this.Say("Reminder contacts saved.");
            return Redirect(Address);
        }

        if (!await Find(id)) return NotFound();
        Version = Organisation.Version;
        return Page();
    }

    // The second to save sees what the first wrote, and keeps their own words in the form.
    private static string Changed(string? theirs) =>
        $"Somebody else changed this organisation while you were editing. {theirs} Check your changes and save again";

    private async Task<bool> Find(Guid id)
    {
        if (await find.One(id) is not { } found) return false;
        Organisation = found;
        return true;
    }
}
