using System.Security.Cryptography;
using GoldenThread.Audits;
using GoldenThread.Storage;

namespace GoldenThread.Work.Audits;

/// <summary>Locks the frame, draws out of it, replaces what cannot be read, and gives cases to auditors.</summary>
internal sealed class DrawCases(GoldenThreadDb db, Acting acting)
{
    private const int SeedBytes = 16;

    /// <summary>Locks the frame, with 128 random bits as its seed unless one is given.</summary>
    /// <exception cref="RuleException">A list is missing or has a fault; all are named, and nothing is locked.</exception>
    public async Task Lock(FoundAudit found, string? seed)
    {
        var typed = !string.IsNullOrWhiteSpace(seed);
        found.Audit.Lock(found.Frames, typed ? seed! : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes)), typed, found.Name, acting.By);
        await db.SaveAsRead("Frame locked");
    }

    /// <summary>Draws.</summary>
    /// <exception cref="RuleException">The size does not fit, or it is drawn again without a reason.</exception>
    public async Task Draw(FoundAudit found, int size, bool stratified, string because)
    {
        db.AddRange(found.Audit.Draw(found.Frames, size, stratified, because, acting.By));
        await db.SaveAsRead("Cases drawn");
    }

    /// <summary>Takes cases that the lead chose.</summary>
    /// <exception cref="RuleException">A reference is not in the frame, or it is not said why.</exception>
    public async Task Choose(FoundAudit found, IReadOnlyCollection<string> references, string because)
    {
        db.AddRange(found.Audit.Choose(found.Frames, references, because, acting.By));
        await db.SaveAsRead(because);
    }

    /// <summary>Replaces a case that cannot be read.</summary>
    /// <returns>The reserve; null where none is left.</returns>
    /// <exception cref="RuleException">It was replaced already, or it is not said why.</exception>
    public async Task<AuditCase?> Replace(FoundAudit found, AuditCase unread, string because)
    {
        var reserve = found.Audit.Replace(unread, found.Cases, found.Frames, because);
        if (reserve is not null) db.Add(reserve);
        await db.SaveAsRead(because);
        return reserve;
    }

    /// <summary>Gives each case that nobody reads yet to an auditor of its organisation, in turns; in an audit of several organisations to one of each.</summary>
    /// <returns>How many sheets were given out.</returns>
    /// <exception cref="RuleException">An organisation has no auditor.</exception>
    public async Task<int> Give(FoundAudit found)
    {
        var audit = found.Audit;
        var auditors = audit.Members.Where(m => m.Part == AuditPart.Auditor).ToLookup(m => m.Organisation!.Value);
        var load = found.Sheets.GroupBy(s => s.Auditor).ToDictionary(g => g.Key, g => g.Count());
        var given = 0;
        foreach (var one in found.Cases.Where(c => c.NotReadBecause is null))
        {
            // A file that an earlier draw found too is read once.
            if (found.IsReadBefore(one)) continue;
            // The files of an organisation that ended are read by those who carry on its work; several of one successor once.
            foreach (var organisation in (audit.Kind == AuditKind.MultiAgency ? audit.Organisations : [one.Organisation]).Select(o => ReadBy(found, o)).DistinctBy(o => o[0]))
            {
                if (found.Sheets.Any(s => s.CaseId == one.Id && organisation.Contains(s.Organisation))) continue;
                if (!organisation.Any(auditors.Contains)) throw new RuleException($"{found.Name(organisation[0])} has no auditor yet. Name one first.");
                var auditor = organisation.SelectMany(o => auditors[o]).OrderBy(m => load.GetValueOrDefault(m.Person)).ThenBy(m => m.Name, StringComparer.Ordinal).First();
                db.Add(new AuditSheet(audit, one, auditor));
                load[auditor.Person] = load.GetValueOrDefault(auditor.Person) + 1;
                given++;
            }
        }

        if (given == 0) throw new RuleException("All cases have been given to auditors.");
        audit.BeginReading();
        await db.SaveAsRead("Cases given to auditors");
        return given;
    }

    // Whoever carries on the work of an organisation, and itself last: who was named for it before it ended reads on.
    private List<OrganisationId> ReadBy(FoundAudit found, OrganisationId organisation) =>
        [.. found.Organisations.CarriedOnBy(organisation, acting.Today).Select(o => o.Id).Where(o => o != organisation), organisation];
}
