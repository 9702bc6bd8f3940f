namespace GoldenThread.Access;

/// <summary>A question about a reading of a record, and what whoever read it answers.</summary>
public sealed class ReadingQuestion
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>Whose record was read.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The opening.</summary>
    public required Guid Opening { get; init; }

    /// <summary>Who read it.</summary>
    public required PersonId Reader { get; init; }

    /// <summary>Who asks.</summary>
    public required PersonId AskedBy { get; init; }

    /// <summary>The name that is shown.</summary>
    [UpTo(Longest.Name)]
    public required string AskedByName { get; init; }

    /// <summary>The question.</summary>
    [UpTo(Longest.Text)]
    public required string Text { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The answer.</summary>
    [UpTo(Longest.Text)]
    public string? Answer { get; private set; }

    /// <summary>When it was answered, in UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whoever read it answers.</summary>
    /// <exception cref="RuleException">It was answered, or the answer is empty.</exception>
    public void Reply(string? answer, DateTimeOffset now)
    {
        if (AnsweredAt is not null) throw new RuleException("This question was answered already");
        if (string.IsNullOrWhiteSpace(answer)) throw new RuleException("Enter an answer") { About = nameof(answer) };
        (Answer, AnsweredAt) = (answer.Trim(), now);
    }
}
