using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Board;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Board;

/// <summary>Puts the date or name of a meeting right.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class MeetingModel(GoldenThreadDb db) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the day of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say what kind of meeting it is")]
    [UpTo(Longest.Line, "Meeting")]
    public string Title { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    /// <summary>What somebody else made of it meanwhile.</summary>
    public BoardMeeting? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Find(id) is not { } meeting) return NotFound();
        (HeldOn, Title, Version) = (meeting.HeldOn, meeting.Title, meeting.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await Find(id) is not { } meeting) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (meeting.Version != Version) return Beside(meeting);
        (meeting.HeldOn, meeting.Title) = (HeldOn!.Value, Title.Trim());
        if (!await db.SaveUnlessChanged()) return await Find(id) is { } changed ? Beside(changed) : NotFound();

        this.Say("The meeting is changed.");
        return RedirectToPage("/Board/Index");
    }

    private PageResult Beside(BoardMeeting theirs)
    {
        Theirs = theirs;
        ModelState.Remove(nameof(Version));
        Version = theirs.Version;
        ModelState.AddModelError(nameof(HeldOn), "Somebody changed this meeting since you opened it. What they wrote stands beside yours; save again to keep yours.");
        return Page();
    }

    private Task<BoardMeeting?> Find(Guid id) => db.BoardMeetings.SingleOrDefaultAsync(meeting => meeting.Id == id);
}
