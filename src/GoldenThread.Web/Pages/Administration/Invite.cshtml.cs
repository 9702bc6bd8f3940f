using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Asks somebody in, with the role and organisation that their account will have.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class InviteModel(FindOrganisations find, InviteSomebody invite) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a name")]
    [UpTo(Longest.Name, "Name")]
    public string FullName { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter an email address")]
    [EmailAddress(ErrorMessage = "Enter an email address, such as name@example.org")]
    [UpTo(Longest.Email, "Email address")]
    public string Email { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choose a role")]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public async Task OnGetAsync() => Organisations = await RoleChoices.Organisations(find);

    public async Task<IActionResult> OnPostAsync()
    {
        Organisations = await RoleChoices.Organisations(find);
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Email), () => invite.Invite(FullName, Email, Role!.Value, RoleChoices.Organisation(Organisation)))) return Page();
        this.Say($"Invitation sent to {FullName.Trim()}.");
        return RedirectToPage("/Administration/People");
    }
}
