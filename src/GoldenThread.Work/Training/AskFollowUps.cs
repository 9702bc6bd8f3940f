using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Training;
using GoldenThread.Time;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>
/// Asks people three months after a session what became of it at work, reminds those who are silent after two and four weeks, and lets it close after eight.
/// A job does it; however often it runs, each letter goes once.
/// </summary>
internal sealed class AskFollowUps(GoldenThreadDb db, FollowUpCode code, PostLetters letters, IServiceAddress address)
{
    private const int EarliestOpen = 150;
    private const int LatestOpen = 85;

    /// <summary>Does what is due in a partnership, in whose session the database is.</summary>
    /// <returns>How many letters were written.</returns>
    public async Task<int> Run(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        // Days of sessions whose question could be open, with room for months of all lengths.
        var (from, to) = (now.AddDays(-EarliestOpen - 60), now.AddDays(-LatestOpen));
        var sessions = (await db.CourseSessions.Where(s => s.CancelledBecause == null && s.BeginsAt >= from && s.BeginsAt <= to).OrderBy(s => s.BeginsAt).ToListAsync(cancellation))
            .Where(s => s.FollowUp.IsOpen(now)).ToList();
        var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellation);
        var written = 0;
        foreach (var session in sessions) written += await Ask(partnership, session, courses[session.CourseId], today, now, cancellation);
        if (db.ChangeTracker.HasChanges()) await db.Save("Question three months after training", cancellation);
        return written;
    }

    private async Task<int> Ask(PartnershipId partnership, CourseSession session, Course course, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        var there = await db.Attendances.AsNoTracking().Where(a => a.SessionId == session.Id && a.JoinedTo == null).ToListAsync(cancellation);
        var ids = there.Where(a => a.Came).Select(a => a.AttendeeId).ToList();
        var people = await db.Attendees.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var same = people.Values.Select(p => p.SameAs).OfType<Guid>().ToList();
        var stand = await db.Attendees.AsNoTracking().Where(p => same.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var questions = await db.FollowUpQuestions.Where(q => q.SessionId == session.Id).ToDictionaryAsync(q => q.AttendeeId, cancellation);
        var written = 0;
        foreach (var entry in there.Where(a => a.Came))
        {
            // Whom nobody can write to is not asked, and their silence is no answer.
            if (!people.TryGetValue(entry.AttendeeId, out var person)) continue;
            if (person.SameAs is { } other) person = stand[other];
            if (person.Email is null) continue;
            if (!questions.TryGetValue(person.Id, out var question))
            {
                question = new FollowUpQuestion(session, entry, person.Id, today);
                db.Add(question);
            }

            if (!question.OwesLetter(session, today)) continue;
            letters.Post([Letter(partnership, session, course, person, question, now)]);
            question.Wrote(session, now);
            written++;
        }

        return written;
    }

    private OutboxMessage Letter(PartnershipId partnership, CourseSession session, Course course, Attendee person, FollowUpQuestion question, DateTimeOffset now) => new()
    {
        Partnership = partnership,
        ToAddress = person.Email!,
        ToName = person.Name.Length > 0 ? person.Name : null,
        Subject = $"{(question.Letters == 0 ? "" : "Reminder: ")}Has “{course.Title}” changed your work?",
        Body = $"""
            Dear {(person.Name.Length > 0 ? person.Name : "colleague")},

            On {TrainingWords.Day(session.Day)} you came to “{course.Title}”. Has anything changed in how you work?

            Answer one question, until {TrainingWords.Day(question.Closes)}. You do not need to sign in:
            {address.Of(TrainingAddresses.FollowUp(question.Id, code.Of(question.Id)))}

            Nobody at the partnership sees what you answer. Answers are counted together once at least {FollowUpCounts.Fewest} people have answered.
            """,
        CreatedAt = now,
        DueAt = now,
        IsReminder = question.Letters > 0,
    };
}
