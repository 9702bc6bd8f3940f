namespace GoldenThread.Proofs;

/// <summary>A result that was attached to an action as evidence, as it stood. It is never changed: a newer one is taken by a person, as a piece of its own.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
/// <param name="Action">The action.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="SourceId">The audit, the course, the policy, the proof.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Figures">What it showed, with its base, in words.</param>
/// <param name="Numerator">How many; null where it is no share.</param>
/// <param name="Denominator">Of how many: the base.</param>
/// <param name="Method">How it was found.</param>
/// <param name="VersionWords">Of which version.</param>
/// <param name="Day">The day of it.</param>
public sealed record AttachedResult(
    PartnershipId Partnership, Guid EvidenceId, ActionId Action, ResultOrigin Origin, Guid SourceId, [property: UpTo(Longest.Key)] string Part, [property: UpTo(Longest.Text)] string Figures,
    decimal? Numerator, decimal? Denominator, [property: UpTo(Longest.Text)] string Method, [property: UpTo(Longest.Line)] string VersionWords, DateOnly Day)
{
    /// <summary>A result as it stands when it is attached.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="evidence">The piece of evidence.</param>
    /// <param name="action">The action.</param>
    /// <param name="shown">What the source shows.</param>
    public static AttachedResult Of(PartnershipId partnership, Guid evidence, ActionId action, ShownResult shown) => new(
        partnership, evidence, action, shown.Origin, shown.SourceId, shown.Part, shown.Figures, shown.Share?.Numerator, shown.Share?.Denominator, shown.Method, shown.VersionWords, shown.Day);

    /// <summary>True where the source shows something else since: other figures, or those of another version.</summary>
    /// <param name="now">What it shows now.</param>
    public bool IsOlderThan(ShownResult now) =>
        now.Day >= Day && (now.SourceId != SourceId || !string.Equals(now.Figures, Figures, StringComparison.Ordinal) || !string.Equals(now.VersionWords, VersionWords, StringComparison.Ordinal));
}
