using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Documents.Audits;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Work.Audits;

namespace GoldenThread.Sample.Assurance;

/// <summary>An audit a year with moderation, and one that repeats it: the last one lower. One of a few chosen files. Rounds every month, of which one organisation missed two.</summary>
internal sealed class InventedAudits
{
    private const int Size = 40;
    private const int Frame = 30;
    private const int MostOrganisations = 3;
    private const int FilesARound = 2;
    private const string Aspect = "voice";

    private readonly InventedYears years;
    private readonly AuditTool tool = ToolReader.Product.Single(t => t.Key == "case-file");
    private readonly List<object> rows = [];

    public InventedAudits(InventedYears years, InventedPlans plans)
    {
        this.years = years;
        var (random, actions, before) = (years.Random(2), plans.Completed.ToList(), (Audit?)null);
        var last = (years.Months / 12) - 1;
        for (var year = 0; year <= last; year++)
        {
            var day = years.Month((year * 12) + 3);
            // Practice is good in four files of five; in the last year in one of two.
            var audit = Audit(year, day, year == last && year > 0 ? 0.45 : 0.85, before, random);
            if (actions.Count > 0 && (year == last - 1 || last == 0)) Attach(audit, actions[year % actions.Count], day.AddMonths(3));
            before = audit;
        }

        Chosen(years.Month(years.Months - 4), random);
        Rounds(actions.FirstOrDefault(), random);
    }

    /// <summary>Rows that are written with what follows from them: audits before what hangs on them.</summary>
    public List<object> Kept { get; } = [];

    /// <summary>All other rows.</summary>
    public IReadOnlyList<object> Copied => rows;

    private Audit Audit(int number, DateOnly day, double good, Audit? before, Random random)
    {
        var of = years.Organisations.Take(Math.Min(MostOrganisations, years.Organisations.Length)).ToList();
        var (audit, frames) = Planned(years.Reference("AUD", number + 1), "What life is like for the child", day, of, Frame, before);
        var cases = audit.Draw(frames, Math.Min(Size, of.Count * Frame), false, "", years.Managing(years.At(day.AddDays(9))));
        var sheets = Read(audit, cases, day, good, random);
        audit.BeginModeration();
        var moderations = new List<Moderation>();
        foreach (var sheet in audit.DrawnForModeration(sheets))
        {
            var moderation = new Moderation(audit, sheet, audit.Members.Single(m => m.Part == AuditPart.Moderator), true);
            // One in four lower than the auditor did.
            moderation.Send(tool, moderations.Count % 4 == 3 ? Graded(0, random) : sheet.Content.Grades, years.Moderating(years.At(day.AddDays(40))));
            moderations.Add(moderation);
        }

        rows.AddRange(moderations);
        Report(audit, cases, sheets, moderations, day.AddDays(60));
        return audit;
    }

    private void Chosen(DateOnly day, Random random)
    {
        var (audit, frames) = Planned(years.Reference("AUD-CHOSEN", 1), "Babies who came to hospital twice", day, [years.Organisations[0]], 12, null);
        var cases = audit.Choose(frames, [.. frames[0].Cases.Take(6).Select(c => c.Reference)], "All babies who came twice in the quarter", years.Managing(years.At(day.AddDays(9))));
        Report(audit, cases, Read(audit, cases, day, 0.7, random), [], day.AddDays(50));
    }

    private (Audit Audit, List<AuditFrame> Frames) Planned(string reference, string title, DateOnly day, List<GoldenThread.Organisations.Organisation> of, int cases, Audit? before)
    {
        var lead = years.Managing(years.At(day));
        var audit = new Audit(years.Partnership, new AuditPlan(reference, title, AuditKind.Single, tool, day.AddMonths(-6), day.AddDays(-1), [.. of.Select(o => o.Id)], null, before?.Id), lead);
        var frames = of.Select((o, place) => new AuditFrame(audit, o.Id, [.. Enumerable.Range(1, cases).Select(i => new FrameRow(i, $"{reference}-{place + 1}-{i * 7919 % 9973:D4}"))], years.Leading(o, lead.Now))).ToList();
        audit.Lock(frames, $"seed of {reference}", true, _ => "", lead);
        audit.Name(years.Auditor, years.Auditing(lead.Now).Name, AuditPart.Auditor, of[0].Id);
        audit.Name(years.Moderator, years.Moderating(lead.Now).Name, AuditPart.Moderator, null);
        Kept.Add(audit);
        rows.AddRange(frames);
        return (audit, frames);
    }

    private List<AuditSheet> Read(Audit audit, ImmutableArray<AuditCase> cases, DateOnly day, double good, Random random)
    {
        audit.BeginReading();
        var (auditor, by, lead) = (audit.Members.Single(m => m.Part == AuditPart.Auditor), years.Auditing(years.At(day.AddDays(25))), years.Managing(years.At(day.AddDays(28))));
        var sheets = new List<AuditSheet>();
        foreach (var one in cases)
        {
            var sheet = new AuditSheet(audit, one, auditor);
            var answers = tool.Sections.SelectMany(s => s.Questions).ToImmutableDictionary(q => q.Key, _ => random.NextDouble() < good ? SheetAnswer.Yes : SheetAnswer.Partly);
            sheet.Write(SheetContent.Nothing with { Answers = answers, Grades = Graded(good, random), WentWell = "Visits were kept." }, by);
            sheet.Send(tool, by);
            sheet.Accept(audit, lead);
            sheets.Add(sheet);
        }

        rows.AddRange(cases);
        rows.AddRange(sheets);
        return sheets;
    }

    private void Report(Audit audit, ImmutableArray<AuditCase> cases, List<AuditSheet> sheets, List<Moderation> moderations, DateOnly day)
    {
        var by = years.Managing(years.At(day));
        audit.Report(cases, sheets, moderations, [], by);
        audit.Find("Files say that children were seen and seldom what they said.");
        audit.AnswerFinding(1, null, "It is part of the plan of the year");
        if (day.AddMonths(9) <= years.Today) audit.Close(day.AddMonths(9), null, 0, by);
    }

    // As it stood: the one that repeats it puts the rating in doubt by itself.
    private void Attach(Audit audit, PlanAction action, DateOnly day)
    {
        if (audit.Results.FirstOrDefault(r => r.Aspect == Aspect) is not { Read: > 0 } result) return;
        var shown = AuditResults.Of(audit, result);
        var piece = action.AddEvidence(EvidenceKind.Audit, $"{audit.Title}: {tool.Aspect(Aspect)!.Title}", shown.Figures, null, $"Audit {audit.Reference}, {shown.VersionWords}, {shown.Method}", null, years.Managing(years.At(day)));
        Kept.Add(new AuditEvidence(years.Partnership, piece.Id, action.Id, audit.Id, Aspect, null));
        Kept.Add(AttachedResult.Of(years.Partnership, piece.Id, action.Id, shown));
    }

    private void Rounds(PlanAction? action, Random random)
    {
        var schedule = new AuditSchedule(years.Partnership, "Managers read two files a month", tool, years.Organisations.Select(o => o.Id), "1 month", FilesARound, years.First, null, action?.Id);
        Kept.Add(schedule);
        var rounds = schedule.Rounds(years.Today).Where(d => d.Last < years.Today).ToList();
        foreach (var (organisation, place) in years.Organisations.Select((o, i) => (o, i)))
        {
            foreach (var days in rounds)
            {
                var lateness = random.Next(50);
                // The first organisation missed two running, and kept the one after them; the last round of all can still come.
                if (place == 0 && days.Number is var number && (number == rounds.Count - 2 || number == rounds.Count - 1)) continue;
                var round = new AuditRound(schedule, organisation.Id, days);
                var by = years.Leading(organisation, years.At(lateness == 0 ? days.Last.AddDays(5) : days.Last.AddDays(-2)));
                for (var i = 0; i < FilesARound; i++) round.Send(tool, Graded(0.85, random), by);
                rows.Add(round);
            }
        }
    }

    private ImmutableArray<AspectGrade> Graded(double good, Random random) =>
        [.. tool.Aspects.Select(a => random.NextDouble() < good ? new AspectGrade(a.Key, "good", "", "") : new AspectGrade(a.Key, "requires-improvement", "The words are the worker's, not the child's.", "Record what the child says and does."))];
}
