using GoldenThread.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>Opens a cycle, says who is asked and who is on its panel, and closes it.</summary>
internal sealed class OpenCycle(GoldenThreadDb db, Acting acting, FindSelfAssessments find, SelfAssessmentLetters letters, IServiceAddress address, KeepDoubts doubts, Saving saving)
{
    /// <summary>Opens it. Words and evidence of each organisation's last return come along; what rested on the cycle before is good until this one is due.</summary>
    /// <exception cref="RuleException">Something is missing, or the reference is taken.</exception>
    public async Task<Cycle> Open(string reference, string title, StandardSet set, DateOnly due, IReadOnlyCollection<OrganisationId> organisations)
    {
        var cycle = new Cycle(acting.Partnership, reference, title, set, due, acting.By);
        if (organisations.Count == 0) throw new RuleException("Choose the organisations that are asked.") { About = nameof(organisations) };
        if (await find.Cycle(cycle.Reference) is not null) throw new RuleException("Another cycle has this reference.") { About = nameof(Cycle.Reference) };
        var earlier = (await db.AssessmentCycles.AsNoTracking().ToListAsync()).Where(c => c.Set.Key == set.Key).ToDictionary(c => c.Id);
        db.Add(cycle);
        await Add(cycle, organisations, earlier);
        var aged = await Age(earlier.Keys, due);
        await db.Save();
        await doubts.Of(acting.Partnership, aged);
        return cycle;
    }

    /// <summary>Asks more organisations, and may move the day by which they sign off.</summary>
    /// <exception cref="RuleException">The cycle is closed, or the day has passed.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it; nothing was saved.</exception>
    public Task AskMore(Cycle cycle, uint seen, DateOnly due, IReadOnlyCollection<OrganisationId> organisations) => saving.Change(
        cycle.Version,
        seen,
        async () =>
        {
            if (due != cycle.Due) cycle.MoveDue(due, acting.By);
            var asked = (await db.SelfAssessments.Where(a => a.CycleId == cycle.Id).Select(a => a.Organisation).ToListAsync()).ToHashSet();
            await Add(cycle, [.. organisations.Where(o => !asked.Contains(o))], (await db.AssessmentCycles.AsNoTracking().Where(c => c.Id != cycle.Id).ToListAsync()).Where(c => c.Set.Key == cycle.Set.Key).ToDictionary(c => c.Id));
        });

    /// <summary>Names somebody for the panel, and tells them.</summary>
    /// <exception cref="RuleException">They are on it, or the cycle is closed.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else named them first; nothing was saved.</exception>
    public Task Name(FoundCycle found, Account account) => saving.Add(() =>
    {
        var cycle = found.Cycle;
        db.Add(cycle.Name(new PersonId(account.Id), account.FullName, account.Organisation, found.Panel));
        letters.Post(
            acting.Partnership, account, $"You are on the panel of {cycle.Title}",
            $"You are on the panel of “{cycle.Title}”. You read what organisations have signed off, ask, and score:\n{address.Of(SelfAssessmentAddresses.Of(cycle))}", acting.Now);
    });

    /// <summary>Somebody leaves the panel. What they said stays.</summary>
    public async Task Leave(Guid panellist)
    {
        if (await db.Panellists.SingleOrDefaultAsync(p => p.Id == panellist) is not { } one) return;
        one.Leave(acting.Now);
        await db.Save();
    }

    /// <summary>Closes it.</summary>
    /// <exception cref="RuleException">Something remains, and nobody says what happens with it.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it; nothing was saved.</exception>
    public Task Close(FoundCycle found, uint seen, string? with) => saving.Change(
        found.Cycle.Version, seen, () => found.Cycle.Close(found.Progress.Asked - found.Progress.SignedOff, found.Progress.SignedOff - found.Progress.Settled, with, acting.By), with);

    private async Task Add(Cycle cycle, IReadOnlyCollection<OrganisationId> organisations, Dictionary<Guid, Cycle> earlier)
    {
        if (organisations.Count == 0) return;
        var last = await Last(organisations, earlier);
        var returns = organisations.Distinct().Select(o => cycle.Ask(o, last.TryGetValue(o, out var before) ? (before, earlier[before.CycleId]) : null)).ToList();
        db.AddRange(returns);
        await letters.Post(
            acting.Partnership,
            returns.ToDictionary(r => r.Organisation, r => $"""
                “{cycle.Title}” is open. Please say for your organisation how far each statement is met, what shows it, and what is to be done, and sign off by {cycle.Due:d MMMM yyyy}:
                {address.Of(SelfAssessmentAddresses.Return(cycle, r.Organisation))}
                {(r.Answers.Count > 0 ? "\nWhat you wrote last time is there, with its date. Please score each statement again." : "")}
                You can also fill in an Excel workbook and take it in on that page.
                """),
            $"Self-assessment: {cycle.Title}", acting.Now);
    }

    // The last return of each organisation, or of those whose work it carries on, that was signed off by the same standards.
    private async Task<Dictionary<OrganisationId, SelfAssessment>> Last(IReadOnlyCollection<OrganisationId> organisations, Dictionary<Guid, Cycle> earlier)
    {
        if (earlier.Count == 0) return [];
        var (register, cycles) = (await OrganisationLoading.Register(db), earlier.Keys.ToList());
        var signed = await db.SelfAssessments.Where(a => cycles.Contains(a.CycleId) && a.SignedOffAt != null).Select(a => new { a.Id, a.Organisation, a.SignedOffAt }).ToListAsync();
        var chosen = new Dictionary<OrganisationId, Guid>();
        foreach (var organisation in organisations.Distinct())
        {
            var line = register.Before(organisation);
            if (signed.Where(s => line.Contains(s.Organisation)).MaxBy(s => s.SignedOffAt) is { } last) chosen[organisation] = last.Id;
        }

        var ids = chosen.Values.Distinct().ToList();
        var loaded = await db.SelfAssessments.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
        return chosen.ToDictionary(c => c.Key, c => loaded[c.Value]);
    }

    // Evidence out of a self-assessment is good until the next one is due.
    private async Task<IReadOnlyCollection<ActionId>> Age(IEnumerable<Guid> cycles, DateOnly due)
    {
        var ids = cycles.ToList();
        var pieces = await db.SelfAssessmentEvidence.AsNoTracking().Where(e => ids.Contains(e.CycleId)).ToListAsync();
        foreach (var of in pieces.GroupBy(p => p.Action))
        {
            if (await PlanLoading.Load(db, of.Key) is not { } action) continue;
            foreach (var piece in action.Evidence.Where(e => !e.Withdrawn && e.GoodUntil is null && of.Any(p => p.EvidenceId == e.Id))) piece.Weigh(piece.Bearing, due);
        }

        return [.. pieces.Select(p => p.Action).Distinct()];
    }
}
