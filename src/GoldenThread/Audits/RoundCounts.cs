using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>How the rounds of a schedule were kept.</summary>
/// <param name="Due">Rounds that are over and were not excused.</param>
/// <param name="InTime">Of those, kept in time.</param>
/// <param name="Late">Kept late.</param>
/// <param name="Missed">Missed.</param>
/// <param name="Excused">Not needed; in no other number.</param>
public readonly record struct RoundCounts(int Due, int InTime, int Late, int Missed, int Excused)
{
    /// <summary>Under this share of the rounds of a year they are too few (3 of 4).</summary>
    private const int Of = 4;
    private const int Enough = 3;

    /// <summary>How many were kept at all.</summary>
    public int Kept => InTime + Late;

    /// <summary>Counts states. Open rounds are not over.</summary>
    public static RoundCounts Count(IEnumerable<RoundState> states)
    {
        var counts = default(RoundCounts);
        foreach (var state in states)
        {
            counts = state switch
            {
                RoundState.InTime => counts with { Due = counts.Due + 1, InTime = counts.InTime + 1 },
                RoundState.Late => counts with { Due = counts.Due + 1, Late = counts.Late + 1 },
                RoundState.Missed => counts with { Due = counts.Due + 1, Missed = counts.Missed + 1 },
                RoundState.Excused => counts with { Excused = counts.Excused + 1 },
                _ => counts,
            };
        }

        return counts;
    }

    /// <summary>"10 of 12 rounds".</summary>
    public string InWords() => $"{Kept} of {Due} {(Due == 1 ? "round" : "rounds")}";

    /// <summary>
    /// Whether rounds put what rests on them in doubt: two missed running, or fewer than 3 of 4 kept in a year; until two running are kept in time.
    /// </summary>
    /// <param name="rounds">The rounds of one schedule and organisation, the earliest first, with their last days.</param>
    /// <param name="on">The day.</param>
    public static (DateOnly Since, string Says)? Doubt(IReadOnlyList<(RoundDays Days, RoundState State)> rounds, DateOnly on)
    {
        (DateOnly, string)? doubt = null;
        ImmutableArray<(RoundDays Days, RoundState State)> over = [.. rounds.Where(r => r.State is RoundState.InTime or RoundState.Late or RoundState.Missed && r.Days.Last <= on)];
        for (var i = 0; i < over.Length; i++)
        {
            var (days, state) = over[i];
            if (state == RoundState.InTime && i > 0 && over[i - 1].State == RoundState.InTime) doubt = null;
            else if (doubt is null && state == RoundState.Missed)
            {
                var year = Count(over.Where(r => r.Days.Last <= days.Last && r.Days.Last > days.Last.AddYears(-1)).Select(r => r.State));
                if (i > 0 && over[i - 1].State == RoundState.Missed) doubt = (days.Last, $"two rounds running were missed, those to {over[i - 1].Days.Last:d MMMM yyyy} and {days.Last:d MMMM yyyy}; {year.InWords()} in the year before");
                else if (year.Due >= Of && year.Kept * Of < year.Due * Enough) doubt = (days.Last, $"{year.InWords()} were kept in the year to {days.Last:d MMMM yyyy}");
            }
        }

        return doubt;
    }
}
