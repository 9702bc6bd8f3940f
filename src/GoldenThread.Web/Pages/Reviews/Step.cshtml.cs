using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>A step of the timetable: when it was done, and from which day it runs where sources differ.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "A step of the timetable")]
internal sealed class StepModel(FindReviews find, ChangeReview change) : ReviewPage(find), ISayWhatIsRead
{
    private string step = "";

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Note { get; set; }

    [BindProperty]
    public string? From { get; set; }

    public DueStep Due { get; private set; } = null!;

    public string WhatIsRead => $"A step of the timetable: {Due.Step.Key}";

    public IEnumerable<SelectListItem> Beginnings => Due.Step.Beginnings.Select(key => new SelectListItem(ReviewWords.Day(key), key.Value));

    public async Task<IActionResult> OnGetAsync(Guid id, string step)
    {
        if (!await Take(id, step)) return NotFound();
        var kept = Review.Done.FirstOrDefault(d => d.Step == Due.Step.Key);
        (Version, From, On, Note) = (Review.Version, Due.From.Value, kept?.On, kept?.Note);
        return Page();
    }

    public async Task<IActionResult> OnPostDoneAsync(Guid id, string step)
    {
        if (!await Take(id, step)) return NotFound();
        From = Due.From.Value;
        if (On is null) ModelState.AddModelError(nameof(On), "Enter the date it was done");
        if (!ModelState.IsValid) return Page();
        return await Change(nameof(On), () => change.Complete(Review, Version, Due.Step, On!.Value, Note), () => "Step marked as done.");
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid id, string step)
    {
        if (!await Take(id, step)) return NotFound();
        if (Due.Step.Beginnings.All(key => key.Value != From)) ModelState.AddModelError(nameof(From), "Choose which date to count from");
        if (!ModelState.IsValid) return Page();
        return await Change(nameof(From), () => change.Choose(Review, Version, Due.Step, new DayKey(From!)), () => "Start date saved.");
    }

    protected override async Task<bool> Take(Guid id)
    {
        if (!await base.Take(id) || Reviews.Steps(Review).FirstOrDefault(s => s.Step.Key.Value == step) is not { } due) return false;
        Due = due;
        return true;
    }

    private Task<bool> Take(Guid id, string named)
    {
        step = named;
        return Take(id);
    }
}
