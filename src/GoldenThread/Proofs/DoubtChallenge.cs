namespace GoldenThread.Proofs;

/// <summary>Somebody on the board does not accept the answer to a doubt. It stays in the record, whatever is answered afterwards.</summary>
public sealed class DoubtChallenge
{
    private DoubtChallenge() => (Because, ByName) = ("", "");

    internal DoubtChallenge(Doubt doubt, string because, Actor by)
        : this()
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why the answer does not hold.") { About = nameof(because) };
        (Partnership, Id, DoubtId, Action, Because, At, By, ByName) =
            (doubt.Partnership, Sequence.NewId(), doubt.Id, doubt.Action, because.Trim(), by.Now, by.Person, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The doubt.</summary>
    public Guid DoubtId { get; private set; }

    /// <summary>The action.</summary>
    public ActionId Action { get; private set; }

    /// <summary>Why the answer does not hold.</summary>
    [UpTo(Longest.Text, "Challenge")]
    public string Because { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    public PersonId By { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }
}
