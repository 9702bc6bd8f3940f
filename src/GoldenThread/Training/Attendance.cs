namespace GoldenThread.Training;

/// <summary>What became of one person's place at one session, with the organisation that they were from on that day.</summary>
public sealed class Attendance
{
    private Attendance() => ByName = "";

    /// <summary>An entry.</summary>
    /// <param name="session">The session.</param>
    /// <param name="attendee">The person, as the one that they are said to be.</param>
    /// <param name="organisation">Their organisation on that day; null where it is still to be said.</param>
    /// <param name="status">What became of the place; null where it is still to be said.</param>
    /// <param name="by">Who enters it.</param>
    public Attendance(CourseSession session, Guid attendee, OrganisationId? organisation, AttendanceStatus? status, Actor by)
        : this()
    {
        (Partnership, Id, SessionId, AttendeeId, Organisation, Status) = (session.Partnership, Sequence.NewId(), session.Id, attendee, organisation, status);
        (At, ByPerson, ByName) = (by.Now, by.Person, by.Name);
        BookedHere = status == AttendanceStatus.Booked;
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The person.</summary>
    public Guid AttendeeId { get; private set; }

    /// <summary>Their organisation on that day; null where it is still to be said.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>What became of the place; null where nobody said.</summary>
    public AttendanceStatus? Status { get; private set; }

    /// <summary>What is still to be said before it counts for its organisation; null where nothing is.</summary>
    [UpTo(Longest.Text)]
    public string? ToSay { get; private set; }

    /// <summary>True where the place was booked here, and not by a list that came later.</summary>
    public bool BookedHere { get; private set; }

    /// <summary>Where it comes from: a file and its row; null where somebody entered it.</summary>
    [UpTo(Longest.Heading, "Source")]
    public string? Source { get; private set; }

    /// <summary>How sure they felt before, 1 to 5; null where nobody asked.</summary>
    public int? Before { get; private set; }

    /// <summary>How sure they felt after, 1 to 5.</summary>
    public int? After { get; private set; }

    /// <summary>The other entry of the same person that this one was joined to; it counts no longer.</summary>
    public Guid? JoinedTo { get; private set; }

    /// <summary>When it was entered, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    public PersonId ByPerson { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>True where the person was there.</summary>
    public bool Came => JoinedTo is null && Status?.Came() == true;

    /// <summary>True where it takes a place of a session that is to come.</summary>
    public bool TakesPlace => JoinedTo is null && Status is null or AttendanceStatus.Booked;

    /// <summary>Says where it comes from, and what is still to be said.</summary>
    public Attendance From(string source, string? toSay)
    {
        (Source, ToSay) = (source, string.IsNullOrWhiteSpace(toSay) ? null : toSay.Trim());
        return this;
    }

    /// <summary>Says how sure they felt before and after.</summary>
    /// <exception cref="RuleException">A figure is not from 1 to 5.</exception>
    public Attendance Felt(int? before, int? after)
    {
        if (before is < LearningPairs.Lowest or > LearningPairs.Highest || after is < LearningPairs.Lowest or > LearningPairs.Highest)
            throw new RuleException($"How sure somebody felt is a number from {LearningPairs.Lowest} to {LearningPairs.Highest}.");
        (Before, After) = (before ?? Before, after ?? After);
        return this;
    }

    /// <summary>Records what became of the place.</summary>
    /// <param name="status">What.</param>
    /// <param name="session">The session.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="RuleException">The session has not begun.</exception>
    public void Record(AttendanceStatus status, CourseSession session, DateTimeOffset now)
    {
        if (status.Came() && session.Day > Time.LondonTime.Day(now)) throw new RuleException("This session has not begun. Nobody has come to it yet.");
        // Who booked here and came is no walk-in, whatever a list says; who did not, is.
        Status = BookedHere && status == AttendanceStatus.WalkedIn ? AttendanceStatus.Attended : status;
        if (Organisation is not null) ToSay = null;
    }

    /// <summary>Gives the place back.</summary>
    /// <exception cref="RuleException">There is no place to give back, or the session has begun.</exception>
    public void Cancel(CourseSession session, Course course, DateTimeOffset now)
    {
        if (Status != AttendanceStatus.Booked) throw new RuleException("There is no place to cancel.");
        Status = session.Cancels(course, now);
    }

    /// <summary>Takes a place again that was given back.</summary>
    /// <exception cref="RuleException">It was not given back.</exception>
    public void BookAgain(Actor by)
    {
        if (Status is not (AttendanceStatus.Cancelled or AttendanceStatus.CancelledInTime or AttendanceStatus.CancelledLate)) throw new RuleException("There is already a place at this session.");
        (Status, BookedHere, At, ByPerson, ByName) = (AttendanceStatus.Booked, true, by.Now, by.Person, by.Name);
    }

    /// <summary>Says what was still to be said: the organisation, and what became of the place.</summary>
    /// <exception cref="RuleException">One of both is missing.</exception>
    public void Say(OrganisationId? organisation, AttendanceStatus? status, CourseSession session, DateTimeOffset now)
    {
        if (organisation is null) throw new RuleException("Choose the organisation that they were from on that day.") { About = nameof(organisation) };
        if (status is not { } said) throw new RuleException("Choose the status.") { About = nameof(status) };
        Organisation = organisation;
        Record(said, session, now);
        ToSay = null;
    }

    /// <summary>Joins it to the other entry of the same person at this session: what it says goes over, and it counts no longer.</summary>
    /// <exception cref="RuleException">They are of two sessions, or one is joined already.</exception>
    public void JoinTo(Attendance other, CourseSession session, DateTimeOffset now)
    {
        if (other.Id == Id || other.SessionId != SessionId || JoinedTo is not null || other.JoinedTo is not null) throw new RuleException("Choose another entry of this session.");
        other.Organisation ??= Organisation;
        if (Status is { } said) other.Record(said, session, now);
        (other.Before, other.After) = (other.Before ?? Before, other.After ?? After);
        (JoinedTo, ToSay) = (other.Id, null);
    }
}
