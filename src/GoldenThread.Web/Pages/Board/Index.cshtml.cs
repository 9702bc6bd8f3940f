using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Board;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Board;

/// <summary>The board's meetings; the business manager keeps their dates.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(GoldenThreadDb db, FindPlans find) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the day of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say what kind of meeting it is")]
    [UpTo(Longest.Line, "Meeting")]
    public string Title { get; set; } = "Board meeting";

    public DateOnly Today => find.Today;

    public IReadOnlyList<BoardMeeting> Meetings { get; private set; } = [];

    public async Task OnGetAsync() => Meetings = await db.BoardMeetings.AsNoTracking().OrderByDescending(meeting => meeting.HeldOn).ToListAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!User.Allows(May.EditPlans)) return Forbid();
        if (ModelState.IsValid && await db.BoardMeetings.AnyAsync(meeting => meeting.HeldOn == HeldOn!.Value && meeting.Title == Title.Trim()))
            ModelState.AddModelError(nameof(HeldOn), "This meeting is in the list already");
        if (!ModelState.IsValid)
        {
            await OnGetAsync();
            return Page();
        }

        db.BoardMeetings.Add(new BoardMeeting { Partnership = User.Partnership(), HeldOn = HeldOn!.Value, Title = Title.Trim() });
        await db.Save();
        this.Say("The meeting is in the list.");
        return RedirectToPage();
    }
}
