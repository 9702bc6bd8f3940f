using GoldenThread.Time;

namespace GoldenThread.Reviews;

/// <summary>What happened to the child, as far as it is known. No name is needed, and none should stand here.</summary>
/// <param name="Happened">When, as people give it; null where that is not known.</param>
/// <param name="Aware">Day on which the local authority became aware of it; null where that is not known.</param>
/// <param name="Harm">The kind of harm.</param>
/// <param name="Age">The age group of the child, or of the youngest.</param>
/// <param name="Known">What is known, in words.</param>
/// <param name="CriteriaMet">Which criteria for a review are met, and why.</param>
/// <param name="CriteriaNotMet">Which are not, or are not known to be, and why.</param>
public sealed record ReviewIncident(
    ApproximateDate? Happened, DateOnly? Aware, KindOfHarm Harm, AgeGroup Age, string Known, string CriteriaMet, string CriteriaNotMet)
{
    /// <summary>Nothing is known yet.</summary>
    public static ReviewIncident Nothing { get; } = new(null, null, KindOfHarm.NotKnown, AgeGroup.NotKnown, "", "", "");
}
