using System.Collections.Immutable;
using GoldenThread.Audits;

namespace GoldenThread.Tests.Audits;

public class AuditTests
{
    private static readonly OrganisationId Trust = OrganisationId.New();
    private static readonly OrganisationId Council = OrganisationId.New();
    private static readonly Actor Lead = Somebody("Robin Hale");
    private static readonly ImmutableDictionary<string, string> Words = GradeScale.Usual.Grades.ToImmutableDictionary(g => g.Key, g => g.Name);
    private static readonly AuditTool Tool = new("t", 1, "Tool", GradeScale.Usual, [new("One", [new("seen", "Seen?", "")])], [new("voice", "Voice", Words)], ["invented"]);

    [Fact]
    public void Nobody_moderates_their_own_sheet()
    {
        var (audit, cases, _) = Drawn(AuditKind.Single);
        audit.Name(Lead.Person, Lead.Name, AuditPart.Auditor, Trust);
        audit.Name(Lead.Person, Lead.Name, AuditPart.Moderator, null);
        audit.BeginReading();
        var sheet = Sent(audit, cases[0], Lead, "good");
        Refused(() => new Moderation(audit, sheet, audit.Members.Single(m => m.Part == AuditPart.Moderator), true)).ShouldBe("Nobody moderates their own sheet.");
    }

    [Fact]
    public void The_grade_that_counts_is_the_agreed_one_else_the_moderator_s_else_the_auditor_s_and_all_are_kept()
    {
        var (audit, cases, _) = Drawn(AuditKind.Single);
        var (auditor, moderator) = (Somebody("Alex"), Somebody("Sam"));
        audit.Name(auditor.Person, auditor.Name, AuditPart.Auditor, Trust);
        audit.Name(moderator.Person, moderator.Name, AuditPart.Moderator, null);
        audit.BeginReading();
        var sheet = Sent(audit, cases[0], auditor, "good");
        var moderation = new Moderation(audit, sheet, audit.Members.Single(m => m.Part == AuditPart.Moderator), true);
        Audit.Counts("voice", sheet, null).ShouldBe("good");
        moderation.Send(Tool, Grades("inadequate"), moderator);
        Audit.Counts("voice", sheet, moderation).ShouldBe("inadequate");
        Refused(() => moderation.Send(Tool, Grades("good"), moderator)).ShouldContain("They stay as they are");
        moderation.Agree(Tool, Grades("requires-improvement"), moderator);
        Audit.Counts("voice", sheet, moderation).ShouldBe("requires-improvement");
        var result = audit.ResultsOf(cases, [sheet], [moderation], []).Single();
        result.Counts.ShouldBe([0, 1, 0, 0]);
        // Agreement is of what both gave before they talked.
        (result.Result.Agreement.Pairs, result.Result.Agreement.Agreed, result.Result.Agreement.FellBelowGood).ShouldBe((1, 0, 1));
    }

    [Fact]
    public void What_the_lead_adds_to_moderation_counts_in_no_agreement()
    {
        var (audit, cases, _) = Drawn(AuditKind.Single);
        var (auditor, moderator) = (Somebody("Alex"), Somebody("Sam"));
        audit.Name(auditor.Person, auditor.Name, AuditPart.Auditor, Trust);
        audit.Name(moderator.Person, moderator.Name, AuditPart.Moderator, null);
        audit.BeginReading();
        var sheet = Sent(audit, cases[0], auditor, "good");
        var moderation = new Moderation(audit, sheet, audit.Members.Single(m => m.Part == AuditPart.Moderator), false);
        moderation.Send(Tool, Grades("inadequate"), moderator);
        var result = audit.ResultsOf(cases, [sheet], [moderation], []).Single();
        (result.Result.Agreement.Pairs, result.Good).ShouldBe((0, 0));
    }

    [Fact]
    public void One_sheet_in_five_and_at_least_five_are_drawn_for_moderation_and_the_seed_decides()
    {
        var (audit, cases, _) = Drawn(AuditKind.Single, 40, 40);
        var auditor = Somebody("Alex");
        audit.Name(auditor.Person, auditor.Name, AuditPart.Auditor, Trust);
        audit.BeginReading();
        var sheets = cases.Select(c => Sent(audit, c, auditor, "good")).ToList();
        audit.DrawnForModeration(sheets).Count.ShouldBe(8);
        audit.DrawnForModeration([.. sheets.Take(12)]).Count.ShouldBe(5);
        audit.DrawnForModeration([.. sheets.Take(3)]).Count.ShouldBe(3);
        audit.DrawnForModeration([.. Enumerable.Reverse(sheets)]).Select(s => s.Id).ShouldBe(audit.DrawnForModeration(sheets).Select(s => s.Id));
    }

    [Fact]
    public void Below_good_needs_a_reason_and_what_to_do_and_a_grade_off_the_scale_is_offered_the_nearest()
    {
        var content = SheetContent.Nothing with { Answers = ImmutableDictionary<string, SheetAnswer>.Empty.Add("seen", SheetAnswer.No) };
        string[] Missing(AspectGrade grade) => [.. (content with { Grades = [grade] }).Missing(Tool).Select(m => m.Says)];
        Missing(new("voice", "inadequate", "", "")).ShouldBe(["Enter why “Voice” is below good"]);
        Missing(new("voice", "inadequate", "No words", "")).ShouldBe(["Enter what is to be done about “Voice”"]);
        Missing(new("voice", "good", "", "")).ShouldBeEmpty();
        Missing(new("voice", "", "", "")).ShouldBeEmpty();
        Missing(new("voice", "RI", "", "")).Single().ShouldContain("Did you mean “Requires improvement”?");
        SheetContent.Nothing.Missing(Tool).Select(m => m.About).ShouldBe(["seen", "voice"]);
    }

    [Fact]
    public void A_case_that_cannot_be_read_is_replaced_by_the_next_reserve_once()
    {
        var (audit, cases, frame) = Drawn(AuditKind.Single);
        var reserve = audit.Replace(cases[0], cases, [frame], "Archived")!;
        reserve.Reference.ShouldBe(CaseDraw.Of(CaseFrame.Of([.. frame.Cases.Select((c, i) => new FrameRow(i, c.Reference))]), "abc", 2).Reserves[0].Case.Reference);
        reserve.InsteadOf.ShouldBe("A01");
        Refused(() => audit.Replace(cases[0], [.. cases, reserve], [frame], "Again")).ShouldContain("replaced already");
        var next = audit.Replace(reserve, [.. cases, reserve], [frame], "Archived too")!;
        next.Reference.ShouldNotBe(reserve.Reference);
    }

    [Fact]
    public void A_frame_is_locked_with_a_list_from_each_organisation_and_no_reference_twice()
    {
        var audit = Planned(AuditKind.Single, Trust, Council);
        var trust = new AuditFrame(audit, Trust, [new(1, "a"), new(2, "b")], Lead);
        string Name(OrganisationId of) => of == Trust ? "Trust" : "Council";
        Refused(() => audit.Lock([trust], "s", true, Name, Lead)).ShouldBe("There is no list yet from Council.");
        var council = new AuditFrame(audit, Council, [new(1, "b")], Lead);
        Refused(() => audit.Lock([trust, council], "s", true, Name, Lead)).ShouldBe("“b” is in the lists of Trust and Council. A case is in the frame once.");
        council.Give(audit, [new(1, "c")], Lead);
        audit.Lock([trust, council], "s", true, Name, Lead);
        (audit.FrameCases, audit.State).ShouldBe((3, AuditState.Framed));
        Refused(() => council.Give(audit, [new(1, "d")], Lead)).ShouldBe("The frame is locked. It never changes.");
        Refused(() => audit.Lock([trust, council], "s", true, Name, Lead)).ShouldBe("The frame is locked. It never changes.");
    }

    [Fact]
    public void A_second_draw_stands_beside_the_first_with_its_reason_and_chosen_cases_have_no_interval()
    {
        var (audit, cases, frame) = Drawn(AuditKind.Single);
        Refused(() => audit.Draw([frame], 3, false, " ", Lead)).ShouldContain("Enter why you draw again");
        audit.Draw([frame], 3, false, "Two were too few", Lead).Select(c => c.Code).ShouldBe(["A01-2", "A02-2", "A03-2"]);
        audit.Draws.Count.ShouldBe(2);
        // Drawn by the same tickets, the first two are the same files: they are read once and count for both draws.
        var (again, more) = Drawn(AuditKind.Single) is var (other, first, list) ? (other, first.AddRange(other.Draw([list], 3, false, "Two were too few", Lead))) : default;
        again.Name(Lead.Person, Lead.Name, AuditPart.Auditor, Trust);
        again.BeginReading();
        Audit.ReadAs(more[2], more).ShouldBe([more[0].Id, more[2].Id]);
        again.ResultsOf(more, [Sent(again, more[0], Lead, "good"), Sent(again, more[1], Lead, "inadequate"), Sent(again, more[4], Lead, "good")], [], []).Single().Counts.ShouldBe([1, 0, 2, 0]);
        var chosen = Planned(AuditKind.Single, Trust);
        var own = new AuditFrame(chosen, Trust, [new(1, "a"), new(2, "b")], Lead);
        chosen.Lock([own], "s", true, _ => "", Lead);
        Refused(() => chosen.Choose([own], ["x"], "Known", Lead)).ShouldBe("“x” is not in the frame.");
        Refused(() => chosen.Choose([own], ["a"], "", Lead)).ShouldContain("Enter why");
        var read = chosen.Choose([own], ["a"], "Known to be hard", Lead);
        chosen.Name(Lead.Person, Lead.Name, AuditPart.Auditor, Trust);
        chosen.BeginReading();
        var result = chosen.ResultsOf(read, [Sent(chosen, read[0], Lead, "good")], [], []).Single();
        (result.Result.Interval, result.Result.InWords()).ShouldBe((null, "1 of 1 (100%), chosen, not drawn; no sheets were moderated"));
        cases.Length.ShouldBe(2);
    }

    [Fact]
    public void An_audit_closes_when_findings_and_concerns_are_answered_and_it_is_said_when_to_look_again()
    {
        var (audit, cases, _) = Drawn(AuditKind.Single);
        audit.Name(Lead.Person, Lead.Name, AuditPart.Auditor, Trust);
        audit.BeginReading();
        var sheets = cases.Select(c => Sent(audit, c, Lead, "good")).ToList();
        Refused(() => audit.Report(cases, sheets, [], [], Lead)).ShouldBe("2 of 2 sheets are not accepted yet.");
        foreach (var sheet in sheets) sheet.Accept(audit, Lead);
        audit.Report(cases, sheets, [], [], Lead);
        audit.Find("Children are not heard");
        var today = GoldenThread.Time.LondonTime.Day(Lead.Now);
        Refused(() => audit.Close(today.AddDays(1), null, 0, Lead)).ShouldContain("Finding 1 has no action yet");
        audit.AnswerFinding(1, null, "The team no longer exists");
        Refused(() => audit.Close(today.AddDays(1), null, 1, Lead)).ShouldContain("1 immediate concern is not answered");
        Refused(() => audit.Close(null, " ", 0, Lead)).ShouldContain("Enter the day");
        Refused(() => audit.Close(today, null, 0, Lead)).ShouldContain("in the future");
        audit.Close(today.AddYears(1), null, 0, Lead);
        Refused(() => audit.Find("More")).ShouldBe("This audit is over.");
    }

    [Fact]
    public void References_go_six_months_after_an_audit_has_ended_and_not_before()
    {
        var (audit, cases, frame) = Drawn(AuditKind.Single);
        var (digest, today) = (audit.Digest, GoldenThread.Time.LondonTime.Day(Lead.Now));
        audit.IsToForget(today.AddYears(9)).ShouldBeFalse("it goes on");
        audit.Abandon("The team was closed", Lead);
        audit.IsToForget(today.AddMonths(6).AddDays(-1)).ShouldBeFalse();
        Refused(() => audit.Forget(cases, [frame], Lead.Now.AddMonths(6).AddDays(-1))).ShouldContain("six months");
        cases[0].Reference.ShouldNotBeNull();
        audit.Forget(cases, [frame], Lead.Now.AddMonths(6));
        cases.ShouldAllBe(c => c.Reference == null);
        (frame.Cases.Count, frame.Count).ShouldBe((0, 10));
        (audit.Digest, cases[0].Rank, audit.IsToForget(today.AddYears(1))).ShouldBe((digest, 1, false));
    }

    [Fact]
    public void Rounds_that_end_after_a_merger_pass_to_the_successor_and_those_before_stay()
    {
        var schedule = new AuditSchedule(PartnershipId.New(), "Monthly", Tool, [Trust], "1 month", 1, new(2026, 1, 1), null);
        schedule.PassesOn(Trust, [Council], new(2026, 3, 15));
        var now = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        schedule.Course(Trust, [], now).Select(c => c.Days.Last).ShouldBe([new(2026, 2, 1), new(2026, 3, 1)]);
        schedule.Course(Council, [], now)[0].Days.Last.ShouldBe(new DateOnly(2026, 4, 1));
        Refused(() => new AuditRound(schedule, Trust, schedule.Rounds(new(2026, 6, 1))[3])).ShouldContain("reads no files");
    }

    [Fact]
    public void A_panel_s_grade_stands_for_the_sheets_and_is_worked_out_from_nothing()
    {
        var (audit, cases, _) = Drawn(AuditKind.MultiAgency);
        audit.Name(Lead.Person, Lead.Name, AuditPart.Auditor, Trust);
        audit.BeginReading();
        var sheet = Sent(audit, cases[0], Lead, "outstanding");
        var panel = new PanelGrade(audit, cases[0], "voice", "inadequate", "Nobody asked", Lead);
        audit.ResultsOf(cases, [sheet], [], [panel]).Single().Counts.ShouldBe([1, 0, 0, 0]);
        Refused(() => new PanelGrade(audit, cases[0], "voice", "RI", "x", Lead)).ShouldContain("Did you mean");
    }

    private static Audit Planned(AuditKind kind, params OrganisationId[] organisations) =>
        new(PartnershipId.New(), new AuditPlan("A1", "An audit", kind, Tool, new(2026, 1, 1), new(2026, 3, 31), organisations), Lead);

    private static (Audit Audit, ImmutableArray<AuditCase> Cases, AuditFrame Frame) Drawn(AuditKind kind, int frame = 10, int size = 2)
    {
        var audit = Planned(kind, Trust);
        var list = new AuditFrame(audit, Trust, [.. Enumerable.Range(1, frame).Select(i => new FrameRow(i, $"r{i}"))], Lead);
        audit.Lock([list], "abc", true, _ => "Trust", Lead);
        return (audit, audit.Draw([list], size, false, "", Lead), list);
    }

    private static AuditSheet Sent(Audit audit, AuditCase one, Actor by, string grade)
    {
        var sheet = new AuditSheet(audit, one, audit.Members.First(m => m.Part == AuditPart.Auditor));
        sheet.Write(SheetContent.Nothing with { Answers = ImmutableDictionary<string, SheetAnswer>.Empty.Add("seen", SheetAnswer.Yes), Grades = Grades(grade) }, by);
        sheet.Send(Tool, by);
        return sheet;
    }

    private static ImmutableArray<AspectGrade> Grades(string grade) => [new("voice", grade, "As the file shows", "Ask the child")];

    private static Actor Somebody(string name) => new(PersonId.New(), name, Role.Practitioner, Trust, new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));

    private static string Refused(Action action) => Should.Throw<RuleException>(action).Message;

    private static string Refused(Func<object?> make) => Should.Throw<RuleException>(() => make()).Message;
}
