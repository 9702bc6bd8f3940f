using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Storage;

namespace GoldenThread.Work.Audits;

/// <summary>A second person grades some of the sheets, blind; then both talk and record what they agree on.</summary>
internal sealed class ModerateSheets(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Draws sheets for moderation and gives them out in turns, to nobody their own.</summary>
    /// <param name="found">The audit.</param>
    /// <param name="also">Sheets that the lead adds; they are marked, and count in no agreement.</param>
    /// <returns>How many were given out.</returns>
    /// <exception cref="RuleException">There is nobody who could moderate one.</exception>
    public async Task<int> Draw(FoundAudit found, IReadOnlyCollection<Guid> also)
    {
        var audit = found.Audit;
        var moderators = audit.Members.Where(m => m.Part == AuditPart.Moderator).ToList();
        if (moderators.Count == 0) throw new RuleException("Name a moderator first.");
        var moderated = found.Moderations.Select(m => m.SheetId).ToHashSet();
        var load = found.Moderations.GroupBy(m => m.Moderator).ToDictionary(g => g.Key, g => g.Count());
        var drawn = audit.DrawnForModeration(found.Sheets).Where(s => !moderated.Contains(s.Id)).Select(s => (Sheet: s, AtRandom: true));
        var added = found.Sheets.Where(s => also.Contains(s.Id) && !moderated.Contains(s.Id)).Select(s => (Sheet: s, AtRandom: false));
        var given = 0;
        foreach (var (sheet, atRandom) in drawn.Concat(added).DistinctBy(s => s.Sheet.Id))
        {
            var moderator = moderators.Where(m => m.Person != sheet.Auditor).OrderBy(m => load.GetValueOrDefault(m.Person)).ThenBy(m => m.Name, StringComparer.Ordinal).FirstOrDefault()
                ?? throw new RuleException($"{sheet.AuditorName} cannot moderate their own sheet. Name another moderator.");
            db.Add(new Moderation(audit, sheet, moderator, atRandom));
            load[moderator.Person] = load.GetValueOrDefault(moderator.Person) + 1;
            given++;
        }

        if (given == 0) throw new RuleException(found.Sheets.Any(s => s.State != SheetState.Open) ? "These sheets have been given to moderators." : "No sheet has been sent yet.");
        audit.BeginModeration();
        await db.SaveAsRead("Sheets drawn for moderation");
        return given;
    }

    /// <summary>Sends grades, blind.</summary>
    /// <exception cref="RuleException">A grade is missing, or they were sent.</exception>
    public Task Send(Audit audit, Moderation moderation, uint seen, ImmutableArray<AspectGrade> grades) =>
        saving.Change(moderation.Version, seen, () => moderation.Send(audit.Tool, grades, acting.By));

    /// <summary>Records the grades that both agree on.</summary>
    /// <exception cref="RuleException">A grade is missing, or nothing was sent yet.</exception>
    public Task Agree(Audit audit, Moderation moderation, uint seen, ImmutableArray<AspectGrade> grades) =>
        saving.Change(moderation.Version, seen, () => moderation.Agree(audit.Tool, grades, acting.By));

    /// <summary>Records what the panel judged of a child.</summary>
    /// <exception cref="RuleException">The grade is not on the scale, or a reason is missing.</exception>
    public async Task Panel(Audit audit, AuditCase one, string aspect, string grade, string because)
    {
        db.Add(new PanelGrade(audit, one, aspect, grade, because, acting.By));
        await db.SaveAsRead();
    }
}
