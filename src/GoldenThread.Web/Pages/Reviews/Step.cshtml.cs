using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>A step of the timetable: when it was done, and from which day it runs where sources differ.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "A step of the timetable")]
internal sealed class StepModel(FindReviews find, ReviewChange change) : PageModel, ISayWhatIsRead
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Note { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Review Review { get; private set; } = null!;

    public DueStep Due { get; private set; } = null!;

    public string WhatIsRead => $"A step of the timetable: {Due.Step.Key}";

    public IEnumerable<SelectListItem> Beginnings => Due.Step.OrFrom.Prepend(Due.Step.From).Select(key => new SelectListItem(ReviewWords.Day(key), key));

    public async Task<IActionResult> OnGetAsync(Guid id, string step)
    {
        if (!Take(await find.Find(id), step)) return NotFound();
        var kept = Review.Done.FirstOrDefault(d => d.Step == step);
        (Version, From, On, Note) = (Review.Version, Due.From, kept?.On, kept?.Note);
        return Page();
    }

    public async Task<IActionResult> OnPostDoneAsync(Guid id, string step)
    {
        if (!Take(await find.Find(id), step)) return NotFound();
        From = Due.From;
        if (On is null) ModelState.AddModelError(nameof(On), "Enter the day on which it was done");
        if (!ModelState.IsValid) return Page();
        return await Change(nameof(On), () => Review.Complete(step, On!.Value, Note, find.Actor(User), find.Today), Due.Step.Name, "It is written down.");
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid id, string step)
    {
        if (!Take(await find.Find(id), step)) return NotFound();
        if (From is null || !Beginnings.Any(b => b.Value == From)) ModelState.AddModelError(nameof(From), "Choose from which day it runs");
        if (!ModelState.IsValid) return Page();
        return await Change(nameof(From), () => Review.Choose(step, From!, find.Actor(User)), $"{Due.Step.Name} runs from {ReviewWords.Day(From!)}", "The choice is saved.");
    }

    private async Task<IActionResult> Change(string question, Action made, string because, string said)
    {
        (var done, Review) = await change.Make(this, Review, Version, question, r => r.Written(Due.Step.Key), made, because, said);
        Version = Review.Version;
        return done ?? Page();
    }

    private bool Take(Review? review, string step)
    {
        if (review is null || find.Steps(review).FirstOrDefault(s => s.Step.Key == step) is not { } due) return false;
        (Review, Due) = (review, due);
        return true;
    }
}
