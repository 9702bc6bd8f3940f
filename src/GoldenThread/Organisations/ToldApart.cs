namespace GoldenThread.Organisations;

/// <summary>What a person decided on two organisations whose names look alike: that they are two, until somebody takes it back.</summary>
public sealed class ToldApart
{
    private ToldApart() => ByName = "";

    /// <summary>Tells two organisations apart; which of them is named first makes no difference.</summary>
    /// <exception cref="RuleException">They are one organisation.</exception>
    public ToldApart(PartnershipId partnership, OrganisationId one, OrganisationId other, Actor by) : this()
    {
        if (one == other) throw new RuleException("Choose two organisations.");
        Partnership = partnership;
        (One, Other) = Ordered(one, other);
        Decide(true, by);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>The organisation whose id comes first.</summary>
    public OrganisationId One { get; private set; }

    /// <summary>The other.</summary>
    public OrganisationId Other { get; private set; }

    /// <summary>True while they are held to be two; false since somebody took that back.</summary>
    public bool Apart { get; private set; }

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
    public void Decide(bool apart, Actor by) => (Apart, By, ByName, Decided) = (apart, by.Person, by.Name, by.Now);

    /// <summary>The two ids in the order in which they are kept.</summary>
    public static (OrganisationId One, OrganisationId Other) Ordered(OrganisationId one, OrganisationId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
