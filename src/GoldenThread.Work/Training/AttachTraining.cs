using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Training;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>Attaches what a course shows to an action as evidence, as it stands.</summary>
internal sealed class AttachTraining(GoldenThreadDb db, Acting acting, KeepDoubts doubts)
{
    /// <summary>What a course shows now, in a sentence; null where it shows nothing yet.</summary>
    public async Task<string?> Shows(Course course, TrainingShown what) => what switch
    {
        TrainingShown.Attendance => await Attended(course) is { Sessions: > 0, Counts: var counts } held && counts.People > 0
            ? $"{counts.InWords()}, at {held.Sessions} {(held.Sessions == 1 ? "session" : "sessions")}" : null,
        TrainingShown.Learning => (await TrainingFigures.Learning(db, course.Id))?.InWords(),
        _ => (await TrainingFigures.FollowUps(db, course.Id, null, null, null)) is { PutIntoPractice: not null } counts ? counts.InWords() : null,
    };

    /// <summary>Attaches it.</summary>
    /// <exception cref="RuleException">There is nothing to attach yet.</exception>
    public async Task<Evidence> Attach(Course course, TrainingShown what, PlanAction action)
    {
        var shown = await Shows(course, what) ?? throw new RuleException(what == TrainingShown.FollowUp
            ? $"Fewer than {FollowUpCounts.Fewest} people have answered. There is nothing to attach yet." : "There is nothing to attach yet.")
        { About = nameof(what) };
        var (title, result) = ($"{course.Title}: {Title(what)}", await Result(course, what, shown));
        var piece = action.AddEvidence(
            what == TrainingShown.FollowUp ? EvidenceKind.FollowUp : EvidenceKind.Training, title.Length > Longest.Line ? title[..Longest.Line] : title, shown, ApproximateDate.Parse(TrainingWords.Day(acting.Today)),
            $"{result.VersionWords}, {result.Method}, as counted on {TrainingWords.Day(acting.Today)}", null, acting.By);
        // What was learned is not known to hold longer than the course says.
        if (course.Until((await Attended(course)).Last ?? acting.Today) is { } until) piece.Weigh(Bearing.Supports, until.AddDays(-1));
        db.Add(new TrainingEvidence(acting.Partnership, piece.Id, action.Id, course.Id, what));
        db.Add(AttachedResult.Of(acting.Partnership, piece.Id, action.Id, result));
        await db.SaveAsRead();
        await doubts.Of(acting.Partnership, action.Id);
        return piece;
    }

    /// <summary>What a course shows, with its base, as it stands now.</summary>
    /// <param name="course">The course.</param>
    /// <param name="what">What of it.</param>
    /// <param name="shown">In a sentence.</param>
    public async Task<ShownResult> Result(Course course, TrainingShown what, string shown) => new(
        what == TrainingShown.FollowUp ? ResultOrigin.FollowUp : ResultOrigin.Attendance, course.Id, what.ToString(), shown,
        what switch
        {
            TrainingShown.Attendance => (await Attended(course)).Counts.Share,
            TrainingShown.FollowUp => (await TrainingFigures.FollowUps(db, course.Id, null, null, null)).PutIntoPractice?.Share,
            _ => null,
        },
        what switch
        {
            TrainingShown.Attendance => "lists of attendance, of those who had booked",
            TrainingShown.Learning => "how sure people felt before and after, in pairs",
            _ => "asked of everybody who came, three months later",
        },
        $"Course “{course.Title.Beginning(200)}”, level {course.Level}", acting.Today);

    /// <summary>What is shown, in words.</summary>
    public static string Title(TrainingShown what) => what switch
    {
        TrainingShown.Attendance => "who came",
        TrainingShown.Learning => "before and after",
        _ => "three months later",
    };

    private async Task<(AttendanceCounts Counts, int Sessions, DateOnly? Last)> Attended(Course course)
    {
        var now = acting.Now;
        var sessions = (await db.CourseSessions.AsNoTracking().Where(s => s.CourseId == course.Id && s.CancelledBecause == null && s.BeginsAt <= now).ToListAsync()).ToDictionary(s => s.Id);
        var figures = (await TrainingFigures.Attendance(db)).Where(f => sessions.ContainsKey(f.Session)).ToList();
        return (
            figures.Aggregate(default(AttendanceCounts), (all, f) => all.With(f.Status, f.People)), figures.Select(f => f.Session).Distinct().Count(),
            figures.Count == 0 ? null : figures.Max(f => sessions[f.Session].Day));
    }
}
