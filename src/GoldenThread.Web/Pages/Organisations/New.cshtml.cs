using System.ComponentModel.DataAnnotations;
using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>A new organisation. One that is known by the name already is not made twice.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class NewModel(AddOrganisation add) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the name of the organisation")]
    [UpTo(Longest.Heading)]
    public string Name { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Line, "Initials")]
    public string? Abbreviation { get; set; }

    [BindProperty]
    [EmailAddress(ErrorMessage = "Enter an email address, such as lead@example.org")]
    [UpTo(Longest.Email, "Email address for reminders")]
    public string? ContactEmail { get; set; }

    [BindProperty]
    [EmailAddress(ErrorMessage = "Enter an email address, such as lead@example.org")]
    [UpTo(Longest.Email, "Email address of the second contact")]
    public string? EscalationEmail { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        Organisation? added = null;
        if (!await this.Does(nameof(Name), async () => added = await add.Add(Name, Abbreviation, ContactEmail, EscalationEmail))) return Page();
        this.Say($"{added!.Name} was added.");
        return Redirect($"/organisations/{added.Id.Value}");
    }
}
