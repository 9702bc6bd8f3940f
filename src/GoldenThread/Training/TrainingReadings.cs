using GoldenThread.Indicators;

namespace GoldenThread.Training;

/// <summary>The readings that training gives to an indicator.</summary>
public static class TrainingReadings
{
    /// <summary>Whom training covers on the last day of a period, by organisation or in all.</summary>
    public static IEnumerable<(OrganisationId? Organisation, Figure Figure)> Coverage(CoverageTable table, bool byOrganisation) => byOrganisation
        ? table.Rows.Select(r => ((OrganisationId?)r.Organisation.Id, r.Share is { } share ? (Figure)new Figure.OfShare(share) : r.InScope == 0 ? Figure.NothingToCount : new Figure.Missing("Number in scope not given")))
        : [(null, table.Known is { } known ? new Figure.OfShare(known) : new Figure.Missing("Number in scope not given"))];

    /// <summary>Who came of those who had booked, by organisation or in all.</summary>
    public static IEnumerable<(OrganisationId? Organisation, Figure Figure)> Attendance(IEnumerable<(OrganisationId? Organisation, AttendanceCounts Counts)> all, bool byOrganisation) => byOrganisation
        ? all.Where(a => a.Organisation is not null).GroupBy(a => a.Organisation).Select(g => (g.Key, Of(g.Select(a => a.Counts))))
        : [(null, Of(all.Select(a => a.Counts)))];

    /// <summary>Who put it into practice; null while somebody can still answer, so that no figure is kept that would change.</summary>
    /// <param name="counts">The counts of the sessions of the period.</param>
    /// <param name="period">The period.</param>
    /// <param name="today">The day.</param>
    public static Figure? FollowUp(FollowUpCounts counts, ReadingPeriod period, DateOnly today) =>
        today <= new FollowUp(period.Last).Closes ? null
        : counts.Asked == 0 ? Figure.NothingToCount
        : counts.PutIntoPractice?.Share is { } share ? new Figure.OfShare(share) : new Figure.Missing($"{counts.Answered} answered, fewer than {FollowUpCounts.Fewest}");

    private static Figure Of(IEnumerable<AttendanceCounts> all) =>
        all.Aggregate(default(AttendanceCounts), (sum, one) => sum.And(one)).Share is { } share ? new Figure.OfShare(share) : Figure.NothingToCount;
}
