using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Audits;
using GoldenThread.Sample.Indicators;
using GoldenThread.Sample.People;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Plans;
using GoldenThread.Time;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Sample.Audits;

/// <summary>
/// An audit with moderation whose result is evidence of an action, and a re-audit that is being read; a year of monthly rounds with two missed.
/// </summary>
internal static class SampleAudit
{
    private const int Frame = 86;
    private const int Size = 40;
    private const string Auditor = SamplePeople.Worker;
    private const string Moderator = SamplePeople.Supervisor;

    // The months of the year of rounds that nobody read files in, counted from the first.
    private static readonly int[] Missed = [4, 9];

    /// <summary>Does what its people did over a year and a half.</summary>
    public static async Task Do(SamplePartnership sample)
    {
        await using var manager = await sample.The(Role.BusinessManager, sample.Now.AddMonths(-9));
        await using var lead = await sample.The(Role.OrganisationLead, sample.Now.AddMonths(-9));
        var own = lead.The<GoldenThreadDb>().Session!.Organisation!.Value;
        var audit = await First(sample, manager, lead, own);
        await Rounds(sample, manager, lead, own);
        await Again(sample, manager, lead, own, audit);
    }

    private static async Task<Audit> First(SamplePartnership sample, SamplePerson manager, SamplePerson lead, OrganisationId own)
    {
        var find = manager.The<FindAudits>();
        var audit = await Planned(manager, lead, own, "AUD-VOICE-1", "What life is like for the child", null);
        await manager.The<DrawCases>().Lock(await find.Whole(audit), null);
        await manager.The<DrawCases>().Draw(await find.Whole(audit), Size, false, "");
        manager.At(sample.Now.AddMonths(-8));
        await Named(manager, audit);
        await manager.The<DrawCases>().Give(await find.Whole(audit));
        await Read(sample, audit, Auditor, sample.Now.AddMonths(-8).AddDays(9));
        manager.At(sample.Now.AddMonths(-8).AddDays(11));
        await manager.The<ModerateSheets>().Draw(await Fresh(manager, audit), []);
        await Moderate(sample, audit, sample.Now.AddMonths(-8).AddDays(14));
        manager.At(sample.Now.AddMonths(-7));
        await manager.The<WriteSheet>().AcceptSent(await Fresh(manager, audit));
        var whole = await Fresh(manager, audit);
        await manager.The<ReportAudit>().Find(whole.Audit, "Files say that children were seen and seldom what they said.");
        await manager.The<ReportAudit>().Report(await Fresh(manager, audit));
        var db = manager.The<GoldenThreadDb>();
        var id = await db.Actions.Where(a => db.Set<GoldenThread.Plans.Plan>().Any(p => p.Id == a.Plan && p.Reference == SampleIndicator.Plan)).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        await manager.The<ReportAudit>().AnswerFinding((await find.Audit(audit.Id))!, 1, id, "");
        await manager.The<ReportAudit>().Attach((await find.Audit(audit.Id))!, "voice", (await manager.The<FindPlans>().Action(id))!, null);
        await manager.The<ReportAudit>().Close(await Fresh(manager, audit), LondonTime.Day(sample.Now.AddMonths(3)), null);
        return (await find.Audit(audit.Id))!;
    }

    // It repeats the first, and half of it has been read.
    private static async Task Again(SamplePartnership sample, SamplePerson manager, SamplePerson lead, OrganisationId own, Audit before)
    {
        manager.At(sample.Now.AddDays(-20));
        lead.At(sample.Now.AddDays(-19));
        var find = manager.The<FindAudits>();
        var audit = await Planned(manager, lead, own, "AUD-VOICE-2", "What life is like for the child, again", before.Id);
        await manager.The<DrawCases>().Lock(await find.Whole(audit), null);
        await manager.The<DrawCases>().Draw(await find.Whole(audit), 12, false, "");
        await Named(manager, audit);
        await manager.The<DrawCases>().Give(await find.Whole(audit));
        await Read(sample, audit, Auditor, sample.Now.AddDays(-6), 6);
    }

    private static async Task<Audit> Planned(SamplePerson manager, SamplePerson lead, OrganisationId own, string reference, string title, AuditId? repeats)
    {
        var tool = (await manager.The<FindTools>().One("case-file"))!;
        var today = manager.Today;
        var audit = await manager.The<PlanAudit>().Plan(new AuditPlan(reference, title, AuditKind.Single, tool, today.AddMonths(-6), today.AddDays(-1), [own], null, repeats));
        await lead.The<PlanAudit>().Give(
            (await lead.The<FindAudits>().Audit(reference))!, own, [.. Enumerable.Range(1, Frame).Select(i => new FrameRow(i, $"NC-{(i * 7919) % 9973:D4}"))]);
        manager.The<GoldenThreadDb>().ChangeTracker.Clear();
        return (await manager.The<FindAudits>().Audit(reference))!;
    }

    private static async Task Named(SamplePerson manager, Audit audit)
    {
        var accounts = await manager.The<GoldenThreadDb>().Accounts.AsNoTracking().Where(a => a.Email == Auditor || a.Email == Moderator).ToListAsync();
        await manager.The<PlanAudit>().Name(audit, accounts.Single(a => a.Email == Auditor), AuditPart.Auditor);
        await manager.The<PlanAudit>().Name(audit, accounts.Single(a => a.Email == Moderator), AuditPart.Moderator);
    }

    // Five of eight are good or better in what is graded, more or less.
    private static async Task Read(SamplePartnership sample, Audit audit, string email, DateTimeOffset at, int most = int.MaxValue)
    {
        await using var auditor = await sample.At(email, at);
        var place = 0;
        foreach (var waiting in (await auditor.The<FindAudits>().Mine()).Sheets.Where(s => s.Audit == audit.Id).Take(most))
        {
            var (sheet, own, _) = (await auditor.The<FindAudits>().Sheet(waiting.Id))!.Value;
            await auditor.The<WriteSheet>().Send(own, sheet, sheet.Version, Written(own.Tool, place++));
        }
    }

    private static async Task Moderate(SamplePartnership sample, Audit audit, DateTimeOffset at)
    {
        await using var moderator = await sample.At(Moderator, at);
        var place = 0;
        foreach (var waiting in (await moderator.The<FindAudits>().Mine()).Moderations.Where(m => m.Audit == audit.Id))
        {
            var (moderation, own, one, _) = (await moderator.The<FindAudits>().Moderation(waiting.Id))!.Value;
            // One in four lower than the auditor did.
            var read = int.Parse(one.Code[1..], CultureInfo.InvariantCulture) - 1;
            var grades = Written(own.Tool, read).Grades.Select(g => place % 4 == 3 ? g with { Grade = "requires-improvement", Reason = "The words are the worker's, not the child's." } : g).ToImmutableArray();
            await moderator.The<ModerateSheets>().Send(own, moderation, moderation.Version, grades);
            place++;
        }
    }

    private static SheetContent Written(AuditTool tool, int place)
    {
        static string Grade(int place) => (place % 8) switch { 0 or 3 or 6 => "requires-improvement", 5 => "outstanding", _ => "good" };
        return SheetContent.Nothing with
        {
            Answers = tool.Sections.SelectMany(s => s.Questions).Select((q, i) => (q.Key, Answer: (place + i) % 5 == 0 ? SheetAnswer.Partly : SheetAnswer.Yes)).ToImmutableDictionary(q => q.Key, q => q.Answer),
            Grades = [.. tool.Aspects.Select((a, i) => new AspectGrade(a.Key, Grade(place + (3 * i * place)), "What was seen at visits, as recorded.", "Record what the child says and does."))],
            WentWell = "Visits were kept.",
            PractitionerSpokenWith = place % 2 == 0,
        };
    }

    // A year of months; in two of them nobody read a file.
    private static async Task Rounds(SamplePartnership sample, SamplePerson manager, SamplePerson lead, OrganisationId own)
    {
        manager.At(sample.Now.AddMonths(-13));
        var tool = (await manager.The<FindTools>().One("case-file"))!;
        var schedule = await manager.The<KeepRounds>().Add("Managers read two files a month", tool, [own], "1 month", 2, manager.Today, null, null);
        foreach (var days in schedule.Rounds(LondonTime.Day(sample.Now)).Where(d => d.Last < LondonTime.Day(sample.Now)))
        {
            if (Missed.Contains(days.Number)) continue;
            lead.At(new DateTimeOffset(days.Last.AddDays(-2).ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero));
            for (var i = 0; i < schedule.Files; i++)
                await lead.The<KeepRounds>().Send((await lead.The<KeepRounds>().Schedule(schedule.Id))!, own, days.Number, Written(tool, days.Number + i).Grades);
        }
    }

    private static async Task<FoundAudit> Fresh(SamplePerson manager, Audit audit)
    {
        manager.The<GoldenThreadDb>().ChangeTracker.Clear();
        return await manager.The<FindAudits>().Whole((await manager.The<FindAudits>().Audit(audit.Id))!);
    }
}
