namespace GoldenThread.Profiles;

/// <summary>A question of the profile.</summary>
/// <param name="Id">Its id, such as "alcohol".</param>
/// <param name="For">For whom it is answered.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Question">The question in plain words.</param>
public sealed record ProfileFactor(string Id, FactorOf For, string Title, string Question)
{
    /// <summary>What to look for.</summary>
    public IReadOnlyList<string> LookFor { get; init; } = [];

    /// <summary>What it is called in the family's own version; null where it is never in it: what is asked about adults, about abuse, and about injuries.</summary>
    public string? ForFamily { get; init; }

    /// <summary>True where an adult counts as assessed only with an answer.</summary>
    public bool IsCore { get; init; }

    /// <summary>What excludes it.</summary>
    public EnoughBasis Enough { get; init; }

    /// <summary>True where it is asked alone, or it is not asked (ADS18 R5).</summary>
    public bool IsAskedAlone { get; init; }

    /// <summary>True where "present" says at which hours it is not so.</summary>
    public bool AsksGap { get; init; }

    /// <summary>How soon to look again; null where events alone make it out of date.</summary>
    public LookAgain? LookAgain { get; init; }

    /// <summary>The kinds of events that make answers out of date.</summary>
    public IReadOnlySet<string> StaleOn { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What "present" opens; null for most.</summary>
    public FactorOpens? Opens { get; init; }

    /// <summary>When it was worded otherwise last; null where it never was.</summary>
    public FactorChange? Changed { get; init; }

    /// <summary>Where it comes from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
