namespace GoldenThread.Accounts;

/// <summary>
/// Somebody lost what they sign in with: an administrator asks for their second step to be taken off, and a second person agrees. One person alone could
/// otherwise let themselves into anybody's account.
/// </summary>
public sealed class SecondStepRecovery
{
    /// <summary>A request that nobody answered lapses after so many days.</summary>
    public const int OpenDays = 7;

    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>Whose second step it is.</summary>
    public Guid AccountId { get; private init; }

    /// <summary>How the administrator made sure that it is that person who asks.</summary>
    [UpTo(Longest.Text, "How you made sure who it is")]
    public string Reason { get; private init; } = "";

    /// <summary>The administrator who asked.</summary>
    public PersonId AskedById { get; private init; }

    /// <summary>Their name at the time.</summary>
    [UpTo(Longest.Name)]
    public string AskedByName { get; private init; } = "";

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>What the second person said; null until somebody did.</summary>
    public RecoveryAnswer? Answer { get; private set; }

    /// <summary>Who that was.</summary>
    public PersonId? AnsweredById { get; private set; }

    /// <summary>Their name at the time.</summary>
    [UpTo(Longest.Name)]
    public string? AnsweredByName { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Asks for it.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="account">Whose second step it is.</param>
    /// <param name="sure">How the administrator made sure who asks.</param>
    /// <param name="by">The administrator.</param>
    /// <exception cref="RuleException">It is one's own, or nothing is said.</exception>
    public static SecondStepRecovery Ask(PartnershipId partnership, Guid account, string? sure, Actor by)
    {
        if (by.Person.Value == account) throw new RuleException("You cannot recover your own account. Ask another administrator");
        if (string.IsNullOrWhiteSpace(sure)) throw new RuleException("Say how you made sure that it is them") { About = nameof(sure) };
        return new SecondStepRecovery { Partnership = partnership, AccountId = account, Reason = sure.Trim(), AskedById = by.Person, AskedByName = by.Name, AskedAt = by.Now };
    }

    /// <summary>True while it can be answered.</summary>
    /// <param name="now">The moment.</param>
    public bool IsOpen(DateTimeOffset now) => Answer is null && now < AskedAt.AddDays(OpenDays);

    /// <summary>True where somebody may answer it: neither who asked nor whose it is.</summary>
    /// <param name="person">Who.</param>
    public bool MayAnswer(PersonId person) => person != AskedById && person.Value != AccountId;

    /// <summary>Answers it.</summary>
    /// <param name="answer">What is said.</param>
    /// <param name="by">The second person.</param>
    /// <exception cref="RuleException">It is not open any more, or they are not a second person.</exception>
    public void Say(RecoveryAnswer answer, Actor by)
    {
        if (!MayAnswer(by.Person)) throw new RuleException("A second person has to agree: neither who asked, nor the person whose account it is");
        if (!IsOpen(by.Now)) throw new RuleException("This request has been answered, or is too old. An administrator can ask again");
        (Answer, AnsweredById, AnsweredByName, AnsweredAt) = (answer, by.Person, by.Name, by.Now);
    }
}
