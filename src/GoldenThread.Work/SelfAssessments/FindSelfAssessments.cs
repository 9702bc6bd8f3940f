using GoldenThread.Organisations;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.SelfAssessments;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>What pages show of self-assessments. What a person may not see is not there: the database decides.</summary>
internal sealed class FindSelfAssessments(GoldenThreadDb db, Acting acting)
{
    private static readonly Role[] OnPanels = [Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator];

    /// <summary>All cycles, the newest first, with how far each has come.</summary>
    public async Task<IReadOnlyList<(Cycle Cycle, CycleProgress Progress)>> All()
    {
        var cycles = await db.AssessmentCycles.AsNoTracking().OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Id).ToListAsync();
        var progress = await AssessmentFigures.Progress(db, [.. cycles.Select(c => c.Id)]);
        return [.. cycles.Select(c => (c, progress.GetValueOrDefault(c.Id, None)))];
    }

    /// <summary>A cycle by its reference, tracked for changes; null where there is none.</summary>
    public Task<Cycle?> Cycle(string reference)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // the index is on the lower form
        return db.AssessmentCycles.SingleOrDefaultAsync(c => c.Reference.ToLower() == lower);
#pragma warning restore CA1862
    }

    /// <summary>A cycle with what the person may see of it; null where there is none.</summary>
    public async Task<FoundCycle?> One(string reference) => await Cycle(reference) is { } cycle ? (await Whole([cycle]))[0] : null;

    /// <summary>Cycles with what the person may see of them, in a few questions for all.</summary>
    public async Task<IReadOnlyList<FoundCycle>> Whole(IReadOnlyList<Cycle> cycles)
    {
        var ids = cycles.Select(c => c.Id).ToList();
        var progress = await AssessmentFigures.Progress(db, ids);
        var scores = await AssessmentFigures.Of(db, ids);
        var returns = (await Rows(db.SelfAssessments.Where(a => ids.Contains(a.CycleId)))).ToLookup(r => r.CycleId);
        var panel = (await db.Panellists.AsNoTracking().Where(p => ids.Contains(p.CycleId) && p.LeftAt == null).OrderBy(p => p.Name).ToListAsync()).ToLookup(p => p.CycleId);
        var voices = await db.StatementVoices.AsNoTracking().Where(v => ids.Contains(v.CycleId) && v.RemovedAt == null).OrderBy(v => v.At).ToListAsync();
        return
        [
            .. cycles.Select(c => new FoundCycle(
                c, progress.GetValueOrDefault(c.Id, None), scores[c.Id].Any() ? StatementFigures.Of(c.Set, scores[c.Id]) : null, [.. returns[c.Id]], [.. panel[c.Id]],
                voices.Where(v => v.CycleId == c.Id).ToLookup(v => v.Statement))),
        ];
    }

    /// <summary>A return, tracked for changes; null where it is not there, or not to be seen.</summary>
    public async Task<FoundReturn?> Return(string reference, OrganisationId organisation)
    {
        if (await Cycle(reference) is not { } cycle || await db.SelfAssessments.SingleOrDefaultAsync(a => a.CycleId == cycle.Id && a.Organisation == organisation) is not { } of) return null;
        var register = await OrganisationLoading.Register(db);
        var before = of.Beside.ToList();
        var beside = before.Count == 0 ? [] : await db.SelfAssessments.AsNoTracking().Where(a => before.Contains(a.Id)).ToListAsync();
        var by = acting.By;
        var own = IsOwn(register, by, organisation);
        var judges = by.Organisation != organisation && await db.Panellists.AnyAsync(p => p.CycleId == cycle.Id && p.Person == by.Person && p.LeftAt == null);
        var runs = by.Role is Role.BusinessManager or Role.Administrator;
        return new FoundReturn(
            cycle, of, Name(register, organisation), await db.AssessmentChallenges.Where(c => c.AssessmentId == of.Id).OrderBy(c => c.AskedAt).ToListAsync(),
            await db.PanelScores.Where(s => s.AssessmentId == of.Id).ToListAsync(), [.. beside.Select(b => (Name(register, b.Organisation), b)).OrderBy(b => b.Item1, StringComparer.Ordinal)])
        {
            Writes = (own || runs) && of.IsWritten && cycle.IsOpen,
            SignsOff = own && of.IsWritten && cycle.IsOpen,
            Judges = judges && of.State != AssessmentState.Open,
            Replies = own || (runs && !judges),
        };
    }

    /// <summary>Questions about voices on a statement that the person may see, oldest first.</summary>
    public Task<List<VoiceQuestion>> Questions(Cycle cycle, string statement) => db.VoiceQuestions.AsNoTracking().Where(q => q.CycleId == cycle.Id && q.Statement == statement).OrderBy(q => q.AskedAt).ToListAsync();

    /// <summary>A question about voices with its cycle, tracked for changes; null where it is not there.</summary>
    public async Task<(VoiceQuestion Question, Cycle Cycle)?> Question(Guid id) =>
        await db.VoiceQuestions.SingleOrDefaultAsync(q => q.Id == id) is { } question ? (question, await db.AssessmentCycles.SingleAsync(c => c.Id == question.CycleId)) : null;

    /// <summary>A result that stands beside a statement, tracked for changes; null where it is not there.</summary>
    public Task<StatementVoice?> Voice(Guid id) => db.StatementVoices.SingleOrDefaultAsync(v => v.Id == id);

    /// <summary>The name of the partnership.</summary>
    public Task<string> PartnershipName() => db.Partnerships.Select(p => p.Name).SingleAsync();

    /// <summary>Names of organisations.</summary>
    public Task<OrganisationRegister> Register() => OrganisationLoading.Register(db);

    /// <summary>Organisations that have not ended, by name.</summary>
    public async Task<IReadOnlyList<Organisation>> Organisations() =>
        [.. (await OrganisationLoading.Register(db)).All.Where(o => o.Ended is null).OrderBy(o => o.Name, StringComparer.Ordinal)];

    /// <summary>People who can be on a panel, by name.</summary>
    public async Task<IReadOnlyList<Account>> People() =>
        [.. (await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && OnPanels.Contains(a.Role)).ToListAsync()).OrderBy(a => a.FullName, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Returns that the person's organisation has still to sign off, in cycles that are open.</summary>
    public async Task<IReadOnlyList<(Cycle Cycle, ReturnRow Row)>> ToSignOff() => acting.By is not { Role: Role.OrganisationLead } ? []
        : await Mine(a => a.State == AssessmentState.Open && a.FrozenOn == null);

    /// <summary>Returns of the person's organisation in which a question or a panel score is not answered.</summary>
    public async Task<IReadOnlyList<(Cycle Cycle, ReturnRow Row)>> ToReply()
    {
        if (acting.By is not { Role: Role.OrganisationLead, Organisation: { } own }) return [];
        var (asked, scored) = (db.Set<Challenge>(), db.Set<PanelScore>());
        return await Mine(a => a.Organisation == own && (asked.Any(c => c.AssessmentId == a.Id && c.Answer == null) || scored.Any(s => s.AssessmentId == a.Id && s.Agreed == null)));
    }

    /// <summary>Returns that were signed off and wait for the panel that the person is on.</summary>
    public async Task<IReadOnlyList<(Cycle Cycle, ReturnRow Row)>> ToJudge()
    {
        var by = acting.By;
        var panels = await db.Panellists.AsNoTracking().Where(p => p.Person == by.Person && p.LeftAt == null).Select(p => p.CycleId).ToListAsync();
        if (panels.Count == 0) return [];
        var (asked, scored) = (db.Set<Challenge>(), db.Set<PanelScore>());
        var waits = await Mine(a => panels.Contains(a.CycleId) && (a.State == AssessmentState.SignedOff || a.State == AssessmentState.Challenged)
            && !asked.Any(c => c.AssessmentId == a.Id && c.Answer == null) && !scored.Any(s => s.AssessmentId == a.Id && s.Agreed == null));
        return [.. waits.Where(w => w.Row.Organisation != by.Organisation)];
    }

    /// <summary>Questions about voices that the person is to answer, oldest first.</summary>
    public async Task<IReadOnlyList<(Cycle Cycle, VoiceQuestion Question)>> ToAnswer()
    {
        var by = acting.By;
        if (by.Role is not (Role.BusinessManager or Role.Administrator or Role.OrganisationLead)) return [];
        var lead = by.Role == Role.OrganisationLead;
        var open = await db.VoiceQuestions.AsNoTracking().Where(q => q.Answer == null && (lead || q.Organisation == null)).OrderBy(q => q.AskedAt).ToListAsync();
        if (open.Count == 0) return [];
        var ids = open.Select(q => q.CycleId).Distinct().ToList();
        var cycles = await db.AssessmentCycles.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        return [.. open.Select(q => (cycles[q.CycleId], q))];
    }

    /// <summary>True where a person acts for an organisation: its lead, or that of who carries on its work.</summary>
    public bool IsOwn(OrganisationRegister register, Actor by, OrganisationId organisation) =>
        by is { Role: Role.OrganisationLead, Organisation: { } own } && register.CarriedOnBy(organisation, acting.Today).Select(o => o.Id).Prepend(organisation).Contains(own);

    private static CycleProgress None => new(0, 0, 0);

    private static string Name(OrganisationRegister register, OrganisationId organisation) => register.Find(organisation)?.Name ?? "An organisation that is not known";

    private async Task<IReadOnlyList<(Cycle Cycle, ReturnRow Row)>> Mine(System.Linq.Expressions.Expression<Func<SelfAssessment, bool>> which)
    {
        var cycles = await db.AssessmentCycles.AsNoTracking().Where(c => c.ClosedAt == null).ToDictionaryAsync(c => c.Id);
        if (cycles.Count == 0) return [];
        var open = cycles.Keys.ToList();
        return [.. (await Rows(db.SelfAssessments.Where(a => open.Contains(a.CycleId)).Where(which))).Select(r => (cycles[r.CycleId], r)).OrderBy(r => r.Item1.Due)];
    }

    private async Task<IReadOnlyList<ReturnRow>> Rows(IQueryable<SelfAssessment> of)
    {
        var rows = await of.Select(a => new { a.Id, a.CycleId, a.Organisation, a.State, a.FrozenOn, a.SignedOffAt }).ToListAsync();
        if (rows.Count == 0) return [];
        var register = await OrganisationLoading.Register(db);
        return [.. rows.Select(r => new ReturnRow(r.Id, r.CycleId, r.Organisation, Name(register, r.Organisation), r.State, r.FrozenOn, r.SignedOffAt)).OrderBy(r => r.Name, StringComparer.Ordinal)];
    }
}
