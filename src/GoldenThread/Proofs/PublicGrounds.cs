using System.Globalization;
using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Statistics;
using GoldenThread.Time;

namespace GoldenThread.Proofs;

/// <summary>What the public reads of what a rating rests on: figures with their source, base and date, small numbers hidden; and that it is in question.</summary>
public static class PublicGrounds
{
    /// <summary>A share of fewer cases is not published: somebody might know them.</summary>
    public const int SmallestBase = 10;

    private const string Corrected = "not published again, because a correction was too small to be shown";

    /// <summary>What an action's rating rests on, a sentence each.</summary>
    /// <param name="record">The action with its evidence, proofs and their indicators.</param>
    /// <param name="on">The day.</param>
    /// <param name="prepared">When versions were prepared that are public, were, or may be: a figure that differs from theirs by one to four is hidden.</param>
    public static IEnumerable<string> RestsOn(DoubtRecord record, DateOnly on, IReadOnlyCollection<DateTimeOffset>? prepared = null)
    {
        foreach (var proof in record.Proofs.Where(p => p.WithdrawnAt is null))
            if (record.Indicators.TryGetValue(proof.Indicator, out var indicator)) yield return OfProof(proof, indicator, on, prepared ?? []);
        foreach (var piece in record.Action.Evidence.Where(e => e is { Withdrawn: false, Kind: not EvidenceKind.Statement })) yield return OfEvidence(piece);
    }

    /// <summary>Why a rating is in question, without figures; null for what the rating itself says already.</summary>
    /// <param name="doubt">The doubt.</param>
    /// <param name="on">The day.</param>
    public static string? Question(Doubt doubt, DateOnly on)
    {
        var why = doubt.Kind switch
        {
            DoubtKind.Fell => "an agreed measure is no longer reached",
            DoubtKind.Stale => "a reading of an agreed measure is missing",
            DoubtKind.Aged => "evidence has not been renewed",
            DoubtKind.Contradicted => "a piece of evidence contradicts it",
            DoubtKind.NotComparable => "an agreed measure has changed and cannot be compared",
            DoubtKind.ReAuditLower => "a later audit found less",
            DoubtKind.RoundsMissed => "rolling audits were missed",
            DoubtKind.Overtaken => "a policy behind it has changed, and its use has not been confirmed",
            DoubtKind.OwnerGone => "an organisation that gave evidence has ended",
            _ => null,
        };
        return why is null ? null
            : $"since {Day(doubt.Since)} {why}.{(doubt.IsAnswered(on) ? $" The partnership keeps the rating until {Day(doubt.AnsweredUntil!.Value)}: {doubt.AnsweredBecause}" : "")}";
    }

    private static string OfProof(Proof proof, IndicatorRecord record, DateOnly on, IReadOnlyCollection<DateTimeOffset> prepared)
    {
        var (version, course) = (record.Indicator.On(on), proof.Course(record, on));
        var stand = course.Stand switch
        {
            ProofStand.NotYet => "not yet reached",
            ProofStand.InQuestion => "reached before, and no longer",
            var standing => $"reached since {course.MetWith!.Period?.Words ?? course.MetWith.Label}{(standing == ProofStand.Watch ? ", with a first sign that it may not hold" : "")}",
        };
        // A share of a survey beside its published answers would tell those that are hidden there.
        if (!version.IsPublic || version.Source == ReadingSource.Survey) return $"An agreed measure, whose figures are not published: {stand}.";
        var period = ReadingPeriod.Name(version.Period);
        var agreed = $"{record.Indicator.Title}: at {(proof.Better == Better.Lower ? "most" : "least")} {proof.Target.ToString("0.######", CultureInfo.InvariantCulture)}{version.After}"
            + $" agreed for {proof.Periods} {period}{(proof.Periods == 1 ? "" : "s")} running; {stand}.";
        return course.Periods.LastOrDefault(p => p.Series.IsComplete)?.Series is not { } last
            ? $"{agreed} No reading yet."
            : $"{agreed} Last reading: {(last.Period is { } of && PublishedBefore.TellsTooMuch(last.Figure, record, of, prepared) ? Corrected : Shown(last.Figure, proof))}, {last.Period?.Words ?? last.Label}. Source: {Source(record, last, on)}.{(version.Caveat is { } caveat ? $" {caveat}" : "")}";
    }

    private static string Shown(Figure figure, Proof proof) => figure switch
    {
        Figure.OfShare share when share.Value.Denominator < SmallestBase => "too few cases to be published",
        Figure.OfShare { Value: { IsCounted: true, Denominator: <= int.MaxValue } share } when !SmallNumbers.MayShow((int)share.Denominator, (int)share.Numerator) =>
            $"not published, because one of its numbers is from 1 to {SmallNumbers.Smallest - 1}",
        // Few full-time equivalents are few people too.
        Figure.OfShare { Value.IsCounted: false } share when IsFew(share.Value.Numerator) || IsFew(share.Value.Denominator - share.Value.Numerator) =>
            $"not published, because one of its numbers is under {SmallNumbers.Smallest}",
        Figure.OfShare share => share.Value.InWords(proof.Target, proof.Better),
        Figure.Single { Value: > 0 and < SmallNumbers.Smallest } when proof.Target == decimal.Truncate(proof.Target) => $"a number from 1 to {SmallNumbers.Smallest - 1}",
        _ => figure.Words,
    };

    private static bool IsFew(decimal number) => number is > 0 and < SmallNumbers.Smallest;

    private static string Source(IndicatorRecord record, SeriesPeriod period, DateOnly on)
    {
        var readings = record.Known(on).Where(r => r.Period == period.Period).ToList();
        if (readings.Count == 0) return "the partnership";
        var day = Day(readings.Max(r => LondonTime.Day(r.At)));
        return readings.TrueForAll(r => r.Source == ReadingSource.Pathway) ? $"computed from records, {day}"
            : readings.TrueForAll(r => r.Organisation is null) ? $"the partnership, {day}"
            : $"{readings.Count} {(readings.Count == 1 ? "organisation" : "organisations")}, {day}";
    }

    private static string OfEvidence(Evidence piece) =>
        $"{piece.Kind.Words()}, {(piece.Dated is { } dated ? $"dated {dated.Text}" : $"recorded {Day(LondonTime.Day(piece.At))}")}"
        + $"{(piece.GoodUntil is { } until ? $", good until {Day(until)}" : "")}{(piece.Bearing == Bearing.Contradicts ? ", contradicts the rating" : "")}.";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
