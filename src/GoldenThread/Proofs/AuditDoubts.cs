using GoldenThread.Audits;
using GoldenThread.Time;

namespace GoldenThread.Proofs;

/// <summary>Doubts of ratings that rest on audits: a re-audit that is lower, rounds that were missed.</summary>
internal static class AuditDoubts
{
    public static IEnumerable<RaisedDoubt> Of(DoubtRecord record, IReadOnlySet<Guid> live, DateOnly on)
    {
        foreach (var ground in record.ReAudits.Where(g => live.Contains(g.Evidence)))
        {
            // The last one counts: a later one that is not lower ends it.
            var last = ground.Later.Where(l => l.Reported <= on).OrderBy(l => l.Reported).LastOrDefault();
            if (last.Result is { } now && now.Result.Lower(ground.Before.Result, ground.Target) is { } says)
                yield return new RaisedDoubt(DoubtKind.ReAuditLower, ground.Evidence, last.Reported, $"{last.Reference}: {says}");
        }

        foreach (var ground in record.Rounds)
        {
            foreach (var organisation in ground.Schedule.Owners.Select(o => o.Organisation).Distinct())
            {
                var course = ground.Schedule.Course(organisation, ground.Rounds, new DateTimeOffset(LondonTime.End(on), TimeSpan.Zero));
                if (RoundCounts.Doubt(course, on) is not var (since, says)) continue;
                var name = record.Organisations.Find(organisation)?.Name ?? "An organisation";
                // One doubt a schedule and organisation: its piece is made of both.
                yield return new RaisedDoubt(DoubtKind.RoundsMissed, Piece(ground.Schedule.Id, organisation), since, $"{ground.Schedule.Title}, {name}: {says}");
            }
        }
    }

    private static Guid Piece(Guid schedule, OrganisationId organisation)
    {
        Span<byte> one = stackalloc byte[16], other = stackalloc byte[16];
        schedule.TryWriteBytes(one);
        organisation.Value.TryWriteBytes(other);
        for (var i = 0; i < one.Length; i++) one[i] ^= other[i];
        return new Guid(one);
    }
}
