using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>What the pages of training show. What a person may not see is not there: the database decides.</summary>
internal sealed class FindTraining(GoldenThreadDb db, Acting acting)
{
    /// <summary>All courses, by level and title.</summary>
    public Task<List<Course>> Courses() => db.Courses.OrderBy(c => c.EndedOn != null).ThenBy(c => c.Level).ThenBy(c => c.Title).ThenBy(c => c.Id).ToListAsync();

    /// <summary>A course; null where there is none.</summary>
    public Task<Course?> Course(Guid id) => db.Courses.SingleOrDefaultAsync(c => c.Id == id);

    /// <summary>The sessions of a course, the newest first.</summary>
    public Task<List<CourseSession>> Sessions(Guid course) => db.CourseSessions.Where(s => s.CourseId == course).OrderByDescending(s => s.BeginsAt).ThenBy(s => s.Id).ToListAsync();

    /// <summary>Sessions that are still to come, the next first, each with how many places are taken.</summary>
    public async Task<IReadOnlyList<(Course Course, CourseSession Session, int Taken, Attendance? Mine)>> ToCome()
    {
        var now = acting.Now;
        var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(c => c.Id);
        var sessions = await db.CourseSessions.AsNoTracking().Where(s => s.BeginsAt > now && s.CancelledBecause == null).OrderBy(s => s.BeginsAt).ThenBy(s => s.Id).ToListAsync();
        var mine = (await Own()).ToDictionary(e => e.SessionId);
        var found = new List<(Course, CourseSession, int, Attendance?)>();
        foreach (var session in sessions) found.Add((courses[session.CourseId], session, await TrainingFigures.Taken(db, session.Id), mine.GetValueOrDefault(session.Id)));
        return found;
    }

    /// <summary>Sessions that the person trains, the newest first.</summary>
    public async Task<IReadOnlyList<(Course Course, CourseSession Session)>> Trained()
    {
        var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(c => c.Id);
        return [.. (await db.CourseSessions.AsNoTracking().OrderByDescending(s => s.BeginsAt).ToListAsync()).Where(s => s.IsTrainedBy(acting.Person)).Select(s => (courses[s.CourseId], s))];
    }

    /// <summary>A session with who comes; null where there is none.</summary>
    public async Task<FoundSession?> Session(Guid id)
    {
        if (await db.CourseSessions.SingleOrDefaultAsync(s => s.Id == id) is not { } session) return null;
        var course = await db.Courses.SingleAsync(c => c.Id == session.CourseId);
        var entries = await db.Attendances.Where(a => a.SessionId == id && a.JoinedTo == null).Join(db.Attendees, a => a.AttendeeId, p => p.Id, (a, p) => new { a, p }).ToListAsync();
        var counts = (await TrainingFigures.Attendance(db)).Where(f => f.Session == id).Aggregate(default(AttendanceCounts), (all, f) => all.With(f.Status, f.People));
        return new FoundSession(
            course, session, await TrainingFigures.Taken(db, id), [.. entries.Select(e => (e.a, e.p)).OrderBy(e => e.p.Called, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.a.Id)], counts,
            await Register());
    }

    /// <summary>An entry with its session; null where it is not there, or not to be seen.</summary>
    public async Task<(Attendance Entry, Attendee Person, CourseSession Session, Course Course)?> Entry(Guid id)
    {
        if (await db.Attendances.SingleOrDefaultAsync(a => a.Id == id && a.JoinedTo == null) is not { } entry) return null;
        var session = await db.CourseSessions.SingleAsync(s => s.Id == entry.SessionId);
        return await db.Attendees.SingleOrDefaultAsync(p => p.Id == entry.AttendeeId) is { } person ? (entry, person, session, await db.Courses.SingleAsync(c => c.Id == session.CourseId)) : null;
    }

    /// <summary>True where the person keeps the attendance of a session: who trains it, and business managers.</summary>
    public bool Keeps(CourseSession session) => session.IsTrainedBy(acting.Person) || acting.By.Role is Role.BusinessManager or Role.Administrator;

    /// <summary>The person's own places, the newest first, whatever became of them.</summary>
    public async Task<IReadOnlyList<(Attendance Entry, CourseSession Session, Course Course)>> Mine()
    {
        var own = await Own();
        var sessions = await db.CourseSessions.AsNoTracking().Where(s => own.Select(e => e.SessionId).Contains(s.Id)).ToDictionaryAsync(s => s.Id);
        var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(c => c.Id);
        return [.. own.Select(e => (e, sessions[e.SessionId], courses[sessions[e.SessionId].CourseId])).OrderByDescending(e => e.Item2.BeginsAt)];
    }

    /// <summary>Questions to the person that can be answered.</summary>
    public async Task<IReadOnlyList<(FollowUpQuestion Question, CourseSession Session, Course Course)>> Questions()
    {
        var today = acting.Today;
        if (acting.IsSystem) return [];
        var open = await db.FollowUpQuestions.AsNoTracking().Where(q => q.Closes >= today && q.Answer == null).OrderBy(q => q.Closes).ToListAsync();
        var found = new List<(FollowUpQuestion, CourseSession, Course)>();
        foreach (var question in open)
        {
            var session = await db.CourseSessions.AsNoTracking().SingleAsync(s => s.Id == question.SessionId);
            found.Add((question, session, await db.Courses.AsNoTracking().SingleAsync(c => c.Id == session.CourseId)));
        }

        return found;
    }

    /// <summary>The organisations.</summary>
    public Task<OrganisationRegister> Register() => OrganisationLoading.Register(db);

    /// <summary>People who can be named as trainers.</summary>
    public Task<List<Account>> People() => db.Accounts.AsNoTracking().Where(a => a.EndedAt == null).OrderBy(a => a.FullName).ThenBy(a => a.Id).ToListAsync();

    /// <summary>Figures by course: how many sessions were held, and who came of those who had booked.</summary>
    public async Task<IReadOnlyDictionary<Guid, AttendanceCounts>> FiguresBySession()
    {
        var found = new Dictionary<Guid, AttendanceCounts>();
        foreach (var (session, _, status, people) in await TrainingFigures.Attendance(db)) found[session] = found.GetValueOrDefault(session).With(status, people);
        return found;
    }

    /// <summary>Entries of which something is still to be said, as far as the person may see them.</summary>
    public async Task<IReadOnlyList<(Attendance Entry, CourseSession Session, Course Course)>> ToSay()
    {
        var open = await db.Attendances.AsNoTracking().Where(a => a.ToSay != null && a.JoinedTo == null).OrderBy(a => a.Id).Take(500).ToListAsync();
        var sessions = await db.CourseSessions.AsNoTracking().Where(s => open.Select(e => e.SessionId).Contains(s.Id)).ToDictionaryAsync(s => s.Id);
        var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(c => c.Id);
        return [.. open.Select(e => (e, sessions[e.SessionId], courses[sessions[e.SessionId].CourseId]))];
    }

    // What is of the person themselves, not all that they may see.
    private async Task<List<Attendance>> Own()
    {
        if (acting.Person is not { } account) return [];
        var email = await db.Accounts.Where(a => a.Id == account.Value).Select(a => a.Email).SingleOrDefaultAsync();
        if (string.IsNullOrEmpty(email)) return [];
        var own = await TrainingFigures.AttendeesOf(db, [AttendanceReading.EmailOf(email)]);
        if (own.Count == 0) return [];
        var person = own.Values.Single();
        var me = await db.Attendees.AsNoTracking().Where(p => p.Id == person || p.SameAs == person).Select(p => p.Id).ToListAsync();
        return await db.Attendances.AsNoTracking().Where(a => a.JoinedTo == null && me.Contains(a.AttendeeId)).ToListAsync();
    }
}
