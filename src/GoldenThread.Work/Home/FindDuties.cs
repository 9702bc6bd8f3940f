using GoldenThread.Audits;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Champions;
using GoldenThread.Storage.Home;
using GoldenThread.Storage.Policies;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Policies;
using GoldenThread.Work.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Home;

/// <summary>What waits for a person of audits, policies, training and champions: the same on the first page and beside one's tasks.</summary>
internal sealed class FindDuties(GoldenThreadDb db, Acting acting, FindAudits audits, FindPolicies policies, FindTraining training, FollowUpCode code)
{
    /// <summary>As many of each kind as one reads at a glance.</summary>
    public const int Few = 5;

    /// <summary>All that waits; a kind of which nothing does is left out.</summary>
    public async Task<IReadOnlyList<Waiting>> All()
    {
        var by = acting.By;
        var (leads, today) = (by.Role == Role.OrganisationLead && by.Organisation is not null, acting.Today);
        var counted = await DutyCounts.Of(db, by.Person, by.Organisation, leads, today);
        var found = new List<Waiting>();
        if (counted.Concerns > 0 && May(Permissions.May.GiveCases)) await Concerns(found);
        if (counted.Audits > 0) await Lists(found, by.Organisation!.Value);
        if (counted.Sheets + counted.Moderations > 0) await Sheets(found);
        if (counted.Acknowledgements > 0) await Acknowledgements(found, by.Organisation!.Value, today);
        if (counted.Policies > 0 && May(Permissions.May.SeePolicies)) await ToRead(found, today);
        if (counted.Questions > 0 && May(Permissions.May.SeeTraining)) await Questions(found);
        if (counted.Champions > 0) await ToConfirm(found, leads ? by.Organisation : null, by.Person, today);
        return [.. found.OrderBy(one => one.Kind)];
    }

    private bool May(string permission) => Permissions.May.Allows(acting.By.Role, permission);

    private static void Add(List<Waiting> found, WaitingKind kind, IReadOnlyCollection<WaitingItem> items)
    {
        if (items.Count > 0) found.Add(new Waiting(kind, items.Count, [.. items.Take(Few)]));
    }

    private async Task Concerns(List<Waiting> found)
    {
        var open = await audits.OpenConcerns();
        var titles = await Titles(open.Select(c => c.Audit));
        Add(found, WaitingKind.ConcernsToAnswer, [.. open.Select(c => new WaitingItem($"Answer the immediate concern of {Time.LondonTime.Words(c.At.UtcDateTime)}", AuditAddresses.Concern(c.Id), titles.GetValueOrDefault(c.Audit, "")))]);
    }

    private async Task Lists(List<Waiting> found, OrganisationId own)
    {
        var planned = await db.Audits.AsNoTracking().Where(a => a.State == AuditState.Planned).OrderBy(a => a.PlannedAt).ToListAsync();
        var given = await db.AuditFrames.AsNoTracking().Where(f => f.Organisation == own).Select(f => f.Audit).ToListAsync();
        Add(found, WaitingKind.CaseListsToSend, [.. planned.Where(a => a.Organisations.Contains(own) && !a.Joined.Contains(own) && !given.Contains(a.Id)).Select(a => new WaitingItem($"Send a list of cases: {a.Title}", AuditAddresses.Cases(a), a.Reference))]);
    }

    private async Task Sheets(List<Waiting> found)
    {
        var (sheets, moderations) = await audits.Mine();
        var titles = await Titles(sheets.Select(s => s.Audit).Concat(moderations.Select(m => m.Audit)));
        var codes = await audits.Codes(moderations.Select(m => m.CaseId));
        Add(found, WaitingKind.SheetsToWrite,
        [
            .. sheets.Select(s => new WaitingItem($"Write sheet {s.CaseCode}", AuditAddresses.Sheet(s.Id), titles.GetValueOrDefault(s.Audit, ""))),
            .. moderations.Select(m => new WaitingItem($"Moderate {codes.GetValueOrDefault(m.CaseId, "a sheet")}", AuditAddresses.Moderation(m.Id), titles.GetValueOrDefault(m.Audit, ""))),
        ]);
    }

    private async Task Acknowledgements(List<Waiting> found, OrganisationId own, DateOnly today)
    {
        var asked = (await db.Acknowledgements.AsNoTracking().Where(a => a.Organisation == own && a.PassedOn == null).OrderBy(a => a.Due).ToListAsync()).Where(a => a.IsOpen(today)).ToList();
        var ids = asked.Select(a => a.Policy).Distinct().ToList();
        var known = await db.Policies.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        Add(found, WaitingKind.PoliciesToAcknowledge,
        [
            .. asked.Where(a => known.TryGetValue(a.Policy, out var policy) && policy.HoldsOn(today) && policy.ClaimsOf(policy.Newest).Id == a.VersionId)
                .Select(a => new WaitingItem($"Acknowledge {known[a.Policy].Title}", PolicyAddresses.Acknowledge(known[a.Policy], own), PolicyWords.Missing(a.Known(today)), a.Due)),
        ]);
    }

    private async Task ToRead(List<Waiting> found, DateOnly today)
    {
        var read = await policies.Read();
        Add(found, WaitingKind.PoliciesToRead,
        [
            .. (await db.Policies.AsNoTracking().ToListAsync()).Where(p => p.IsToBeRead(read.GetValueOrDefault(p.Id), today)).OrderBy(p => p.Title, StringComparer.OrdinalIgnoreCase)
                .Select(p => new WaitingItem($"Read {p.Title}", PolicyAddresses.Of(p), $"Version {p.On(today)!.Number}")),
        ]);
    }

    private async Task Questions(List<Waiting> found) => Add(
        found, WaitingKind.QuestionsAfterTraining,
        [.. (await training.Questions()).Select(q => new WaitingItem($"Has “{q.Course.Title}” changed your work?", TrainingAddresses.FollowUp(q.Question.Id, code.Of(q.Question.Id)), TrainingWords.When(q.Session), q.Question.Closes))]);

    private async Task ToConfirm(List<Waiting> found, OrganisationId? led, PersonId me, DateOnly today) => Add(
        found, WaitingKind.ChampionsToConfirm,
        [
            .. (await db.Champions.AsNoTracking().Where(c => c.Until == null && (c.Person == me || c.Organisation == led)).ToListAsync()).Where(c => c.IsToConfirm(today)).OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
                .Select(c => new WaitingItem(c.Person == me ? "Confirm that you are still a champion" : $"Confirm or end {c.Name}", $"/champions/{c.Id}", string.Join(", ", c.Subjects))),
        ]);

    private async Task<Dictionary<AuditId, string>> Titles(IEnumerable<AuditId> ids)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0 ? [] : await db.Audits.AsNoTracking().Where(a => wanted.Contains(a.Id)).Select(a => new { a.Id, a.Title }).ToDictionaryAsync(a => a.Id, a => a.Title);
    }
}
