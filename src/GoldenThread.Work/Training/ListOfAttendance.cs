using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>What the rows of a list become beside what is there already. People are told apart by address; a name alone joins nobody.</summary>
/// <param name="course">The course.</param>
/// <param name="file">Name of the file.</param>
/// <param name="by">Who takes it in.</param>
/// <param name="byEmail">People who are known by the addresses of the list.</param>
internal sealed class ListOfAttendance(Course course, string file, Actor by, Dictionary<string, Guid> byEmail)
{
    private readonly List<CourseSession> sessions = [];
    private readonly List<Attendee> people = [];
    private readonly List<Attendance> added = [];
    private readonly List<ChangedAttendance> changed = [];
    private readonly List<AttendanceProblem> refused = [];
    private readonly List<AttendanceProblem> notes = [];
    private readonly HashSet<Guid> bookedHere = [];
    private readonly Dictionary<(Guid Session, Guid Person), Attendance> kept = [];

    // Who is in the list of a session, by the form of their name.
    private ILookup<(Guid Session, string Form), (Attendance Entry, string? Email)> named = Array.Empty<int>().ToLookup(_ => (Guid.Empty, ""), _ => ((Attendance)null!, (string?)null));
    private int same;

    /// <summary>Looks at what is there already.</summary>
    public async Task Know(GoldenThreadDb db, IEnumerable<CourseSession> of, CancellationToken cancellation)
    {
        var ids = of.Select(s => s.Id).ToList();
        var entries = await db.Attendances.Where(a => ids.Contains(a.SessionId) && a.JoinedTo == null).ToListAsync(cancellation);
        var all = db.Attendances.AsQueryable();
        var names = await db.Attendees.AsNoTracking().Where(p => all.Any(a => ids.Contains(a.SessionId) && a.AttendeeId == p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        foreach (var entry in entries)
        {
            kept[(entry.SessionId, names.TryGetValue(entry.AttendeeId, out var person) ? person.Person : entry.AttendeeId)] = entry;
            if (entry.BookedHere) bookedHere.Add(entry.SessionId);
        }

        named = entries.Where(e => names.ContainsKey(e.AttendeeId)).ToLookup(e => (e.SessionId, names[e.AttendeeId].Form), e => (e, names[e.AttendeeId].Email));
    }

    /// <summary>A session that there is not yet.</summary>
    public void Begin(CourseSession session) => sessions.Add(session);

    /// <summary>A row that cannot be taken in.</summary>
    public void Refuse(int row, string says) => refused.Add(new AttendanceProblem(row, AttendanceProblemKind.DateUnclear, says));

    /// <summary>A row.</summary>
    /// <param name="session">Its session.</param>
    /// <param name="one">What it says.</param>
    /// <param name="row">How it was written.</param>
    /// <param name="fault">What is still to be said; null where nothing is.</param>
    public void Add(CourseSession session, ReadAttendance one, AttendanceRow row, string? fault)
    {
        var status = Status(session, one);
        var source = $"{file}, row {one.Row}: {row.Status.Trim()}";
        if (source.Length > Longest.Heading) source = source[..Longest.Heading];
        if (Entry(session, one) is { } entry)
        {
            Known(entry, session, one, status, source, fault);
            return;
        }

        var person = Person(one);
        // The same name without an address: it may be somebody who had booked. A person says.
        if (one.Email.Length == 0 && named[(session.Id, NameForm.Of(one.Name))].FirstOrDefault(e => e.Email is not null) is { Entry: not null })
            fault = $"{fault} {one.Name} is in the list with an email address. Say whether this is the same person.".Trim();
        var fresh = new Attendance(session, person, one.Organisation?.Id, status, by).From(source, fault).Felt(one.Before, one.After);
        kept[(session.Id, person)] = fresh;
        added.Add(fresh);
    }

    /// <summary>All that was found.</summary>
    public FoundAttendance Found(AttendanceRead read) => new(
        read, [.. sessions.Where(s => added.Exists(a => a.SessionId == s.Id))], people, added, changed, same, [.. refused.OrderBy(r => r.Row)], [.. read.Notes.Concat(notes).OrderBy(n => n.Row)]);

    private AttendanceStatus? Status(CourseSession session, ReadAttendance one)
    {
        if (one.Status is not (AttendanceStatus.Attended or AttendanceStatus.InPart) || !bookedHere.Contains(session.Id) || Entry(session, one) is { BookedHere: true }) return one.Status;
        notes.Add(new AttendanceProblem(one.Row, AttendanceProblemKind.NoStatus, $"{(one.Name.Length > 0 ? one.Name : one.Email)} had not booked here and counts as a walk-in."));
        return AttendanceStatus.WalkedIn;
    }

    private Attendance? Entry(CourseSession session, ReadAttendance one)
    {
        if (one.Email.Length > 0) return byEmail.TryGetValue(one.Email, out var person) ? kept.GetValueOrDefault((session.Id, person)) : null;
        // Without an address: the row that came from a list before, of the same name and organisation.
        return named[(session.Id, NameForm.Of(one.Name))].FirstOrDefault(e => e.Email is null && (e.Entry.Organisation == one.Organisation?.Id || e.Entry.Source?.StartsWith($"{file}, row {one.Row}:", StringComparison.Ordinal) == true)).Entry;
    }

    private void Known(Attendance entry, CourseSession session, ReadAttendance one, AttendanceStatus? status, string source, string? fault)
    {
        // What a person said since stays; so does what this very row said before.
        if (fault is not null || status is not { } said || one.Organisation is not { } organisation || entry.Source == source || (entry.Status == said && entry.ToSay is null)) same++;
        else changed.Add(new ChangedAttendance(entry, session, one.Row, one.Name.Length > 0 ? one.Name : one.Email, said, entry.Organisation ?? organisation.Id, source));
    }

    private Guid Person(ReadAttendance one)
    {
        if (one.Email.Length > 0 && byEmail.TryGetValue(one.Email, out var known)) return known;
        var attendee = new Attendee(course.Partnership, one.Name, one.Email, one.JobTitle);
        people.Add(attendee);
        if (one.Email.Length > 0) byEmail[one.Email] = attendee.Id;
        return attendee.Id;
    }
}
