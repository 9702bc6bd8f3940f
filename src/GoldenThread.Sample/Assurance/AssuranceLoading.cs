using GoldenThread.Audits;
using GoldenThread.Champions;
using GoldenThread.Plans;
using GoldenThread.Policies;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Sample.Assurance;

/// <summary>
/// Lays invented years of assurance into a partnership. What others build on is written as anybody's rows are; readings, sheets, rounds and attendance are copied in
/// with the owner's login, without their history. Doubts are worked out afterwards, by the work that keeps them.
/// </summary>
public static class AssuranceLoading
{
    /// <summary>How many indicators there are where nobody says otherwise.</summary>
    public const int UsualIndicators = 40;

    private const int Batch = 20_000;

    // As the trigger counts them, all at once.
    private const string Wholes =
        """
        insert into indicator_whole (partnership_id, indicator_id, period_kind, period_first, first_at, changed_at, given, numerator, denominator, value, stated, missing_because, answered, said)
          select of.*, whole.* from (
            select partnership_id, indicator_id, period_kind, period_first, min(at), max(at) from indicator_reading where partnership_id = $1 and indicator_id = any($2) group by 1, 2, 3, 4) of,
            lateral gt_whole(of.partnership_id, of.indicator_id, of.period_kind, of.period_first, 'infinity') whole
        """;

    /// <summary>Lays them in.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="owner">The owner's login, which may rest triggers.</param>
    /// <param name="scale">The partnership's scale of ratings.</param>
    /// <param name="organisations">How many organisations.</param>
    /// <param name="years">How many years.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="now">The moment until which they go.</param>
    /// <param name="indicators">How many indicators.</param>
    /// <param name="progress">Told how many readings are there.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">Those of this seed are there already.</exception>
    public static async Task<AssuranceLaid> Load(
        GoldenThreadDb db, string owner, RatingScale scale, int organisations, int years, int seed, DateTimeOffset now, int indicators, IProgress<int>? progress, CancellationToken cancellation)
    {
        Sequence.From(seed);
        var place = new InventedYears(db.Session!.Partnership!.Value, organisations, years, seed, now);
        var first = place.Organisations[0].Id;
        if (await db.Organisations.IgnoreAutoIncludes().AnyAsync(o => o.Id == first, cancellation)) throw new RuleException($"The assurance of seed {seed} is there already. Choose another seed.");
        var figures = new InventedIndicators(place, indicators);
        var plans = new InventedPlans(place, figures, scale);
        var (audits, training, policies) = (new InventedAudits(place, plans), new InventedTraining(place), new InventedPolicies(place, plans));
        db.AddRange(place.Organisations);
        db.AddRange(figures.All.Select(f => f.Indicator));
        db.AddRange(plans.All);
        db.AddRange(plans.Proofs);
        db.AddRange(audits.Kept);
        db.AddRange(training.Kept);
        db.AddRange(policies.Kept);
        db.Add(InventedSurvey.Of(place));
        await db.Save("Invented assurance", cancellation);
        db.ChangeTracker.Clear();

        await using var copied = await CopiedRows.Begin(db, owner, cancellation);
        object[] others = [.. audits.Copied, .. training.Copied, .. policies.Copied];
        foreach (var row in others) copied.Add(row);
        await copied.Flush(cancellation);
        var readings = 0;
        foreach (var reading in figures.All.SelectMany(figures.Readings))
        {
            copied.Add(reading);
            if (++readings % Batch != 0) continue;
            await copied.Flush(cancellation);
            progress?.Report(readings);
        }

        await copied.Flush(cancellation);
        await copied.Do(Wholes, cancellation, place.Partnership.Value, figures.All.Select(f => f.Indicator.Id.Value).ToArray());
        await copied.Complete(cancellation);
        int Of<TRow>() => others.Count(r => r is TRow);
        return new AssuranceLaid(
            organisations, indicators, readings, plans.All.SelectMany(p => p.Recommendations).Sum(r => r.Actions.Count), plans.Proofs.Length, audits.Kept.Count(a => a is Audit), Of<AuditSheet>(), Of<Moderation>(),
            Of<AuditRound>(), Of<CourseSession>(), Of<Attendance>(), Of<FollowUpQuestion>(), policies.Kept.Count(p => p is Policy), Of<Acknowledgement>(), policies.Kept.Count(c => c is Champion), 1);
    }

    /// <summary>Answers one doubt in five, as a business manager would; somebody on the board does not accept the first answer.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task Answer(GoldenThreadDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var (by, today) = (new Actor(PersonId.New(), "Sunita Marlowe", Role.BusinessManager, null, now), LondonTime.Day(now));
        var standing = await db.Doubts.Where(d => d.GoneAt == null && d.AnsweredAt == null).OrderBy(d => d.Kind).ThenBy(d => d.Since).ThenBy(d => d.Id).ToListAsync(cancellation);
        foreach (var (doubt, place) in standing.Select((d, i) => (d, i)).Where(d => d.i % 5 == 1))
        {
            doubt.Answer("New staff are being trained, and the figures of the next months will show it", today.AddMonths(2), today, by);
            if (place == 1) db.Add(doubt.Challenge("The same was said a year ago", today, by with { Name = "Noor Selby", Role = Role.BoardMember }));
        }

        await db.Save("Answered", cancellation);
    }
}
