namespace GoldenThread.Plans;

/// <summary>Where activity, evidence and impact stand on the record, each apart.</summary>
/// <param name="Activity">How far the activity has come.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="ImpactStated">Whether somebody has said what difference it made.</param>
public sealed record Standing(Activity Activity, EvidenceStrength Evidence, bool ImpactStated)
{
    /// <summary>True where all activity is done or no longer needed.</summary>
    public bool ActivityDone => Activity is Activity.Done or Activity.NoLongerNeeded;

    /// <summary>True where the record supports a rating that claims completion.</summary>
    public bool SupportsCompletion => ActivityDone && Evidence == EvidenceStrength.Shown && ImpactStated;

    /// <summary>The standing of one action.</summary>
    /// <param name="activity">How far it has come.</param>
    /// <param name="evidence">The kinds of its evidence, without what was withdrawn; each at least once.</param>
    /// <param name="reported">True where anything was reported.</param>
    /// <param name="impactStated">Whether an impact is stated and not withdrawn.</param>
    public static Standing Of(Activity activity, IEnumerable<EvidenceKind> evidence, bool reported, bool impactStated)
    {
        var strength = reported ? EvidenceStrength.StatementOnly : EvidenceStrength.None;
        foreach (var kind in evidence)
        {
            if (kind != EvidenceKind.Statement) return new Standing(activity, EvidenceStrength.Shown, impactStated);
            strength = EvidenceStrength.StatementOnly;
        }

        return new Standing(activity, strength, impactStated);
    }

    /// <summary>What several actions add up to: the least advanced counts; actions that are no longer needed do not count.</summary>
    /// <param name="actions">The standing of each action.</param>
    /// <param name="ownImpacts">How many impacts are stated for the whole; one is enough.</param>
    public static Standing Of(IEnumerable<Standing> actions, int ownImpacts)
    {
        var counted = actions.Where(a => a.Activity != Activity.NoLongerNeeded).ToList();
        if (counted.Count == 0) return new Standing(Activity.NotKnown, EvidenceStrength.None, ownImpacts > 0);
        // NotKnown < NotStarted < UnderWay < Done, and a whole of which one part has begun is under way.
        var least = counted.Min(a => a.Activity);
        var activity = least < Activity.UnderWay && counted.Any(a => a.Activity >= Activity.UnderWay) ? Activity.UnderWay : least;
        return new Standing(activity, counted.Min(a => a.Evidence), ownImpacts > 0 || counted.All(a => a.ImpactStated));
    }
}
