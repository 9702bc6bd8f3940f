namespace GoldenThread.Recurrence;

/// <summary>What a person says of two recommendations that look alike: the same was asked for, or not. Nothing is put together by itself.</summary>
public sealed class RecurrenceVerdict
{
    private RecurrenceVerdict() => ByName = "";

    /// <summary>Decides on two recommendations; which of them is named first makes no difference.</summary>
    /// <exception cref="RuleException">They are one recommendation.</exception>
    public RecurrenceVerdict(PartnershipId partnership, RecommendationId one, RecommendationId other, bool same, string? because, Actor by) : this()
    {
        if (one == other) throw new RuleException("You cannot compare a recommendation with itself.");
        Partnership = partnership;
        (One, Other) = Ordered(one, other);
        Decide(same, because, by);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>The recommendation whose id comes first.</summary>
    public RecommendationId One { get; private set; }

    /// <summary>The other recommendation.</summary>
    public RecommendationId Other { get; private set; }

    /// <summary>True where both ask for the same; false where they only look alike.</summary>
    public bool Same { get; private set; }

    /// <summary>Why, if somebody said so.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; private set; }

    /// <summary>Who decided last.</summary>
    public PersonId By { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset Decided { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Decides again; what was decided before stays in the history.</summary>
    public void Decide(bool same, string? because, Actor by) =>
        (Same, Because, By, ByName, Decided) = (same, string.IsNullOrWhiteSpace(because) ? null : because.Trim(), by.Person, by.Name, by.Now);

    /// <summary>The two ids in the order in which they are kept.</summary>
    public static (RecommendationId One, RecommendationId Other) Ordered(RecommendationId one, RecommendationId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
