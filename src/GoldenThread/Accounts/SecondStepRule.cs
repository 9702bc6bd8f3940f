namespace GoldenThread.Accounts;

/// <summary>Whether a role needs a second step to sign in, and until when its holders may go without.</summary>
public sealed class SecondStepRule
{
    /// <summary>The longest period of grace, in days.</summary>
    public const int MostGrace = 90;

    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }

    /// <summary>Since when it needs one, in UTC; null while it needs none.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>How many days somebody may go without, from then on or from when they were given the role: 0 to <see cref="MostGrace"/>.</summary>
    public int GraceDays { get; private set; }

    /// <summary>True where it is enough that an organisation's sign-in says that it asked for a second step.</summary>
    public bool ProviderCounts { get; private set; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who changed it last.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; } = "";

    /// <summary>Says it anew. A role that needed one already keeps its day: nobody is given more time by saving the same again.</summary>
    /// <param name="needed">Whether the role needs one.</param>
    /// <param name="graceDays">How many days somebody may go without.</param>
    /// <param name="providerCounts">Whether the word of an organisation's sign-in is enough.</param>
    /// <param name="by">Who changes it.</param>
    /// <exception cref="RuleException">The days are not from 0 to <see cref="MostGrace"/>.</exception>
    public void Say(bool needed, int graceDays, bool providerCounts, Actor by)
    {
        if (graceDays is < 0 or > MostGrace) throw new RuleException($"Enter a number of days from 0 to {MostGrace}") { About = nameof(graceDays) };
        Since = needed ? Since ?? by.Now : null;
        (GraceDays, ProviderCounts, At, ByName) = (graceDays, providerCounts, by.Now, by.Name);
    }

    /// <summary>Whether a proof is a second step here.</summary>
    /// <param name="proved">What was proved; null for a password alone.</param>
    public bool Takes(SecondStep? proved) => proved is SecondStep.Code or SecondStep.Passkey || (proved == SecondStep.Provider && ProviderCounts);

    /// <summary>From when on somebody gets in with a second step alone, in UTC; null where their role needs none.</summary>
    /// <param name="roleSince">When they were given the role; null where it was before that was kept.</param>
    public DateTimeOffset? Until(DateTimeOffset? roleSince) =>
        Since is { } since ? (roleSince > since ? roleSince.Value : since).AddDays(GraceDays) : null;

    /// <summary>True where somebody does not get in any more with what they proved.</summary>
    /// <param name="proved">What was proved; null for a password alone.</param>
    /// <param name="roleSince">When they were given the role; null where it was before that was kept.</param>
    /// <param name="now">The moment.</param>
    public bool ShutsOut(SecondStep? proved, DateTimeOffset? roleSince, DateTimeOffset now) => !Takes(proved) && Until(roleSince) <= now;
}
