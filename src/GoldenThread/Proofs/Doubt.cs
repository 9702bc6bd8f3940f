namespace GoldenThread.Proofs;

/// <summary>A doubt as it was raised: since when, with which figures, what was answered, and when it went.</summary>
/// <remarks>It is raised and goes only as <see cref="Doubts"/> works out. An answer does not end it: it shows wherever the rating shows, until its day.</remarks>
public sealed class Doubt
{
    private readonly List<DoubtChallenge> challenges = [];

    private Doubt() => Says = "";

    /// <summary>Raises a doubt.</summary>
    public Doubt(DoubtRecord record, RaisedDoubt raised, DateTimeOffset now)
        : this()
    {
        (Partnership, Plan, Recommendation, Action, Id) =
            (record.Action.Partnership, record.Action.Plan, record.Action.Recommendation, record.Action.Id, Sequence.NewId());
        (Kind, Piece, Since, Says, RaisedAt) = (raised.Kind, raised.Piece, raised.Since, raised.Says, now);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The recommendation.</summary>
    public RecommendationId Recommendation { get; private set; }

    /// <summary>The action.</summary>
    public ActionId Action { get; private set; }

    /// <summary>What kind.</summary>
    public DoubtKind Kind { get; private set; }

    /// <summary>The proof, the piece of evidence or the rating that it is about.</summary>
    public Guid Piece { get; private set; }

    /// <summary>The first day of it.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>What it says, with its figures.</summary>
    [UpTo(Longest.Text, "Doubt")]
    public string Says { get; private set; }

    /// <summary>When it was found, in UTC.</summary>
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>When it was found gone, in UTC; null while it stands.</summary>
    public DateTimeOffset? GoneAt { get; private set; }

    /// <summary>Why the rating still holds.</summary>
    [UpTo(Longest.Text, "Answer")]
    public string? AnsweredBecause { get; private set; }

    /// <summary>Until when the answer holds.</summary>
    public DateOnly? AnsweredUntil { get; private set; }

    /// <summary>Who answered.</summary>
    [UpTo(Longest.Name)]
    public string? AnsweredByName { get; private set; }

    /// <summary>When it was answered, in UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Challenges of the board to its answers, oldest first.</summary>
    public IReadOnlyList<DoubtChallenge> Challenges => challenges;

    /// <summary>When people were told of it, in UTC; null while nobody was.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>True where an answer holds on a day, and the board has not challenged it.</summary>
    public bool IsAnswered(DateOnly on) => AnsweredUntil is { } until && until >= on && Challenged is null;

    /// <summary>The board's challenge to the answer; null where nobody challenged it.</summary>
    public DoubtChallenge? Challenged => challenges.Where(c => c.At >= AnsweredAt).MaxBy(c => (c.At, c.Id));

    /// <summary>Challenges the answer for the board.</summary>
    /// <exception cref="RuleException">There is no answer that holds, or it is not said why.</exception>
    public DoubtChallenge Challenge(string because, DateOnly today, Actor by)
    {
        if (GoneAt is not null || !IsAnswered(today)) throw new RuleException("This doubt has no answer that holds. There is nothing to challenge.") { About = nameof(because) };
        var challenge = new DoubtChallenge(this, because, by);
        challenges.Add(challenge);
        return challenge;
    }

    /// <summary>Answers it: the rating holds for now, for a reason and until a day.</summary>
    /// <exception cref="RuleException">A reason or an end is missing, or the end is too far off.</exception>
    public void Answer(string because, DateOnly until, DateOnly today, Actor by)
    {
        if (GoneAt is not null) throw new RuleException("This doubt is gone. Nothing is left to answer.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why the rating still holds.") { About = nameof(because) };
        if (until <= today || until > today.AddYears(1)) throw new RuleException("Choose a day in the next 12 months. Then it is asked again.") { About = nameof(until) };
        (AnsweredBecause, AnsweredUntil, AnsweredByName, AnsweredAt) = (because.Trim(), until, by.Name, by.Now);
    }

    /// <summary>Notes what it says now; the same doubt may gain figures.</summary>
    /// <returns>True where that is something else.</returns>
    public bool NowSays(RaisedDoubt raised)
    {
        if (Says == raised.Says && Since == raised.Since) return false;
        (Says, Since) = (raised.Says, raised.Since);
        return true;
    }

    /// <summary>Notes that people were told of it. They are told once.</summary>
    public void IsTold(DateTimeOffset now) => ToldAt ??= now;

    /// <summary>Notes that it is gone, as the record says.</summary>
    public void IsGone(DateTimeOffset now) => GoneAt ??= now;
}
