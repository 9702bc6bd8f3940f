using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>A review: its timetable, the incident, what was decided, who is named on it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "The page of the review")]
internal sealed class ReviewModel(FindReviews find, GoldenThreadDb db) : PageModel
{
    public Review Review { get; private set; } = null!;

    public Timetable? Timetable { get; private set; }

    public IReadOnlyList<DueStep> Steps { get; private set; } = [];

    public bool Leads { get; private set; }

    /// <summary>What the review keeps in words, with how much of it there is.</summary>
    public IReadOnlyList<(NoteKind Kind, int Count)> Notes { get; private set; } = [];

    /// <summary>Parallel processes that run, and hold something up.</summary>
    public IReadOnlyList<Note> Holding { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        (Review, Timetable, Steps, Leads) = (review, find.Timetable(review), find.Steps(review), review.IsLedBy(find.Actor(User).Person));
        var records = await db.ReviewRecords.AsNoTracking().Where(r => r.Review == review.Id && r.Withdrawn == null).GroupBy(r => r.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Notes = [.. NoteKinds.All.Select(k => (k, records.GetValueOrDefault(k.Key)))];
        Holding = [.. (await find.Records(review, NoteKinds.Parallel.Key)).Select(r => (Note)r.Content).Where(n => n["ended"].Length == 0 && n["holds-up"].Length > 0)];
        return Page();
    }
}
