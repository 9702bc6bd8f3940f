using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>Takes a case in.</summary>
[Authorize(May.TakeInCases)]
[ShowsNoRecord]
internal sealed class NewModel(GoldenThreadDb db, ReviewDesk desk) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a reference")]
    [UpTo(Longest.Reference)]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line)]
    public string Title { get; set; } = "";

    [BindProperty]
    public IncidentAnswers Incident { get; set; } = new();

    public void OnGet()
    {
        // Nothing is known yet.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!string.IsNullOrWhiteSpace(Reference) && await desk.Sees(Reference)) ModelState.AddModelError(nameof(Reference), ReviewDesk.SameReference);
        if (Incident.Read(ModelState, nameof(Incident)) is not { } incident || !ModelState.IsValid) return Page();
        try
        {
            var review = new Review(User.Partnership(), Reference, Title, incident, desk.Actor(User), desk.Today);
            db.Add(review);
            await db.Save("Case taken in");
            this.Say("The case is taken in.");
            return Redirect(ReviewDesk.Address(review));
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, "Incident.Aware");
        }

        return Page();
    }
}
