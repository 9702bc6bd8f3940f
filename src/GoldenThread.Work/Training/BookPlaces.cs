using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>Places at sessions: one's own, and those that somebody books for people of their organisation. Of several who want the last one, one has it.</summary>
internal sealed class BookPlaces(GoldenThreadDb db, Acting acting, PostLetters letters, IServiceAddress address)
{
    /// <summary>Books a place for the person themselves.</summary>
    /// <exception cref="RuleException">There is none, or they have one.</exception>
    public async Task Mine(CourseSession session, Course course)
    {
        var by = acting.By;
        if (by.Organisation is null) throw new RuleException("Your account is of no organisation. Ask your business manager to book the place.");
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == by.Person.Value);
        await Book(session, course, account.FullName, account.Email!, "", by.Organisation.Value);
    }

    /// <summary>Books a place for somebody.</summary>
    /// <param name="session">The session.</param>
    /// <param name="course">The course.</param>
    /// <param name="name">Their name.</param>
    /// <param name="email">Their work e-mail address: the letters go there.</param>
    /// <param name="jobTitle">What they work as.</param>
    /// <param name="organisation">Their organisation.</param>
    /// <exception cref="RuleException">Something is missing, they are of another organisation, or there is no place.</exception>
    public Task Other(CourseSession session, Course course, string name, string email, string jobTitle, OrganisationId organisation)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RuleException("Enter the person's name.") { About = nameof(name) };
        if (AttendanceReading.EmailOf(email).Length == 0) throw new RuleException("Enter the person's work email address, such as name@example.org.") { About = nameof(email) };
        if (acting.By is { Role: not (Role.BusinessManager or Role.Administrator) } by && by.Organisation != organisation) throw new RuleException("You book places for people of your own organisation.") { About = nameof(organisation) };
        return Book(session, course, name, email, jobTitle, organisation);
    }

    /// <summary>Gives a place back.</summary>
    /// <exception cref="RuleException">There is none, or the session has begun.</exception>
    public async Task Cancel(Attendance entry, CourseSession session, Course course)
    {
        entry.Cancel(session, course, acting.Now);
        await db.SaveAsRead("Place cancelled");
    }

    private async Task Book(CourseSession session, Course course, string name, string email, string jobTitle, OrganisationId organisation)
    {
        var inbox = AttendanceReading.EmailOf(email);
        session.RequirePlace(await TrainingFigures.TakenOnceFree(db, session.Id), acting.Now);
        var known = await TrainingFigures.AttendeesOf(db, [inbox]);
        if (!known.TryGetValue(inbox, out var person))
        {
            var attendee = new Attendee(acting.Partnership, name, inbox, jobTitle);
            db.Add(attendee);
            person = attendee.Id;
        }

        var kept = await db.Attendances.SingleOrDefaultAsync(a => a.SessionId == session.Id && a.AttendeeId == person && a.JoinedTo == null);
        if (kept is not null) kept.BookAgain(acting.By);
        else db.Add(new Attendance(session, person, organisation, AttendanceStatus.Booked, acting.By));
        letters.Post([Letter(course, session, name.Trim(), inbox)]);
        // Somebody else booked it, where the person may not see that.
        if (!await db.SaveUnlessChanged("Place booked")) throw new RuleException("This person already has a place at this session.") { About = nameof(email) };
    }

    private OutboxMessage Letter(Course course, CourseSession session, string name, string email) => new()
    {
        Partnership = acting.Partnership,
        ToAddress = email,
        ToName = name,
        Subject = $"Your place: {course.Title}, {TrainingWords.When(session)}",
        Body = $"""
            Dear {name},

            You have a place at this session:

            {course.Title}, level {course.Level}
            {TrainingWords.When(session)}
            {session.Place}

            If you cannot come, cancel until {TrainingWords.Day(session.Day.AddDays(-course.CancelDays))}, so that somebody else can have the place. Sign in at {address.Of("/training/mine")}, or ask the person who booked it.
            """,
        CreatedAt = acting.Now,
        DueAt = acting.Now,
    };
}
