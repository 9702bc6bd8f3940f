using System.Collections.Immutable;
using System.Text.Json;
using GoldenThread.Audits;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Documents.Audits;
using GoldenThread.Organisations;
using GoldenThread.Storage;

namespace GoldenThread.Cli.Tests.Audits;

public sealed class AuditReportTests : OnDatabase
{
    private protected override async Task Fill()
    {
        var partnership = await database.AddPartnership("Calderwick Safeguarding Children Partnership");
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 1, 2, 9, 0, 0, TimeSpan.Zero));
        var trust = new Organisation(partnership.Id, "Calderwick NHS Trust");
        var tool = ToolReader.Product.Single(t => t.Key == "bruising");
        await using var db = await database.Database.Open(Session.System(partnership.Id));
        db.Add(trust);
        var first = Reported(partnership.Id, trust.Id, tool, "AUD1", 9, null, by);
        db.AddRange(first, Reported(partnership.Id, trust.Id, tool, "AUD2", 2, first.Id, by));
        db.Add(new Audit(partnership.Id, new AuditPlan("AUD3", "Not yet", AuditKind.Single, tool, new(2026, 1, 1), new(2026, 3, 31), [trust.Id]), by));
        await db.Save();
    }

    [Fact]
    public async Task A_report_says_base_interval_draw_and_the_difference_to_before()
    {
        var run = await GoldenThreadProgram.Run(place, "audit", "report", "aud2");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldContain("AUD2: Marks on babies");
        run.Output.ShouldContain("Draw 1: 10 of 40, drawn; seed abc (typed); frame ");
        run.Output.ShouldContain("Recognition: good or better in 2 of 10 (20%), 95% interval 7% to 47%, drawn out of 40; no sheets were moderated");
        run.Output.ShouldContain("9 of 10 (90%) before: −70 percentage points, clearly lower");
        run.Output.ShouldNotContain("R-");
        var json = await GoldenThreadProgram.Run(place, "audit", "report", "AUD2", "--json");
        using var document = JsonDocument.Parse(json.Output);
        var result = document.RootElement.GetProperty("results")[0];
        (result.GetProperty("numerator").GetInt32(), result.GetProperty("denominator").GetInt32(), result.GetProperty("of").GetInt32()).ShouldBe((2, 10, 40));
        result.GetProperty("method").GetString().ShouldBe("simple");
        result.GetProperty("interval").GetProperty("low").GetDouble().ShouldBe(0.0655, 0.0005);
    }

    [Fact]
    public async Task What_is_not_reported_is_not_shown()
    {
        (await GoldenThreadProgram.Run(place, "audit", "report", "AUD3")).ShouldRefuse("The results of AUD3 have not been reported yet. It stands at: Waiting for lists of cases.");
        (await GoldenThreadProgram.Run(place, "audit", "report", "AUD9")).ShouldRefuse("There is no audit “AUD9”.");
    }

    private static Audit Reported(PartnershipId partnership, OrganisationId organisation, AuditTool tool, string reference, int good, AuditId? before, Actor by)
    {
        var audit = new Audit(partnership, new AuditPlan(reference, "Marks on babies", AuditKind.Single, tool, new(2026, 1, 1), new(2026, 3, 31), [organisation], null, before), by);
        var frame = new AuditFrame(audit, organisation, [.. Enumerable.Range(1, 40).Select(i => new FrameRow(i, $"R-{i}"))], by);
        audit.Lock([frame], "abc", true, _ => "", by);
        var cases = audit.Draw([frame], 10, false, "", by);
        audit.Name(by.Person, by.Name, AuditPart.Auditor, organisation);
        audit.BeginReading();
        var sheets = cases.Select((c, i) =>
        {
            var sheet = new AuditSheet(audit, c, audit.Members.Single(m => m.Part == AuditPart.Auditor));
            sheet.Write(
                SheetContent.Nothing with
                {
                    Answers = tool.Sections.SelectMany(s => s.Questions).ToImmutableDictionary(q => q.Key, _ => SheetAnswer.Yes),
                    Grades = [.. tool.Aspects.Select(a => new AspectGrade(a.Key, i < good ? "good" : "inadequate", "Seen", "Measure"))],
                },
                by);
            sheet.Send(tool, by);
            sheet.Accept(audit, by);
            return sheet;
        }).ToList();
        audit.Report(cases, sheets, [], [], by);
        return audit;
    }
}
