using GoldenThread.Storage;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>Answers the question three months after training: by the address of a letter, without signing in, or signed in as oneself.</summary>
internal sealed class AnswerFollowUp(GoldenThreadDb db, FollowUpCode code, TimeProvider clock)
{
    /// <summary>The question that a letter is about; null where the address is wrong. The session is that before signing in, and of the system from then on.</summary>
    public async Task<(FollowUpQuestion Question, CourseSession Session, Course Course)?> ByLetter(Guid id, string written)
    {
        if (!code.Fits(id, written) || await TrainingFigures.PartnershipOf(db, id) is not { } partnership) return null;
        await db.Begin(Session.System(partnership, "By letter"));
        return await One(id);
    }

    /// <summary>The same for the person who is signed in; null where it is not theirs.</summary>
    public async Task<(FollowUpQuestion Question, CourseSession Session, Course Course)?> One(Guid id)
    {
        if (await db.FollowUpQuestions.SingleOrDefaultAsync(q => q.Id == id) is not { } question) return null;
        var session = await db.CourseSessions.AsNoTracking().SingleAsync(s => s.Id == question.SessionId);
        return (question, session, await db.Courses.AsNoTracking().SingleAsync(c => c.Id == session.CourseId));
    }

    /// <summary>Answers it.</summary>
    /// <exception cref="RuleException">It is closed, or there is no answer.</exception>
    public async Task Say(FollowUpQuestion question, FollowUpAnswer? answer, string? words)
    {
        question.Say(answer, words, clock.GetUtcNow());
        await db.SaveAsRead("Question answered");
    }
}
