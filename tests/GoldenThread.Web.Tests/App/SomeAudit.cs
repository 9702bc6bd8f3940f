using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Documents.Audits;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.App;

/// <summary>Audits in every state that a page needs, led and read by one person and moderated by another.</summary>
/// <param name="Planned">Reference of one whose frame is not locked.</param>
/// <param name="Framed">Of one that is locked and not drawn.</param>
/// <param name="Open">Of one that is moderated.</param>
/// <param name="Drawn">Of one whose cases are drawn.</param>
/// <param name="Reported">Of one that is reported.</param>
/// <param name="Case">A case of the one that is read.</param>
/// <param name="Sheet">A sheet that is being written.</param>
/// <param name="Moderation">A moderation that was not sent.</param>
/// <param name="Concern">A concern that is open.</param>
/// <param name="Schedule">A schedule whose first round is open.</param>
internal sealed record SomeAudit(string Planned, string Framed, string Open, string Drawn, string Reported, Guid Case, Guid Sheet, Guid Moderation, Guid Concern, Guid Schedule)
{
    /// <summary>Makes them.</summary>
    public static async Task<SomeAudit> In(GoldenThreadApp site, Visitor lead, Visitor moderator)
    {
        Actor Of(Visitor visitor) => new(new PersonId(visitor.Account.Id), visitor.Account.FullName, visitor.Account.Role, visitor.Account.Organisation, site.Clock.GetUtcNow());
        var (by, second, own) = (Of(lead), Of(moderator), site.Organisation.Id);
        var tool = ToolReader.Product.Single(t => t.Key == "bruising");
        Audit Make(string reference, AuditKind kind) => new(site.Partnership.Id, new AuditPlan(reference, "Marks on babies", kind, tool, new(2026, 1, 1), new(2026, 3, 31), [own]), by);
        SheetContent graded = SheetContent.Nothing with
        {
            Answers = tool.Sections.SelectMany(s => s.Questions).ToImmutableDictionary(q => q.Key, _ => SheetAnswer.Yes),
            Grades = [.. tool.Aspects.Select(a => new AspectGrade(a.Key, "good", "As the file shows", ""))],
        };
        var (planned, framed, open, drawn, reported) = (Make("SA-1", AuditKind.Single), Make("SA-2", AuditKind.Single), Make("SA-3", AuditKind.MultiAgency), Make("SA-5", AuditKind.Single), Make("SA-4", AuditKind.Single));
        AuditFrame Frame(Audit audit) => new(audit, own, [.. Enumerable.Range(1, 9).Select(i => new FrameRow(i, $"R-{i}"))], by);
        var frames = new[] { framed, open, drawn, reported }.Select(Frame).ToList();
        foreach (var (audit, frame) in new[] { framed, open, drawn, reported }.Zip(frames)) audit.Lock([frame], "abc", true, _ => "", by);
        var (cases, others, replaceable) = (open.Draw([frames[1]], 2, false, "", by), reported.Draw([frames[3]], 1, false, "", by), drawn.Draw([frames[2]], 2, false, "", by));
        foreach (var audit in new[] { open, reported })
        {
            audit.Name(by.Person, by.Name, AuditPart.Auditor, own);
            audit.Name(second.Person, second.Name, AuditPart.Moderator, null);
            audit.BeginReading();
        }

        AuditSheet Sheet(Audit audit, AuditCase one) => new(audit, one, audit.Members.Single(m => m.Part == AuditPart.Auditor));
        var (writing, sent, done) = (Sheet(open, cases[0]), Sheet(open, cases[1]), Sheet(reported, others[0]));
        foreach (var (audit, sheet) in new[] { (open, sent), (reported, done) })
        {
            sheet.Write(graded, by);
            sheet.Send(audit.Tool, by);
            sheet.Accept(audit, by);
        }

        var moderation = new Moderation(open, sent, open.Members.Single(m => m.Part == AuditPart.Moderator), true);
        open.BeginModeration();
        open.Find("Marks are not measured");
        reported.Report(others, [done], [], [], by);
        var concern = new ImmediateConcern(writing, "A fresh bruise", "Duty team", by.Now, by);
        var schedule = new AuditSchedule(site.Partnership.Id, "Monthly dip", tool, [own], "1 month", 2, LondonTime.Day(by.Now).AddDays(-3), null);
        await using var db = await site.Open();
        // A list is given before its frame is locked; the database holds to that.
        db.AddRange(planned, Frame(planned));
        db.AddRange(framed, open, drawn, reported, writing, sent, done, moderation, concern, schedule);
        db.AddRange(cases);
        db.AddRange(others);
        db.AddRange(replaceable);
        await db.Save();
        return new SomeAudit("SA-1", "SA-2", "SA-3", "SA-5", "SA-4", replaceable[0].Id, writing.Id, moderation.Id, concern.Id, schedule.Id);
    }
}
