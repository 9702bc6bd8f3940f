using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Storage.Audits;

namespace GoldenThread.Storage.Tests.Audits;

/// <summary>An audit of the trust and the council of an example, with a row in each of its tables.</summary>
internal sealed record AnAudit(
    Audit Planned, AuditFrame Frame, Audit Read, ImmutableArray<AuditCase> Cases, AuditSheet Sheet, Moderation Moderation, PanelGrade Panel, ImmediateConcern Concern, AuditSchedule Schedule, Actor Auditor, Actor Moderator, Actor Nurse)
{
    public static IEnumerable<object> In(Example example)
    {
        var audit = Of(example);
        return
        [
            audit.Planned, audit.Frame, audit.Read, .. audit.Cases, audit.Sheet, audit.Moderation, audit.Panel, audit.Concern, audit.Schedule,
            audit.Reader,
            new AuditRound(audit.Schedule, example.Trust.Id, audit.Schedule.Rounds(Example.Today)[0]),
            new StoredTool { Partnership = example.Partnership.Id, Key = "own", Number = 1, Definition = "key: own", At = example.Manager.Now, ByName = "Robin Hale" },
            new AuditEvidence(example.Partnership.Id, example.OfCouncil.Evidence[0].Id, example.OfCouncil.Id, audit.Read.Id, "voice", 80),
        ];
    }

    public static AnAudit Of(Example example)
    {
        var by = example.Manager;
        var tool = Tool();
        Audit Make(string reference) => new(
            example.Partnership.Id, new AuditPlan(reference, "Bruising", AuditKind.MultiAgency, tool, new(2026, 1, 1), new(2026, 3, 31), [example.Trust.Id, example.Council.Id]), by);
        var (planned, read) = (Make("AUD1"), Make("AUD2"));
        var frame = new AuditFrame(planned, example.Trust.Id, [new(1, "T-1"), new(2, "T-2")], by);
        var locked = new AuditFrame(read, example.Trust.Id, [.. Enumerable.Range(1, 20).Select(i => new FrameRow(i, $"T-{i}"))], by);
        read.Lock([locked], "abc", true, _ => "Trust", by);
        var cases = read.Draw([locked], 2, false, "", by);
        var auditor = new Actor(PersonId.New(), "Alex Frost", Role.Practitioner, example.Trust.Id, by.Now);
        var moderator = new Actor(PersonId.New(), "Sam Field", Role.Practitioner, example.Council.Id, by.Now);
        read.Name(auditor.Person, auditor.Name, AuditPart.Auditor, auditor.Organisation);
        read.Name(moderator.Person, moderator.Name, AuditPart.Moderator, moderator.Organisation);
        read.BeginReading();
        var sheet = new AuditSheet(read, cases[0], read.Members.Single(m => m.Part == AuditPart.Auditor));
        sheet.Write(Graded(tool, "good"), auditor);
        sheet.Send(tool, auditor);
        var moderation = new Moderation(read, sheet, read.Members.Single(m => m.Part == AuditPart.Moderator), true);
        read.BeginModeration();
        return new AnAudit(
            planned, frame, read, cases, sheet, moderation, new PanelGrade(read, cases[0], "protocol", "good", "All agreed", by),
            new ImmediateConcern(sheet, "A fresh mark", "The duty team", by.Now, auditor),
            new AuditSchedule(example.Partnership.Id, "Monthly files", tool, [example.Trust.Id], "1 month", 2, new(2026, 8, 31), null), auditor, moderator, new Actor(PersonId.New(), "Nia Poole", Role.Practitioner, example.Trust.Id, by.Now));
    }

    /// <summary>The lead of the trust lets a nurse of theirs read the sheet.</summary>
    public SheetReader Reader => new(
        Read, Sheet, Nurse.Person, Nurse.Name, Sheet.Organisation, new Actor(PersonId.New(), "Lena Brook", Role.OrganisationLead, Sheet.Organisation, Concern.At));

    private static AuditTool Tool()
    {
        var words = GradeScale.Usual.Grades.ToImmutableDictionary(g => g.Key, g => $"What {g.Name} means");
        return new AuditTool(
            "bruising", 1, "Bruising", GradeScale.Usual, [new("What was done", [new("same-day", "Was the baby referred on the same day?", "")])],
            [new("recognition", "Recognition", words), new("protocol", "Protocol", words)], ["invented"]);
    }

    public static SheetContent Graded(AuditTool tool, string grade) => SheetContent.Nothing with
    {
        Answers = tool.Sections.SelectMany(s => s.Questions).ToImmutableDictionary(q => q.Key, _ => SheetAnswer.Yes),
        Grades = [.. tool.Aspects.Select(a => new AspectGrade(a.Key, grade, "As the file shows", "Look again"))],
    };
}
