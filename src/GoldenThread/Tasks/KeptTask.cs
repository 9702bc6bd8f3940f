namespace GoldenThread.Tasks;

/// <summary>A task as it is kept and listed: worked out from the record, and never written by a person.</summary>
public sealed record KeptTask
{
    /// <summary>Its id; it stays however often the tasks are worked out.</summary>
    public Guid Id { get; init; }

    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The pathway's key.</summary>
    [UpTo(Longest.Key)]
    public required string Pathway { get; init; }

    /// <summary>The pathway's version.</summary>
    public required int Version { get; init; }

    /// <summary>The id of the event that began it; empty where an age or a gestation did.</summary>
    [UpTo(Longest.Line)]
    public required string TriggerEvent { get; init; }

    /// <summary>The step's key.</summary>
    [UpTo(Longest.Key)]
    public required string Step { get; init; }

    /// <summary>Which time it is.</summary>
    public required int Number { get; init; }

    /// <summary>The silent seals without which it is another, or none: it is there only for those who open all of them. In order.</summary>
    public required IReadOnlyList<Guid> Seals { get; init; }

    /// <summary>Where it stands.</summary>
    public required TaskState State { get; init; }

    /// <summary>When its instance began, in UTC.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>When its time began to run, in UTC.</summary>
    public DateTimeOffset? RunsFrom { get; init; }

    /// <summary>The moment by which it is to be done, itself not included, in UTC.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When what completed or excused it happened, in UTC.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>When that was recorded, in UTC.</summary>
    public DateTimeOffset? DoneRecorded { get; init; }

    /// <summary>The rows of the events that made it so.</summary>
    public required IReadOnlyList<Guid> Because { get; init; }

    /// <summary>Since when it is no longer asked for, in UTC.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Line)]
    public string? GoneSays { get; init; }

    /// <summary>The organisation whose it is.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>The team on whose list it stands.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The worker who has it.</summary>
    public PersonId? Worker { get; init; }

    /// <summary>The organisation that leads for the child.</summary>
    public OrganisationId? Lead { get; init; }

    /// <summary>To whom it was given by a supervisor or manager.</summary>
    public PersonId? AssignedTo { get; init; }

    /// <summary>The last day on which it is excused.</summary>
    public DateOnly? ExcusedUntil { get; init; }

    /// <summary>Who excused it.</summary>
    public PersonId? ExcusedBy { get; init; }

    /// <summary>How many steps it has climbed.</summary>
    public int Climbed { get; init; }

    /// <summary>With whom it is now, of those to whom it climbed.</summary>
    public PersonId? EscalatedTo { get; init; }

    /// <summary>When it changed last, in UTC.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who has it: to whom it was given, else the worker.</summary>
    public PersonId? Whose => AssignedTo ?? Worker;

    /// <summary>Which task it is.</summary>
    public TaskOf Of => new(Pathway, Version, TriggerEvent, Step, Number);

    /// <summary>True where nobody and no team has it.</summary>
    public bool IsUnowned => Whose is null && Team is null;

    /// <summary>True where another says the same, but for its id and when it changed.</summary>
    public bool SaysTheSame(KeptTask other) =>
        this with { Id = other.Id, ChangedAt = other.ChangedAt, Seals = other.Seals, Because = other.Because } == other && Seals.SequenceEqual(other.Seals) && Because.SequenceEqual(other.Because);
}
