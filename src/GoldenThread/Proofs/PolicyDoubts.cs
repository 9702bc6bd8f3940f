using GoldenThread.Policies;
using GoldenThread.Time;

namespace GoldenThread.Proofs;

/// <summary>Doubts of ratings that rest on a policy: it has a newer material version whose use nobody confirmed.</summary>
internal static class PolicyDoubts
{
    public static IEnumerable<RaisedDoubt> Of(DoubtRecord record, IReadOnlySet<Guid> live, DateOnly on)
    {
        foreach (var ground in record.Policies.Where(g => live.Contains(g.Evidence)))
        {
            var newer = ground.Policy.Versions.Where(v => v.IsMaterial && v.Number > ground.VersionNumber && Begins(v) <= on).ToList();
            if (newer.Count == 0 || Open(record, ground, newer[^1], on) is not { } open) continue;
            // It stands since the first of those that were never confirmed before the next one came.
            var since = newer.Count - 1;
            while (since > 0 && Open(record, ground, newer[since - 1], Begins(newer[since]).AddDays(-1)) is not null) since--;
            yield return new RaisedDoubt(
                DoubtKind.Overtaken, ground.Evidence, Begins(newer[since]),
                $"“{ground.Policy.Title}”: version {newer[^1].Number}, in force from {newer[^1].InForceFrom:d MMMM yyyy}, changed what practitioners do. {open}");
        }
    }

    // On a day before it was added nobody could know of it.
    private static DateOnly Begins(PolicyVersion version) => LondonTime.Day(version.At) > version.InForceFrom ? LondonTime.Day(version.At) : version.InForceFrom;

    // Who has not confirmed it; null where all have whose confirmation counts: the organisations of the action that were asked, and where none of them was, all.
    private static string? Open(DoubtRecord record, PolicyGround ground, PolicyVersion version, DateOnly on)
    {
        var asked = ground.Acknowledgements.Where(a => a.VersionId == version.Id && LondonTime.Day(a.AskedAt) <= on && !(a.PassedOn <= on)).ToList();
        if (asked.Count == 0) return "It has not been sent to any organisation";
        var acting = record.Action.Organisations.Where(o => o.HandedOver is not { } gone || gone > on).Select(o => o.Organisation).ToList();
        var own = asked.Where(a => acting.Exists(o => CarriesOn(record, a.Organisation, o, on) || CarriesOn(record, o, a.Organisation, on))).ToList();
        var waiting = (own.Count > 0 ? own : asked).Where(a => a.Known(on).Confirmed is null).Select(a => record.Organisations.Find(a.Organisation)?.Name ?? "An organisation")
            .Order(StringComparer.Ordinal).ToList();
        return waiting.Count switch
        {
            0 => null,
            1 => $"{waiting[0]} has not confirmed that it is used",
            _ => $"{waiting[0]} and {waiting.Count - 1} {(waiting.Count == 2 ? "other" : "others")} have not confirmed that it is used",
        };
    }

    private static bool CarriesOn(DoubtRecord record, OrganisationId before, OrganisationId after, DateOnly on) =>
        before == after || record.Organisations.CarriedOnBy(before, on).Any(o => o.Id == after);
}
