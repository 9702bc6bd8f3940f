using GoldenThread.Audits;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Policies;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Champions;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Policies;
using GoldenThread.Storage.SelfAssessments;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Organisations;

/// <summary>Ends an organisation: it merges into another, is divided, or ends. Its open actions, and the readings, acknowledgements and self-assessments that it owes, go over in the same transaction.</summary>
internal sealed class EndOrganisation(GoldenThreadDb db, Saving saving, Acting acting)
{
    /// <summary>Ends it.</summary>
    /// <param name="organisation">Which, from the register.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="kind">What becomes of it.</param>
    /// <param name="successors">Who takes over, from the register.</param>
    /// <param name="on">Its last day.</param>
    /// <param name="note">Why; kept with every action that moves.</param>
    /// <returns>How many actions were handed over.</returns>
    /// <exception cref="RuleException">The kind and the successors do not fit.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it, or one of its actions.</exception>
    public async Task<int> End(
        Organisation organisation, uint seen, SuccessionKind kind, IReadOnlyCollection<Organisation> successors, DateOnly on, string note)
    {
        var actions = await db.Actions.Include(a => a.Organisations)
            .Where(a => a.Organisations.Any(o => o.Organisation == organisation.Id && o.HandedOver == null)).ToListAsync();
        var owed = await db.Indicators.AsSplitQuery().Include(i => i.Versions).Include(i => i.Owners)
            .Where(i => i.Owners.Any(o => o.Organisation == organisation.Id && o.Until == null)).ToListAsync();
        var parts = await db.Organisations.AsSplitQuery().Where(o => o.PartOf == organisation.Id && o.Ended == null).ToListAsync();
        // Rounds that end later go over too.
        var schedules = await db.AuditSchedules.ToListAsync();
        var (acknowledgements, champions) = (await Acknowledgements(organisation), await db.Champions.Where(c => c.Organisation == organisation.Id && c.Until == null).ToListAsync());
        var returns = await Returns(organisation);
        var handed = 0;
        void Change()
        {
            organisation.End(on, kind, successors, note);
            handed = Handover.OfOpenActions(organisation, successors, actions, on, note);
            // Services and teams go over with what they belong to.
            if (kind == SuccessionKind.Merge)
                foreach (var part in parts) part.GoesOverTo(successors.First().Id);
            // Readings of periods that end later are owed by those who carry on; what was counted stays with who counted it.
            foreach (var indicator in owed) indicator.PassesOn(organisation.Id, successors.Select(s => s.Id), on.AddDays(1));
            foreach (var schedule in schedules) schedule.PassesOn(organisation.Id, successors.Select(s => s.Id), on.AddDays(1));
            foreach (var (own, others) in acknowledgements)
                db.AddRange(own.PassOn(organisation.Name, [.. successors.Select(s => s.Id).Where(s => !others.Contains(s))], on.AddDays(1), acting.Now));
            foreach (var (cycle, own, others) in returns)
                db.AddRange(own.PassOn(cycle, organisation.Name, [.. successors.Select(s => (s.Id, others.FirstOrDefault(o => o.Organisation == s.Id)))], on.AddDays(1)));
            foreach (var champion in champions) champion.PassesOn(organisation.Name, [.. successors.Select(s => s.Id)], on);
        }

        await saving.Change(
            organisation.Version, seen, async () =>
            {
                Change();
                // Whoever leads an audit: its lists are seen by them and the organisations alone, and who ends an organisation may be neither.
                await db.WithinSystemAsRead(note.Length > 0 ? note : "Organisation ended", () => PassAuditsOn(organisation, successors));
            },
            note);
        return handed;
    }

    // Audits that are not reported.
    private async Task PassAuditsOn(Organisation organisation, IReadOnlyCollection<Organisation> successors)
    {
        var audits = await db.Audits.Where(a => a.ReportedAt == null && a.State != AuditState.Abandoned).ToListAsync();
        var gave = await db.AuditFrames.AsNoTracking().Where(f => f.Organisation == organisation.Id).Select(f => f.Audit).ToListAsync();
        foreach (var audit in audits) audit.PassesOn(organisation.Id, successors.Select(s => s.Id), gave.Contains(audit.Id));
    }

    // What it has to say of policies, each with the organisations that were asked themselves.
    private async Task<IReadOnlyList<(Acknowledgement Own, IReadOnlySet<OrganisationId> Others)>> Acknowledgements(Organisation organisation)
    {
        var own = await db.Acknowledgements.Where(a => a.Organisation == organisation.Id && a.PassedOn == null).ToListAsync();
        var versions = own.Select(a => a.VersionId).ToList();
        var asked = (await db.Acknowledgements.Where(a => versions.Contains(a.VersionId)).Select(a => new { a.VersionId, a.Organisation }).ToListAsync()).ToLookup(a => a.VersionId, a => a.Organisation);
        return [.. own.Select(a => (a, (IReadOnlySet<OrganisationId>)asked[a.VersionId].ToHashSet()))];
    }

    // Its self-assessments that are not signed off, each with those of the others in that cycle.
    private async Task<IReadOnlyList<(Cycle Cycle, SelfAssessment Own, IReadOnlyList<SelfAssessment> Others)>> Returns(Organisation organisation)
    {
        var own = await db.SelfAssessments.Where(a => a.Organisation == organisation.Id && a.State == AssessmentState.Open && a.FrozenOn == null).ToListAsync();
        if (own.Count == 0) return [];
        var ids = own.Select(a => a.CycleId).ToList();
        var cycles = await db.AssessmentCycles.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        var others = (await db.SelfAssessments.Where(a => ids.Contains(a.CycleId) && a.Organisation != organisation.Id).ToListAsync()).ToLookup(a => a.CycleId);
        return [.. own.Select(a => (cycles[a.CycleId], a, (IReadOnlyList<SelfAssessment>)[.. others[a.CycleId]]))];
    }
}
