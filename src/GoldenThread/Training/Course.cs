using GoldenThread.Time;

namespace GoldenThread.Training;

/// <summary>A course: what it teaches, at which level, and how long it holds.</summary>
public sealed class Course
{
    private const int MostDays = 60;

    private Course() => (Title, ByName) = ("", "");

    /// <summary>Makes a course.</summary>
    /// <exception cref="RuleException">Something is missing; the sentence says what.</exception>
    public Course(PartnershipId partnership, CourseContent content, Actor by)
        : this()
    {
        (Partnership, Id, MadeAt, ByName) = (partnership, Sequence.NewId(), by.Now, by.Name);
        Set(content);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its title.</summary>
    [UpTo(Longest.Line, "Title")]
    public string Title { get; private set; }

    /// <summary>Its level, 1 to 5, after the intercollegiate document.</summary>
    public int Level { get; private set; }

    /// <summary>After how long it has to be done again, "3 years"; null for never.</summary>
    [UpTo(Longest.Key, "Refresh after")]
    public string? Refresh { get; private set; }

    /// <summary>What it is about, in words.</summary>
    [UpTo(Longest.Text, "Subjects")]
    public string? Subjects { get; private set; }

    /// <summary>Until how many days before a session a place is given back in time for another person.</summary>
    public int CancelDays { get; private set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>The last day on which it is offered; null while it is.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it ended.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? EndedBecause { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>The first day on which an attendance no longer holds; null where it holds for ever.</summary>
    public DateOnly? Until(DateOnly day) => TrainingCoverage.Until(day, Refresh is null ? null : Period.Parse(Refresh));

    /// <summary>Changes what it says. Sessions that were held stay as they were.</summary>
    /// <exception cref="RuleException">Something is missing, or it ended.</exception>
    public void Change(CourseContent content)
    {
        if (EndedOn is not null) throw new RuleException("This course has ended.");
        Set(content);
    }

    /// <summary>Ends it: no session can be added, what was attended still counts.</summary>
    /// <exception cref="RuleException">It is not said why, it ended, or sessions are still to come.</exception>
    public void End(DateOnly on, string because, IEnumerable<CourseSession> sessions, DateTimeOffset now)
    {
        if (EndedOn is not null) throw new RuleException("This course has ended.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why the course ends.") { About = nameof(because) };
        if (sessions.Count(s => s.CourseId == Id && s.CancelledBecause is null && s.BeginsAt > now) is > 0 and var open)
            throw new RuleException($"{open} {(open == 1 ? "session is" : "sessions are")} still to come. Cancel {(open == 1 ? "it" : "them")} first, so that nobody waits at a closed door.") { About = nameof(because) };
        (EndedOn, EndedBecause) = (on, because.Trim());
    }

    private void Set(CourseContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title)) throw new RuleException("Enter a title.") { About = nameof(CourseContent.Title) };
        if (content.Level is < TrainingCoverage.LowestLevel or > TrainingCoverage.HighestLevel) throw new RuleException("Choose a level from 1 to 5.") { About = nameof(CourseContent.Level) };
        if (content.CancelDays is < 0 or > MostDays) throw new RuleException($"Enter a number of days from 0 to {MostDays}.") { About = nameof(CourseContent.CancelDays) };
        (Title, Level, CancelDays) = (content.Title.Trim(), content.Level, content.CancelDays);
        Subjects = string.IsNullOrWhiteSpace(content.Subjects) ? null : content.Subjects.Trim();
        Refresh = RefreshOf(content.Refresh);
    }

    private static string? RefreshOf(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        try
        {
            var period = Period.Parse(words.Trim());
            if (period.Count < 1) throw new FormatException("“0” is not a time after which training is refreshed. Leave it blank for training that never expires.");
            _ = TrainingCoverage.Until(new DateOnly(2000, 1, 1), period);
            return period.ToString();
        }
        catch (FormatException fault)
        {
            throw new RuleException(fault.Message) { About = nameof(CourseContent.Refresh) };
        }
        catch (RuleException fault)
        {
            throw new RuleException(fault.Message) { About = nameof(CourseContent.Refresh) };
        }
    }
}
