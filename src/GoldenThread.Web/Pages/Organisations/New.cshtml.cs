using System.ComponentModel.DataAnnotations;
using GoldenThread.Organisations;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>A new organisation. One that is known by the name already is not made twice.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class NewModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the name of the organisation")]
    [UpTo(Longest.Heading)]
    public string Name { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Line, "Initials")]
    public string? Abbreviation { get; set; }

    [BindProperty]
    [EmailAddress(ErrorMessage = "Enter an e-mail address, such as lead@example.org")]
    [UpTo(Longest.Email, "E-mail address for reminders")]
    public string? ContactEmail { get; set; }

    [BindProperty]
    [EmailAddress(ErrorMessage = "Enter an e-mail address, such as lead@example.org")]
    [UpTo(Longest.Email, "E-mail address of the second person")]
    public string? EscalationEmail { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if ((await find.Organisations()).Named(Name) is [var known, ..])
        {
            ModelState.AddModelError(nameof(Name), $"{known.Name} is known by this name already");
            return Page();
        }

        var organisation = new Organisation(User.Partnership(), Name);
        try
        {
            organisation.IsReachedAt(ContactEmail, EscalationEmail);
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(EscalationEmail));
            return Page();
        }

        if (!string.IsNullOrWhiteSpace(Abbreviation)) organisation.AddName(Abbreviation, NameKind.Abbreviation);
        db.Organisations.Add(organisation);
        await db.Save("New organisation");
        this.Say($"{organisation.Name} was added.");
        return Redirect($"/organisations/{organisation.Id.Value}");
    }
}
