using System.Security.Claims;
using GoldenThread.Documents.Definitions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Reviews;

/// <summary>What the pages of reviews take in hand. A review on which the person is not named is not there.</summary>
internal sealed class FindReviews(GoldenThreadDb db, FindPlans plans)
{
    /// <summary>In an address, for what is not there yet.</summary>
    public const string New = "new";

    /// <summary>What is said where <see cref="Sees"/>.</summary>
    public const string SameReference = "Another review that you can see has this reference. Choose another one";

    public DateOnly Today => plans.Today;

    public Actor Actor(ClaimsPrincipal person) => plans.Actor(person);

    public Task<Review?> Find(Guid id) => db.Reviews.SingleOrDefaultAsync(r => r.Id == new ReviewId(id));

    /// <summary>True where the person sees a review with this reference. That another has it is not said to who may not see that one.</summary>
    public Task<bool> Sees(string reference)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // the index is on the lower form
        return db.Reviews.AnyAsync(r => r.Reference.ToLower() == lower);
#pragma warning restore CA1862
    }

    /// <summary>Something that belongs to a review and stands; null where it is not there, such as for <see cref="New"/>.</summary>
    public async Task<ReviewRecord?> Record(Review review, string kind, string id) => Guid.TryParse(id, out var key)
        ? await db.ReviewRecords.SingleOrDefaultAsync(r => r.Review == review.Id && r.Kind == kind && r.Id == key && r.Withdrawn == null)
        : null;

    /// <summary>What of a kind belongs to a review and stands, in the order in which it was written.</summary>
    public Task<List<ReviewRecord>> Records(Review review, string kind) => db.ReviewRecords.Where(r => r.Review == review.Id && r.Kind == kind && r.Withdrawn == null).OrderBy(r => r.Id).ToListAsync();

    /// <summary>The steps of the timetable that was in force when the authority became aware, or is now; none where none is known.</summary>
    public IReadOnlyList<DueStep> Steps(Review review) => Timetable(review) is { } timetable
        ? timetable.Due(review.Days, review.Done.ToDictionary(d => d.Step, d => d.On), review.Choices, Today, TimetableDefinitions.WorkingDays)
        : [];

    public Timetable? Timetable(Review review) => TimetableDefinitions.On(review.Incident.Aware ?? Today);

    public static string Address(Review review) => $"/reviews/{review.Id.Value}";
}
