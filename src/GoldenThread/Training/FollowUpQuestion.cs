using GoldenThread.Time;

namespace GoldenThread.Training;

/// <summary>The question to one person who was there: it opens, reminds and closes by itself. Nobody but they sees the answer as theirs.</summary>
public sealed class FollowUpQuestion
{
    private FollowUpQuestion()
    {
    }

    /// <summary>Opens it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="attendance">That they were there.</param>
    /// <param name="person">The person, as the one that they are said to be.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="RuleException">They were not there, or it is not open.</exception>
    public FollowUpQuestion(CourseSession session, Attendance attendance, Guid person, DateOnly today)
        : this()
    {
        if (!attendance.Came) throw new RuleException("Only those who were there are asked.");
        if (today < session.FollowUp.Opens || today > session.FollowUp.Closes) throw new RuleException("The question is not open.");
        (Partnership, Id, SessionId, AttendeeId, Opens, Closes) = (session.Partnership, Sequence.NewId(), session.Id, person, session.FollowUp.Opens, session.FollowUp.Closes);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The person.</summary>
    public Guid AttendeeId { get; private set; }

    /// <summary>The day on which it opened.</summary>
    public DateOnly Opens { get; private set; }

    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly Closes { get; private set; }

    /// <summary>How many of the three letters were sent.</summary>
    public int Letters { get; private set; }

    /// <summary>When the last letter was written, in UTC.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>The answer; null where there is none. Silence is no answer.</summary>
    public FollowUpAnswer? Answer { get; private set; }

    /// <summary>What they do differently, or what stands in the way, in their words.</summary>
    [UpTo(Longest.Text, "Your words")]
    public string? Words { get; private set; }

    /// <summary>When it was answered, in UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>True where a letter is to be written on a day; of several that were missed, one.</summary>
    /// <param name="session">The session.</param>
    /// <param name="today">The day.</param>
    public bool OwesLetter(CourseSession session, DateOnly today) =>
        Answer is null && today <= Closes && (session.FollowUp.LettersDue(today) > Letters
            || (session.WriteAgainAt is { } asked && (WrittenAt is not { } written || written < asked)));

    /// <summary>Notes that a letter was written.</summary>
    public void Wrote(CourseSession session, DateTimeOffset now) => (Letters, WrittenAt) = (Math.Max(Letters, session.FollowUp.LettersDue(LondonTime.Day(now))), now);

    /// <summary>Answers it. Until it closes, an answer can be given anew.</summary>
    /// <exception cref="RuleException">It is closed, or there is no answer.</exception>
    public void Say(FollowUpAnswer? answer, string? words, DateTimeOffset now)
    {
        if (LondonTime.Day(now) > Closes) throw new RuleException($"This question closed on {Closes:d MMMM yyyy}.");
        if (answer is not { } said) throw new RuleException("Choose an answer.") { About = nameof(answer) };
        (Answer, Words, AnsweredAt) = (said, string.IsNullOrWhiteSpace(words) ? null : words.Trim(), now);
    }
}
