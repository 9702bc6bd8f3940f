using GoldenThread.Storage;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>How the questions three months after training stand: counts, never whose answer is whose.</summary>
internal sealed class FindFollowUps(GoldenThreadDb db, Acting acting)
{
    /// <summary>The sessions whose question was asked or will be, the newest first.</summary>
    public async Task<IReadOnlyList<(Course Course, CourseSession Session, int Asked, int Answered, DateTimeOffset? Written)>> All()
    {
        var now = acting.Now;
        var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(c => c.Id);
        var progress = await TrainingFigures.Progress(db);
        return
        [
            .. (await db.CourseSessions.AsNoTracking().Where(s => s.CancelledBecause == null && s.BeginsAt <= now).OrderByDescending(s => s.BeginsAt).ToListAsync())
                .Select(s => (courses[s.CourseId], s, progress.GetValueOrDefault(s.Id).Asked, progress.GetValueOrDefault(s.Id).Answered, progress.GetValueOrDefault(s.Id).Written)),
        ];
    }

    /// <summary>What became of a course at work.</summary>
    public Task<FollowUpCounts> Of(Guid course) => TrainingFigures.FollowUps(db, course, null, null, null);

    /// <summary>What people wrote, without names.</summary>
    public Task<IReadOnlyList<string>> Words(Guid course) => TrainingFigures.Words(db, course);

    /// <summary>How sure people felt before and after.</summary>
    public Task<LearningPairs?> Learning(Guid course) => TrainingFigures.Learning(db, course);

    /// <summary>Asks that those who have not answered are written to once more. The letters go out within the hour.</summary>
    /// <exception cref="RuleException">The question is not open, or was sent again today.</exception>
    public async Task WriteAgain(Guid session)
    {
        var found = await db.CourseSessions.SingleOrDefaultAsync(s => s.Id == session) ?? throw new RuleException("Choose a session.");
        found.WriteAgain(acting.Now);
        await db.SaveAsRead("Letters asked for");
    }
}
