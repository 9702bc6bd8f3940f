using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Reviews;

/// <summary>Changes a review: the incident, the decision, its timetable, the publication date, the review team.</summary>
/// <remarks>Every change names the version that the person looked at, and throws what <see cref="Saving"/> throws.</remarks>
internal sealed class ChangeReview(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Says what is known of the incident.</summary>
    public Task Describe(Review review, uint seen, ReviewIncident incident) =>
        Change(review, seen, () => review.Describe(incident, acting.By, acting.Today), "Incident details", now => now.Incident.Written());

    /// <summary>Records what was decided after the rapid review.</summary>
    public Task Decide(Review review, uint seen, ReviewDecision decision) =>
        Change(review, seen, () => review.Decide(decision, acting.By, acting.Today), "Decision", now => now.Decision.Written());

    /// <summary>Says when the report is published.</summary>
    public Task PlanPublication(Review review, uint seen, DateOnly? on, string? delay) =>
        Change(review, seen, () => review.PlanPublication(on, delay, acting.By), "Publication date", now => now.Publishing());

    /// <summary>Writes down that a step of the timetable was done.</summary>
    public Task Complete(Review review, uint seen, TimetableStep step, DateOnly on, string? note) =>
        Change(review, seen, () => review.Complete(step.Key, on, note, acting.By, acting.Today), step.Name, now => now.Written(step.Key));

    /// <summary>Chooses from which day a step runs.</summary>
    public Task Choose(Review review, uint seen, TimetableStep step, DayKey from) =>
        Change(review, seen, () => review.Choose(step, from, acting.By), $"{step.Name}: counted from {ReviewWords.Day(from)}", now => now.Written(step.Key));

    /// <summary>Names somebody on the review.</summary>
    /// <returns>The person's name.</returns>
    public async Task<string> Name(Review review, uint seen, Guid? person, ReviewPart part)
    {
        var name = await db.Accounts.AsNoTracking().Where(a => a.Id == person && a.EndedAt == null).Select(a => a.FullName).SingleOrDefaultAsync()
            ?? throw new RuleException("Choose a person");
        await Change(review, seen, () => review.Name(new PersonId(person!.Value), name, part, acting.By, acting.Today), $"{name} added to the review team", now => now.Named());
        return name;
    }

    /// <summary>Takes somebody off the review.</summary>
    /// <returns>The person's name.</returns>
    public async Task<string> TakeOff(Review review, uint seen, Guid person)
    {
        var name = review.Team.FirstOrDefault(m => m.Person.Value == person)?.Name ?? "The person";
        await Change(review, seen, () => review.Leave(new PersonId(person), acting.By, acting.Today), $"{name} removed from the review team", now => now.Named());
        return name;
    }

    // Who was taken off the review meanwhile reads nothing of it.
    private Task Change(Review review, uint seen, Action made, string because, Func<Review, string> words) => saving.Change(
        review.Version, seen, made, because, async () => await db.Reviews.SingleOrDefaultAsync(r => r.Id == review.Id) is { } now ? words(now) : null);
}
