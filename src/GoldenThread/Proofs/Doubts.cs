using System.Collections.Immutable;
using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.Proofs;

/// <summary>Works out which doubts there are on a day: a pure function of the record and the day. It changes no rating.</summary>
public static class Doubts
{
    private const int MonthsToConfirm = 6;

    /// <summary>The doubts of an action's rating, or of its recommendation's, at the end of a day.</summary>
    /// <param name="record">The record.</param>
    /// <param name="on">The day; what was added later is left out.</param>
    public static ImmutableArray<RaisedDoubt> Of(DoubtRecord record, DateOnly on)
    {
        var own = InForce(record.Action.Ratings, on);
        var claims = own is { ClaimsCompletion: true } || InForce(record.OfRecommendation, on) is { ClaimsCompletion: true };
        if (!claims) return [];
        return
        [
            .. OfRecord(record, own, on),
            .. record.Proofs.Where(p => LondonTime.Day(p.At) <= on && (p.WithdrawnAt is not { } gone || LondonTime.Day(gone) > on)).SelectMany(p => OfProof(record, p, on)),
            .. Live(record.Action, on).SelectMany(e => OfEvidence(record, e, on)),
            .. AuditDoubts.Of(record, Live(record.Action, on).Select(e => e.Id).ToHashSet(), on),
            .. PolicyDoubts.Of(record, Live(record.Action, on).Select(e => e.Id).ToHashSet(), on),
        ];
    }

    // A rating that was sent back on a later day counted until then; when that was is not kept, so that it never counts here.
    private static Rating? InForce(IEnumerable<Rating> ratings, DateOnly on) =>
        ratings.LastOrDefault(r => r.Aspect == Aspect.Overall && !r.SentBack && LondonTime.Day(r.At) <= on);

    private static IEnumerable<Evidence> Live(PlanAction action, DateOnly on) => action.Evidence.Where(e => IsLive(e, on));

    private static bool IsLive(Evidence piece, DateOnly on) => LondonTime.Day(piece.At) <= on && (!piece.Withdrawn || (piece.WithdrawnAt is { } at && LondonTime.Day(at) > on));

    // As a rating is in question anyway (RatingInForce): the record no longer, or never, supported it.
    private static IEnumerable<RaisedDoubt> OfRecord(DoubtRecord record, Rating? own, DateOnly on)
    {
        if (own is not { ClaimsCompletion: true, OverruledBecause: null }) yield break;
        var action = record.Action;
        var shown = Live(action, on).Any(e => e.Kind != EvidenceKind.Statement);
        var stated = action.Impacts.Any(i => !i.Withdrawn && LondonTime.Day(i.At) <= on);
        if (action.Standing.ActivityDone && shown && stated) yield break;
        var withdrawn = action.Evidence.Where(e => e.Withdrawn && !IsLive(e, on) && LondonTime.Day(e.At) <= on && e.At <= own.At && (e.WithdrawnAt ?? e.At) >= own.At)
            .OrderBy(e => e.WithdrawnAt ?? e.At).LastOrDefault();
        yield return !shown && withdrawn is not null
            ? new RaisedDoubt(DoubtKind.Withdrawn, withdrawn.Id, Later(LondonTime.Day(withdrawn.WithdrawnAt ?? withdrawn.At), own), $"“{withdrawn.Title}” was withdrawn, and no other evidence shows it")
            : new RaisedDoubt(
                DoubtKind.NotProved, own.Id, LondonTime.Day(own.At),
                $"the record lacks {string.Join(" and ", new[] { action.Standing.ActivityDone ? null : "activity that is done", shown ? null : "evidence that is more than a statement", stated ? null : "a recorded impact" }.OfType<string>())}");
    }

    private static DateOnly Later(DateOnly day, Rating rating) => LondonTime.Day(rating.At) > day ? LondonTime.Day(rating.At) : day;

    private static IEnumerable<RaisedDoubt> OfProof(DoubtRecord record, Proof proof, DateOnly on)
    {
        if (!record.Indicators.TryGetValue(proof.Indicator, out var indicator)) yield break;
        var title = indicator.Indicator.Title;
        if (proof.BrokenBy(indicator.Indicator, on) is { } version && !record.Proofs.Any(p => p.Indicator == proof.Indicator && p.At > version.At && LondonTime.Day(p.At) <= on))
        {
            yield return new RaisedDoubt(
                DoubtKind.NotComparable, proof.Id, Latest(version.InForceFrom, LondonTime.Day(version.At)),
                $"{title}: version {version.Number} cannot be compared with the one that was agreed on. Agree a proof on the new one");
        }

        var course = proof.Course(indicator, on);
        if (course.FellWith is { } fell) yield return new RaisedDoubt(DoubtKind.Fell, proof.Id, fell.Series.Period!.Value.Last, $"{title}: {course.Because()}");
        if (Missing(indicator, proof, on) is not { } missing) yield break;
        var who = missing.Organisation is { } organisation && record.Organisations.Find(organisation) is { } known ? known.Name : "The partnership";
        yield return new RaisedDoubt(DoubtKind.Stale, proof.Id, missing.Period.Next.Last.AddDays(1), $"{title}: the reading for {missing.Period.Words} is missing ({who})");
    }

    // The first reading that is still missing when the next period has ended.
    private static (ReadingPeriod Period, OrganisationId? Organisation)? Missing(IndicatorRecord record, Proof proof, DateOnly on)
    {
        var version = record.Indicator.On(on);
        if (version.Period == PeriodKind.Day) return null;
        var known = record.Answered(on);
        var begins = Latest(version.InForceFrom, proof.CountsFrom ?? LondonTime.Day(proof.At));
        var period = new ReadingPeriod(version.Period, begins);
        // Whole periods alone count.
        if (period.First < begins) period = period.Next;
        for (; period.Next.Last < on; period = period.Next)
        {
            foreach (var organisation in record.Owing(period))
            {
                if (!known.Contains((period, organisation))) return (period, organisation);
            }
        }

        return null;
    }

    private static IEnumerable<RaisedDoubt> OfEvidence(DoubtRecord record, Evidence piece, DateOnly on)
    {
        if (piece.ContradictsOn(on) is { } since) yield return new RaisedDoubt(DoubtKind.Contradicted, piece.Id, since, $"“{piece.Title}” contradicts it");
        if (piece.GoodUntilOn(on) is { } until && until < on && !Live(record.Action, on).Any(e => e.Id != piece.Id && e.Kind == piece.Kind && e.GoodUntilOn(on) is { } later && later >= on))
            yield return new RaisedDoubt(DoubtKind.Aged, piece.Id, until.AddDays(1), $"“{piece.Title}” was good until {until:d MMMM yyyy} and has not been renewed");
        if (piece.Organisation is { } organisation && record.Organisations.Find(organisation) is { Ended: { } ended } gone && ended.AddMonths(MonthsToConfirm) < on
            && !Confirmed(record, organisation, ended, on))
        {
            yield return new RaisedDoubt(
                DoubtKind.OwnerGone, piece.Id, ended.AddMonths(MonthsToConfirm).AddDays(1),
                $"{gone.Name}, which gave “{piece.Title}”, ended on {ended:d MMMM yyyy} and no successor has confirmed it");
        }
    }

    // Whoever carries on the work reported on the action, or gave evidence of it, since.
    private static bool Confirmed(DoubtRecord record, OrganisationId organisation, DateOnly ended, DateOnly on)
    {
        var successors = record.Organisations.CarriedOnBy(organisation, on).Select(o => o.Id).ToHashSet();
        bool Since(DateTimeOffset at) => LondonTime.Day(at) > ended && LondonTime.Day(at) <= on;
        return record.Action.Updates.Any(u => u.Organisation is { } by && successors.Contains(by) && Since(u.At))
            || Live(record.Action, on).Any(e => e.Organisation is { } by && successors.Contains(by) && Since(e.At));
    }

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
}
