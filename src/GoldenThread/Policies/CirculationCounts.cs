using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.Policies;

/// <summary>How far a version of a policy has come: received, cascaded, confirmed in use. Three claims, never one tick.</summary>
/// <param name="Asked">Organisations that were asked and existed on the due day.</param>
/// <param name="Received">Of those, where it arrived.</param>
/// <param name="Cascaded">Where it reached staff.</param>
/// <param name="Confirmed">Where somebody looked whether it is used.</param>
/// <param name="Reached">Staff whom it reached, over organisations that gave both numbers.</param>
/// <param name="Staff">Staff in scope of those organisations.</param>
/// <param name="WithoutNumbers">Organisations that cascaded it and gave no numbers.</param>
public readonly record struct CirculationCounts(int Asked, int Received, int Cascaded, int Confirmed, int Reached, int Staff, int WithoutNumbers)
{
    /// <summary>The share of staff reached; null where no organisation gave both numbers.</summary>
    public Share? StaffReached => Staff == 0 ? null : new Share(Reached, Staff);

    /// <summary>Counts what organisations claimed by a day.</summary>
    /// <param name="claims">A claim an organisation.</param>
    /// <param name="existed">Whether an organisation existed on the due day.</param>
    /// <param name="due">The due day.</param>
    public static CirculationCounts Of(IEnumerable<PolicyClaim> claims, Func<OrganisationId, DateOnly, bool> existed, DateOnly due) =>
        Of([.. claims.Where(c => existed(c.Organisation, due))]);

    /// <summary>Counts what organisations said of a version by the end of a day, each by the day on which it was due.</summary>
    /// <param name="asked">What each organisation says.</param>
    /// <param name="existed">Whether an organisation existed on a day.</param>
    /// <param name="day">The day.</param>
    public static CirculationCounts Of(IEnumerable<Acknowledgement> asked, Func<OrganisationId, DateOnly, bool> existed, DateOnly day) =>
        Of([.. asked.Where(a => existed(a.Organisation, a.Due)).Select(a => a.Known(day))]);

    private static CirculationCounts Of(ImmutableArray<PolicyClaim> asked)
    {
        var numbered = asked.Where(c => c is { Reached: not null, Staff: > 0 }).ToList();
        return new CirculationCounts(
            asked.Length, asked.Count(c => c.Received is not null), asked.Count(c => c.Cascaded is not null), asked.Count(c => c.Confirmed is not null), numbered.Sum(c => c.Reached!.Value),
            numbered.Sum(c => c.Staff!.Value), asked.Count(c => c.Cascaded is not null && c is not { Reached: not null, Staff: > 0 }));
    }

    /// <summary>"received by 5 of 6 organisations, cascaded in 4, confirmed in use in 1; 120 of 160 (75%) staff reached, 1 gave no numbers".</summary>
    public string InWords() =>
        $"received by {Received} of {Asked} organisations, cascaded in {Cascaded}, confirmed in use in {Confirmed}; "
        + (StaffReached is { } share ? $"{share.InWords()} staff reached" : "nobody said how many staff were reached")
        + (WithoutNumbers > 0 ? $", {WithoutNumbers} gave no numbers" : "");
}
