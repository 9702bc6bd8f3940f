using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>
/// People enter themselves at the door, on the day of a session: by an address that they scan or type, without signing in. They are told the same whether they had
/// booked or not, and see nobody else; the trainer sees who came in this way.
/// </summary>
internal sealed class EnterAtDoor(GoldenThreadDb db, DoorCode code, TimeProvider clock)
{
    /// <summary>What stands in the list as the one who entered it, and as where it comes from.</summary>
    public const string AtTheDoor = "At the door";

    /// <summary>The session that an address is of; null where the address is wrong. The session is that before signing in, and of the system from then on.</summary>
    public async Task<(CourseSession Session, Course Course, IReadOnlyList<Organisation> Organisations)?> ByAddress(Guid id, string written)
    {
        if (!code.Fits(id, written) || await TrainingFigures.PartnershipOfSession(db, id) is not { } partnership) return null;
        await db.Begin(Session.System(partnership, AtTheDoor));
        if (await db.CourseSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) is not { } session) return null;
        var register = await OrganisationLoading.Register(db);
        return (session, await db.Courses.AsNoTracking().SingleAsync(c => c.Id == session.CourseId), [.. register.All.Where(o => !(o.Ended < session.Day)).OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Enters somebody. Doing it twice changes nothing.</summary>
    /// <exception cref="RuleException">The session is not today, or something is missing.</exception>
    /// <exception cref="ChangedMeanwhileException">The same person was entered in the same moment.</exception>
    public async Task Enter(CourseSession session, string name, string email, OrganisationId? organisation)
    {
        var now = clock.GetUtcNow();
        session.RequireOpenDoor(now);
        if (string.IsNullOrWhiteSpace(name)) throw new RuleException("Enter your name.") { About = nameof(name) };
        if (AttendanceReading.EmailOf(email).Length == 0) throw new RuleException("Enter your work email address, such as name@example.org.") { About = nameof(email) };
        if (organisation is not { } of) throw new RuleException("Choose your organisation.") { About = nameof(organisation) };
        var by = new Actor(new PersonId(Guid.Empty), AtTheDoor, Role.Practitioner, of, now);
        var fresh = new Attendee(session.Partnership, name, email, "");
        var person = (await TrainingFigures.AttendeesOf(db, [fresh.Email!])).TryGetValue(fresh.Email!, out var known) ? known : fresh.Id;
        if (await db.Attendances.SingleOrDefaultAsync(a => a.SessionId == session.Id && a.AttendeeId == person && a.JoinedTo == null) is { } kept)
        {
            if (kept.Came) return;
            kept.Record(AttendanceStatus.Attended, session, now);
        }
        else
        {
            if (await db.Attendances.CountAsync(a => a.SessionId == session.Id) >= CourseSession.MostPlaces) throw new RuleException("The list of this session is full. Tell the trainer.");
            if (person == fresh.Id) db.Add(fresh);
            db.Add(new Attendance(session, person, of, AttendanceStatus.WalkedIn, by).From(AtTheDoor, null));
        }

        await db.SaveAsRead(AtTheDoor);
    }
}
