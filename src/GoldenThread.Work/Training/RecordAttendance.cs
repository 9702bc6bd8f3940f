using GoldenThread.Storage;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>Records who came, adds those who came without booking, and says what a list left open.</summary>
internal sealed class RecordAttendance(GoldenThreadDb db, Acting acting)
{
    /// <summary>Records what became of places.</summary>
    /// <param name="found">The session.</param>
    /// <param name="said">By entry.</param>
    /// <returns>How many changed.</returns>
    /// <exception cref="RuleException">The session has not begun.</exception>
    public async Task<int> Record(FoundSession found, IReadOnlyDictionary<Guid, AttendanceStatus> said)
    {
        var changed = 0;
        foreach (var (entry, _) in found.Entries)
        {
            if (!said.TryGetValue(entry.Id, out var status) || entry.Status == status) continue;
            entry.Record(status, found.Session, acting.Now);
            changed++;
        }

        if (changed > 0) await db.SaveAsRead("Attendance recorded");
        return changed;
    }

    /// <summary>Adds somebody who came without booking.</summary>
    /// <exception cref="RuleException">Something is missing, the session has not begun, or they are in the list.</exception>
    public async Task WalkIn(FoundSession found, string name, string email, OrganisationId? organisation)
    {
        if (found.Session.Day > acting.Today) throw new RuleException("This session has not begun. Nobody has come to it yet.");
        if (organisation is null) throw new RuleException("Choose the organisation that they are from.") { About = nameof(organisation) };
        var attendee = new Attendee(acting.Partnership, name, email, "");
        var person = attendee.Email is { } address && (await TrainingFigures.AttendeesOf(db, [address])).TryGetValue(address, out var known) ? known : attendee.Id;
        if (found.Entries.Any(e => e.Entry.AttendeeId == person || (attendee.Email is null && e.Person.Form == attendee.Form && e.Entry.Organisation == organisation)))
            throw new RuleException($"{attendee.Called} is in the list already.") { About = nameof(name) };
        if (person == attendee.Id) db.Add(attendee);
        db.Add(new Attendance(found.Session, person, organisation, AttendanceStatus.WalkedIn, acting.By));
        await db.SaveAsRead("Came without booking");
    }

    /// <summary>Says what a list left open.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public async Task Say(Attendance entry, CourseSession session, OrganisationId? organisation, AttendanceStatus? status)
    {
        entry.Say(organisation, status, session, acting.Now);
        await db.SaveAsRead("What the list left open was said");
    }

    /// <summary>Says that an entry is of somebody who is in the session's list already: the two become one.</summary>
    /// <exception cref="RuleException">They cannot be one.</exception>
    public async Task SameAs(Attendance entry, Guid other, CourseSession session)
    {
        if (await db.Attendances.SingleOrDefaultAsync(a => a.Id == other && a.SessionId == session.Id && a.JoinedTo == null) is not { } kept) throw new RuleException("Choose another entry of this session.") { About = nameof(other) };
        var (person, same) = (await db.Attendees.SingleAsync(p => p.Id == entry.AttendeeId), await db.Attendees.SingleAsync(p => p.Id == kept.AttendeeId));
        if (acting.By.Role is Role.BusinessManager or Role.Administrator && person.SameAs is null && person.Email is null) person.Is(same);
        entry.JoinTo(kept, session, acting.Now);
        await db.SaveAsRead("The same person");
    }
}
