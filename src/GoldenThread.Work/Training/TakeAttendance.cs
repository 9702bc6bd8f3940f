using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Training;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Training;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>Takes in a list of attendance: looked at first, then all of it or nothing. The same list twice changes nothing.</summary>
internal sealed class TakeAttendance(GoldenThreadDb db, Acting acting, UploadedFiles files)
{
    private static readonly TimeOnly UsualStart = new(9, 0);

    /// <summary>Reads a list of a course, and keeps nothing.</summary>
    /// <param name="course">The course.</param>
    /// <param name="session">The session that the list is of; null where each row says its day.</param>
    /// <param name="file">The list.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">It cannot be read.</exception>
    public async Task<FoundAttendance> Read(Course course, CourseSession? session, GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        using var content = new MemoryStream(bytes, writable: false);
        try
        {
            return await Of(course, session, Path.GetFileName(file.Name), await AttendanceFile.Read(file.Name, content, cancellation), cancellation);
        }
        catch (UnreadableDocumentException fault)
        {
            throw new RuleException(fault.Message);
        }
    }

    /// <summary>Takes in what was found, as one: all of it is kept, or nothing.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="goodOnes">True where rows of which something is still to be said are left out.</param>
    /// <exception cref="RuleException">There is nothing to take in.</exception>
    public async Task TakeIn(FoundAttendance found, bool goodOnes)
    {
        var added = goodOnes ? [.. found.Added.Where(a => a.ToSay is null)] : found.Added;
        if (added.Count + found.Changed.Count == 0) return;
        var (people, sessions) = (added.Select(a => a.AttendeeId).ToHashSet(), added.Select(a => a.SessionId).ToHashSet());
        foreach (var one in found.Changed) one.Entry.Say(one.Organisation, one.Status, one.Session, acting.Now);
        foreach (var one in found.Changed) one.Entry.From(one.Source, null);
        db.AddRange(found.Sessions.Where(s => sessions.Contains(s.Id)));
        await db.Because("List of attendance taken in");
        await db.FlushWithoutSaving();
        await TrainingRows.Insert(db, acting.Partnership, [.. found.People.Where(p => people.Contains(p.Id))], added);
        await db.SaveAsRead("List of attendance taken in");
    }

    private async Task<FoundAttendance> Of(Course course, CourseSession? session, string file, IReadOnlyList<AttendanceRow> rows, CancellationToken cancellation)
    {
        var register = await OrganisationLoading.Register(db, cancellation);
        var read = new AttendanceReading(register, session?.Day ?? acting.Today).Read(rows);
        var raw = rows.ToDictionary(r => r.Number);
        var faults = read.Problems.GroupBy(p => p.Row).ToDictionary(g => g.Key, g => string.Join(" ", g.Select(p => p.Says)));
        var sessions = session is null ? (await db.CourseSessions.Where(s => s.CourseId == course.Id && s.CancelledBecause == null).OrderBy(s => s.BeginsAt).ToListAsync(cancellation)) : [session];
        var list = new ListOfAttendance(course, file, acting.By, await TrainingFigures.AttendeesOf(db, read.People.Select(p => p.Email).Where(e => e.Length > 0).Distinct(), cancellation));
        await list.Know(db, sessions, cancellation);
        foreach (var one in read.People)
        {
            if (one.Name.Length + one.Email.Length == 0) list.Refuse(one.Row, "There is neither a name nor an email address. This row is left out.");
            else if (TooLong(one)) list.Refuse(one.Row, "A name is longer than 500 characters. This row is left out.");
            else if (SessionOf(list, sessions, course, session, one) is { } at) list.Add(at, one, raw[one.Row], faults.GetValueOrDefault(one.Row));
        }

        return list.Found(read);
    }

    private static bool TooLong(ReadAttendance one) => one.Name.Length > Longest.Line || one.Email.Length > Longest.Line || one.JobTitle.Length > Longest.Line;

    private CourseSession? SessionOf(ListOfAttendance list, List<CourseSession> sessions, Course course, CourseSession? session, ReadAttendance one)
    {
        if (session is not null)
        {
            if (one.Day is not { } said || said == session.Day) return session;
            list.Refuse(one.Row, $"{TrainingWords.Day(said)} is not the day of this session, {TrainingWords.Day(session.Day)}. This row is left out.");
            return null;
        }

        if (one.Day is not { } day)
        {
            list.Refuse(one.Row, "The row does not say on which day. Choose the session that the list is of, or add a column Date.");
            return null;
        }

        if (day > acting.Today)
        {
            list.Refuse(one.Row, $"{TrainingWords.Day(day)} is in the future. Nobody has come to it yet.");
            return null;
        }

        if (sessions.Where(s => s.Day == day).ToList() is { Count: > 0 } known)
        {
            if (known.Count == 1) return known[0];
            list.Refuse(one.Row, $"There are {known.Count} sessions on {TrainingWords.Day(day)}. Upload the list at its session.");
            return null;
        }

        if (course.EndedOn is { } ended && day > ended)
        {
            list.Refuse(one.Row, $"The course ended on {TrainingWords.Day(ended)}.");
            return null;
        }

        var added = new CourseSession(course, new DateTimeOffset(LondonTime.Utc(day.ToDateTime(UsualStart)), TimeSpan.Zero), "", null, []);
        sessions.Add(added);
        list.Begin(added);
        return added;
    }
}
