using GoldenThread.Time;

namespace GoldenThread.Tasks;

/// <summary>
/// What a person did with a task, besides doing it: excused it, gave it to somebody, answered its escalation. It changes lists, and never a state or a
/// measure. It is never changed: a later one takes its place.
/// </summary>
public sealed class TaskAct
{
    private const string NotYours = "This is a task of another organisation. Ask its supervisor or team manager";

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>In whose record.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The task.</summary>
    public required Guid Task { get; init; }

    /// <summary>What was done.</summary>
    public required TaskActKind Kind { get; init; }

    /// <summary>Who did it: a person, or an organisation whose program did.</summary>
    public required PersonId By { get; init; }

    /// <summary>The name that is shown.</summary>
    [UpTo(Longest.Name)]
    public required string ByName { get; init; }

    /// <summary>For which organisation.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The last day on which it is excused.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>To whom it was given.</summary>
    public PersonId? To { get; init; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text)]
    public required string Because { get; init; }

    /// <summary>True while it excuses.</summary>
    public bool Excuses(DateTimeOffset at) => Kind == TaskActKind.Excused && At <= at && LondonTime.Day(at) <= UntilDay;

    /// <summary>
    /// True where somebody may decide on a task: it is of their organisation; or nobody has it and their organisation leads for the child; or it has come to them.
    /// </summary>
    public static bool MayDecide(KeptTask task, Actor by) => by.Organisation is { } own
        && (task.Organisation == own || ((task.Organisation is null || task.IsUnowned) && task.Lead == own) || task.EscalatedTo == by.Person);

    /// <summary>Excuses a task: a supervisor or a manager of its organisation, never their own, with a reason and until when.</summary>
    /// <exception cref="RuleException">It is their own, or another organisation's, or not open; or a reason or a day is missing, or is past.</exception>
    public static TaskAct Excuse(KeptTask task, Actor by, DateOnly? until, string? because)
    {
        if (by.Role is not (Role.Supervisor or Role.TeamManager)) throw new RuleException("A supervisor or a team manager excuses a task");
        if (!MayDecide(task, by)) throw new RuleException(NotYours);
        if (task.Whose == by.Person) throw new RuleException("Nobody excuses their own task. Ask your supervisor or manager");
        if (!task.State.IsOpen()) throw new RuleException("This task is not open");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason") { About = nameof(Because) };
        if (until is not { } day) throw new RuleException("Enter until when it is excused") { About = "Until" };
        if (day < LondonTime.Day(by.Now)) throw new RuleException("Enter a day that is not in the past") { About = "Until" };
        return Of(task, TaskActKind.Excused, by, because, null, day);
    }

    /// <summary>Gives a task to somebody: a supervisor or a manager of its organisation does.</summary>
    /// <exception cref="RuleException">It is another organisation's, or not open, or nobody is named.</exception>
    public static TaskAct Assign(KeptTask task, Actor by, PersonId? to, string? because)
    {
        if (by.Role is not (Role.Supervisor or Role.TeamManager)) throw new RuleException("A supervisor or a team manager gives a task to somebody");
        if (!MayDecide(task, by)) throw new RuleException(NotYours);
        if (!task.State.IsOpen()) throw new RuleException("This task is not open");
        if (to is null) throw new RuleException("Choose who takes it") { About = nameof(To) };
        return Of(task, TaskActKind.Assigned, by, string.IsNullOrWhiteSpace(because) ? "Assigned" : because, to, null);
    }

    /// <summary>Answers an escalation: what is done about it.</summary>
    /// <exception cref="RuleException">It has not come to this person, or nothing is said.</exception>
    public static TaskAct Answer(KeptTask task, Actor by, string? because)
    {
        if (task.EscalatedTo != by.Person) throw new RuleException("This task has not come to you");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter what is done about it") { About = nameof(Because) };
        return Of(task, TaskActKind.Answered, by, because, null, null);
    }

    private static TaskAct Of(KeptTask task, TaskActKind kind, Actor by, string because, PersonId? to, DateOnly? until) => new()
    {
        Partnership = task.Partnership,
        Child = task.Child,
        Task = task.Id,
        Kind = kind,
        By = by.Person,
        ByName = by.Name,
        Organisation = by.Organisation ?? throw new RuleException("Children's records are written for an organisation"),
        At = by.Now,
        To = to,
        UntilDay = until,
        Because = because.Trim(),
    };
}
