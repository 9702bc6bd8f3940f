namespace GoldenThread.Training;

/// <summary>How many people of an organisation should have training, on a day. It is added and never changed: a later one takes its place.</summary>
public sealed class ScopeCount
{
    private const int Most = 1_000_000;

    private ScopeCount() => (Source, ByName) = ("", "");

    /// <summary>A number.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="level">The level; null where it is for a course.</param>
    /// <param name="course">The course; null where it is for a level.</param>
    /// <param name="day">The day on which there were so many.</param>
    /// <param name="people">How many.</param>
    /// <param name="source">Where the number comes from.</param>
    /// <param name="by">Who gives it.</param>
    /// <exception cref="RuleException">Something is missing; the sentence says what.</exception>
    public ScopeCount(PartnershipId partnership, OrganisationId organisation, int? level, Guid? course, DateOnly day, int people, string source, Actor by)
        : this()
    {
        if (level is null == course is null) throw new RuleException("Choose a level or a course.") { About = nameof(level) };
        if (level is < TrainingCoverage.LowestLevel or > TrainingCoverage.HighestLevel) throw new RuleException("Choose a level from 1 to 5.") { About = nameof(level) };
        if (people is < 0 or > Most) throw new RuleException("Enter how many people are in scope, such as 86.") { About = nameof(people) };
        if (day > Time.LondonTime.Day(by.Now)) throw new RuleException("This day is in the future. Enter the day on which they were counted.") { About = nameof(day) };
        if (string.IsNullOrWhiteSpace(source)) throw new RuleException("Enter where the number comes from, such as the staff list of 31 March.") { About = nameof(source) };
        (Partnership, Id, Organisation, Level, CourseId, Day, People, Source, At, ByName) =
            (partnership, Sequence.NewId(), organisation, level, course, day, people, source.Trim(), by.Now, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id; of two of one day the later counts.</summary>
    public Guid Id { get; private set; }

    /// <summary>The organisation.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>The level that they should have; null where it is a course.</summary>
    public int? Level { get; private set; }

    /// <summary>The course that they should have; null where it is a level.</summary>
    public Guid? CourseId { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>How many.</summary>
    public int People { get; private set; }

    /// <summary>Where the number comes from.</summary>
    [UpTo(Longest.Line, "Source")]
    public string Source { get; private set; }

    /// <summary>When it was given, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }
}
