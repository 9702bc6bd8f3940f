using System.Globalization;
using GoldenThread.Indicators;
using GoldenThread.Proofs;
using GoldenThread.Statistics;
using GoldenThread.Time;

namespace GoldenThread.Work.Proofs;

/// <summary>How proofs and doubts are said, the same on pages and in documents.</summary>
internal static class ProofWords
{
    /// <summary>"At least 95% for 2 months running".</summary>
    public static string Agreed(Proof proof, Indicator indicator)
    {
        var version = indicator.On(proof.CountsFrom ?? LondonTime.Day(proof.At));
        var period = ReadingPeriod.Name(version.Period);
        return $"{indicator.Title}: at {(proof.Better == Better.Lower ? "most" : "least")} {proof.Target.ToString("0.######", CultureInfo.InvariantCulture)}{version.After} for {proof.Periods} {period}{(proof.Periods == 1 ? "" : "s")} running"
            + (proof.CountsFrom is { } from ? $", from {from:d MMMM yyyy}" : "");
    }

    /// <summary>Where a proof stands, in a few words.</summary>
    public static string Stand(ProofCourse course) => course.Stand switch
    {
        ProofStand.NotYet => "Not yet",
        ProofStand.Met => $"Met since {course.MetWith!.Period?.Words ?? course.MetWith.Label}",
        ProofStand.Watch => "Watch: a first sign that it may not hold",
        _ => $"In question: {course.Because()}",
    };

    public static string Short(ProofStand stand) => stand switch
    {
        ProofStand.NotYet => "Not yet",
        ProofStand.Met => "Met",
        ProofStand.Watch => "Watch",
        _ => "In question",
    };

    public static string Kind(DoubtKind kind) => kind switch
    {
        DoubtKind.Fell => "No longer met",
        DoubtKind.Stale => "Reading missing",
        DoubtKind.Aged => "Evidence too old",
        DoubtKind.ReAuditLower => "Re-audit lower",
        DoubtKind.RoundsMissed => "Rounds missed",
        DoubtKind.Overtaken => "Overtaken",
        DoubtKind.Contradicted => "Contradicted",
        DoubtKind.NotComparable => "Not comparable",
        DoubtKind.OwnerGone => "Organisation ended",
        DoubtKind.Withdrawn => "Evidence withdrawn",
        _ => "Not proved",
    };

    /// <summary>How often chance alone would raise a doubt, in a sentence.</summary>
    public static string Chance(FalseDoubt chance, double share, int @base) =>
        $"If practice stays at {100 * share:0.#}% with {@base} cases in a period, chance alone would raise a doubt in {Percent(chance.InAPeriod)} of periods, and at least once in {Percent(chance.Within(12))} of stretches of 12 periods."
        + (chance.OnlyJustHolds ? " Practice only just reaches this target: choose a lower one, or expect to be asked often." : "");

    private static string Percent(double chance) => chance < 0.001 ? "under 0.1%" : $"{100 * chance:0.0}%";
}
