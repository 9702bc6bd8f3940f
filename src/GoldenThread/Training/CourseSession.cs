using System.Collections.Immutable;
using GoldenThread.Time;

namespace GoldenThread.Training;

/// <summary>One time at which a course is given.</summary>
public sealed class CourseSession
{
    /// <summary>The most places that a session has.</summary>
    public const int MostPlaces = 5_000;

    private CourseSession() => (Place, Trainers) = ("", []);

    /// <summary>A session.</summary>
    /// <param name="course">The course.</param>
    /// <param name="beginsAt">When it begins, in UTC.</param>
    /// <param name="place">Where, or how to join.</param>
    /// <param name="places">How many places there are; null where nobody said.</param>
    /// <param name="trainers">Who trains.</param>
    /// <exception cref="RuleException">The course ended before it, or the number of places is none.</exception>
    public CourseSession(Course course, DateTimeOffset beginsAt, string place, int? places, IEnumerable<SessionTrainer> trainers)
        : this()
    {
        if (course.EndedOn is { } ended && LondonTime.Day(beginsAt) > ended) throw new RuleException($"This course ended on {ended:d MMMM yyyy}.") { About = nameof(beginsAt) };
        if (places is < 1 or > MostPlaces) throw new RuleException($"Enter a number of places from 1 to {MostPlaces:N0}.") { About = nameof(places) };
        (Partnership, Id, CourseId, BeginsAt, Place, Places) = (course.Partnership, Sequence.NewId(), course.Id, beginsAt.ToUniversalTime(), (place ?? "").Trim(), places);
        Trainers = [.. trainers.DistinctBy(t => t.Person?.Value.ToString() ?? t.Name)];
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The course.</summary>
    public Guid CourseId { get; private set; }

    /// <summary>When it begins, in UTC.</summary>
    public DateTimeOffset BeginsAt { get; private set; }

    /// <summary>Where, or how to join.</summary>
    [UpTo(Longest.Line, "Place")]
    public string Place { get; private set; }

    /// <summary>How many places there are; null where nobody said.</summary>
    public int? Places { get; private set; }

    /// <summary>Who trains.</summary>
    public ImmutableArray<SessionTrainer> Trainers { get; private set; }

    /// <summary>Why it was cancelled; null where it was not.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? CancelledBecause { get; private set; }

    /// <summary>When somebody asked that those who have not answered are written to once more, in UTC; null where nobody did.</summary>
    public DateTimeOffset? WriteAgainAt { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Its day in London.</summary>
    public DateOnly Day => LondonTime.Day(BeginsAt);

    /// <summary>When the question goes out what became of it at work.</summary>
    public FollowUp FollowUp => new(Day);

    /// <summary>True where a person trains at it.</summary>
    public bool IsTrainedBy(PersonId? person) => person is not null && Trainers.Any(t => t.Person == person);

    /// <summary>True while places can be taken and given back.</summary>
    public bool IsOpen(DateTimeOffset now) => CancelledBecause is null && BeginsAt > now;

    /// <summary>Refuses whoever comes to the door on another day: people enter themselves on the day of the session alone.</summary>
    /// <exception cref="RuleException">It is cancelled, or not today.</exception>
    public void RequireOpenDoor(DateTimeOffset now)
    {
        if (CancelledBecause is not null) throw new RuleException("This session was cancelled.");
        if (LondonTime.Day(now) != Day) throw new RuleException(LondonTime.Day(now) < Day ? $"This session is on {Day:d MMMM yyyy}. Come back on that day." : "This session is over. Ask the trainer to add you.");
    }

    /// <summary>What a place becomes that is given back at a moment.</summary>
    /// <exception cref="RuleException">It has begun.</exception>
    public AttendanceStatus Cancels(Course course, DateTimeOffset now)
    {
        if (BeginsAt <= now) throw new RuleException("The session has begun. The trainer records who came.");
        return LondonTime.Day(now) <= Day.AddDays(-course.CancelDays) ? AttendanceStatus.CancelledInTime : AttendanceStatus.CancelledLate;
    }

    /// <summary>Refuses a booking where there is none to be had.</summary>
    /// <param name="taken">How many places are taken.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="RuleException">It is cancelled, has begun, or is full.</exception>
    public void RequirePlace(int taken, DateTimeOffset now)
    {
        if (CancelledBecause is not null) throw new RuleException("This session was cancelled.");
        if (BeginsAt <= now) throw new RuleException("This session has begun. Places can no longer be booked.");
        if (Places is { } places && taken >= places) throw new RuleException(places == 1 ? "The place is taken. Choose another session." : $"All {places} places are taken. Choose another session.");
    }

    /// <summary>Cancels it. Those who had booked did nothing late.</summary>
    /// <exception cref="RuleException">It is not said why, it was cancelled, or it was held.</exception>
    public void Cancel(string because, DateTimeOffset now)
    {
        if (CancelledBecause is not null) throw new RuleException("This session was cancelled.");
        if (BeginsAt <= now) throw new RuleException("This session has begun. It can no longer be cancelled.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why the session is cancelled.") { About = nameof(because) };
        CancelledBecause = because.Trim();
    }

    /// <summary>Names somebody who trains at it.</summary>
    /// <exception cref="RuleException">They are named, or there is no name.</exception>
    public void Name(SessionTrainer trainer)
    {
        if (string.IsNullOrWhiteSpace(trainer.Name)) throw new RuleException("Enter a name.") { About = nameof(trainer) };
        if (trainer.Person is { } person && IsTrainedBy(person)) throw new RuleException($"{trainer.Name} is named already.") { About = nameof(trainer) };
        Trainers = Trainers.Add(trainer with { Name = trainer.Name.Trim() });
    }

    /// <summary>Asks that those who have not answered are written to once more.</summary>
    /// <exception cref="RuleException">The question is not open, or was sent again today.</exception>
    public void WriteAgain(DateTimeOffset now)
    {
        if (!FollowUp.IsOpen(now)) throw new RuleException($"The question is open from {FollowUp.Opens:d MMMM yyyy} to {FollowUp.Closes:d MMMM yyyy}.");
        if (WriteAgainAt is { } asked && LondonTime.Day(asked) == LondonTime.Day(now)) throw new RuleException("Letters were asked for today. Wait until tomorrow.");
        WriteAgainAt = now;
    }
}
