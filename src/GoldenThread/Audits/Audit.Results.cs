using System.Collections.Immutable;
using GoldenThread.Time;

namespace GoldenThread.Audits;

/// <content>From sheets to results, findings and the day to look again.</content>
public sealed partial class Audit
{
    /// <summary>One sheet in so many is moderated by default.</summary>
    public const int OneIn = 5;

    /// <summary>At least so many are.</summary>
    public const int FewestModerated = 5;

    /// <summary>Auditors begin to read.</summary>
    /// <exception cref="RuleException">Nothing was drawn.</exception>
    public void BeginReading()
    {
        if (State == AuditState.Drawn) State = AuditState.Reading;
        if (State is not (AuditState.Reading or AuditState.Moderating)) throw new RuleException("Draw cases before you give them to auditors.");
    }

    /// <summary>The sheets that a draw picks for moderation: 1 in 5 and at least 5, by tickets of the audit's seed, so that nobody chooses.</summary>
    /// <param name="sheets">The sheets that were sent.</param>
    public IReadOnlyList<AuditSheet> DrawnForModeration(IReadOnlyCollection<AuditSheet> sheets)
    {
        var graded = sheets.Where(s => s is { State: not SheetState.Open, NotKnown: null }).ToList();
        var wanted = Math.Min(graded.Count, Math.Max(FewestModerated, (graded.Count + OneIn - 1) / OneIn));
        return [.. graded.OrderBy(s => DrawTicket.Of($"{Seed} moderation", $"{s.CaseCode} {s.Organisation.Value}"), StringComparer.Ordinal).Take(wanted)];
    }

    /// <summary>Moderation begins.</summary>
    /// <exception cref="RuleException">Nobody reads yet.</exception>
    public void BeginModeration()
    {
        if (State == AuditState.Moderating) return;
        Requires(AuditState.Reading, "Sheets have to be written before they are moderated.");
        State = AuditState.Moderating;
    }

    /// <summary>The grade of a sheet that counts: agreed, else moderated, else the auditor's. All are kept.</summary>
    public static string? Counts(string aspect, AuditSheet sheet, Moderation? moderation) =>
        (moderation?.Agreed.FirstOrDefault(g => g.Aspect == aspect) ?? moderation?.Grades.FirstOrDefault(g => g.Aspect == aspect)
            ?? sheet.Content.Grades.FirstOrDefault(g => g.Aspect == aspect))?.Grade is { Length: > 0 } grade ? grade : null;

    /// <summary>The results of the last draw, an aspect each.</summary>
    public ImmutableArray<ReportedAspect> ResultsOf(
        IReadOnlyCollection<AuditCase> cases, IReadOnlyCollection<AuditSheet> sheets, IReadOnlyCollection<Moderation> moderations, IReadOnlyCollection<PanelGrade> panel)
    {
        // Chosen cases that stand beside drawn ones are not mixed with them.
        if (draws.LastOrDefault(d => d.Method != DrawMethod.Chosen) is not { } draw && (draw = draws.LastOrDefault()) is null) return [];
        var read = cases.Where(c => c.Draw == draw.Number && c.NotReadBecause is null).SelectMany(c => ReadAs(c, cases)).ToHashSet();
        var bySheet = moderations.Where(m => m.SentAt is not null).ToDictionary(m => m.SheetId);
        var graded = sheets.Where(s => read.Contains(s.CaseId) && s is { State: not SheetState.Open, NotKnown: null }).ToList();
        return [.. Tool.Aspects.Select(a => ResultOf(a.Key, draw, graded, bySheet, panel.Where(p => p.Aspect == a.Key && read.Contains(p.CaseId)).GroupBy(p => p.CaseId).Select(g => g.MaxBy(p => p.Id)!.Grade).ToList()))];
    }

    /// <summary>The cases under which a case was drawn: a file that an earlier draw found too is read once, and counts for both.</summary>
    public static IEnumerable<Guid> ReadAs(AuditCase one, IEnumerable<AuditCase> cases) =>
        one.Reference is not { } reference ? [one.Id] : cases.Where(c => c.Reference == reference && c.NotReadBecause is null).Select(c => c.Id);

    /// <summary>Reports results.</summary>
    /// <exception cref="RuleException">Sheets are missing, or concerns are open.</exception>
    public void Report(
        IReadOnlyCollection<AuditCase> cases, IReadOnlyCollection<AuditSheet> sheets, IReadOnlyCollection<Moderation> moderations, IReadOnlyCollection<PanelGrade> panel, Actor by)
    {
        if (State is not (AuditState.Reading or AuditState.Moderating)) throw new RuleException("Results are reported once sheets are written.");
        var open = sheets.Count(s => s.State != SheetState.Accepted);
        if (sheets.Count == 0 || open > 0) throw new RuleException(sheets.Count == 0 ? "There are no sheets." : $"{open} of {sheets.Count} sheets are not accepted yet.");
        var waiting = moderations.Count(m => m.SentAt is null);
        if (waiting > 0) throw new RuleException($"{waiting} of {moderations.Count} moderations have not been sent.");
        results.Clear();
        results.AddRange(ResultsOf(cases, sheets, moderations, panel));
        (State, ReportedAt) = (AuditState.Reported, by.Now);
    }

    /// <summary>Writes a finding down.</summary>
    /// <exception cref="RuleException">It has no words, or the audit is over.</exception>
    public void Find(string words)
    {
        GoesOn();
        if (string.IsNullOrWhiteSpace(words)) throw new RuleException("Enter what was found.") { About = nameof(words) };
        findings.Add(new AuditFinding(findings.Count + 1, words.Trim(), null, ""));
    }

    /// <summary>Says which action answers a finding, or why none does.</summary>
    /// <exception cref="RuleException">Neither is said.</exception>
    public void AnswerFinding(int number, ActionId? action, string without)
    {
        GoesOn();
        if (action is null && string.IsNullOrWhiteSpace(without)) throw new RuleException("Choose the action that answers it, or enter why no action is needed.") { About = nameof(without) };
        var at = findings.FindIndex(f => f.Number == number);
        if (at < 0) throw new RuleException("There is no such finding.");
        findings[at] = findings[at] with { Action = action, WithoutAction = action is null ? without.Trim() : "" };
    }

    /// <summary>Closes it.</summary>
    /// <exception cref="RuleException">Findings are not answered, concerns are open, or it is neither said when it is looked at again nor why not.</exception>
    public void Close(DateOnly? lookAgainOn, string? because, int openConcerns, Actor by)
    {
        Requires(AuditState.Reported, "Report the results before you close the audit.");
        if (findings.FirstOrDefault(f => !f.IsAnswered) is { } open) throw new RuleException($"Finding {open.Number} has no action yet, and it is not said why it needs none.");
        if (openConcerns > 0) throw new RuleException($"{openConcerns} immediate {(openConcerns == 1 ? "concern is" : "concerns are")} not answered.");
        if (lookAgainOn is null && string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter the day on which it is looked at again, or why it is not.") { About = nameof(lookAgainOn) };
        if (lookAgainOn <= LondonTime.Day(by.Now)) throw new RuleException("The day to look again must be in the future.") { About = nameof(lookAgainOn) };
        (State, OverAt, LookAgainOn, Because) = (AuditState.Closed, by.Now, lookAgainOn, string.IsNullOrWhiteSpace(because) ? null : because.Trim());
    }

    private ReportedAspect ResultOf(string aspect, AuditDraw draw, List<AuditSheet> graded, Dictionary<Guid, Moderation> moderations, List<string> panel)
    {
        var scale = Tool.Scale;
        var counts = new int[scale.Grades.Length];
        // What the panel judged of a child stands for the organisations' sheets of it.
        var grades = Kind == AuditKind.MultiAgency && panel.Count > 0 ? panel : graded.Select(s => Counts(aspect, s, moderations.GetValueOrDefault(s.Id))).OfType<string>();
        foreach (var grade in grades) if (scale.PlaceOf(grade) is { } place) counts[place]++;
        var pairs = new int[counts.Length][];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = new int[counts.Length];
        foreach (var sheet in graded)
        {
            if (!moderations.TryGetValue(sheet.Id, out var second) || !second.AtRandom) continue;
            if (Place(sheet.Content.Grades, aspect) is { } first && Place(second.Grades, aspect) is { } moderated) pairs[first][moderated]++;
        }

        var read = counts.Sum();
        return new ReportedAspect(
            aspect, [.. counts], counts.Where((_, i) => scale.IsGood(i)).Sum(), read, Math.Max(FrameCases, read), draw.Method, [.. pairs.Select(p => p.ToImmutableArray())], scale.GoodFrom);
    }

    private int? Place(IEnumerable<AspectGrade> grades, string aspect) => grades.FirstOrDefault(g => g.Aspect == aspect) is { Grade.Length: > 0 } given ? Tool.Scale.PlaceOf(given.Grade) : null;
}
