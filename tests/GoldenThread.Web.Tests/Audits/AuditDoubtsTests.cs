using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Documents.Audits;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using GoldenThread.Web.Jobs;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Audits;

/// <summary>Doubts that audits raise and end, through the database; references that are removed when their time is over.</summary>
public sealed class AuditDoubtsTests : IAsyncLifetime
{
    private const int Files = 20;
    private static readonly AuditTool Tool = ToolReader.Product.Single(t => t.Key == "bruising");
    private readonly GoldenThreadApp app = new();
    private Actor by = null!;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        by = SomePlan.Manager(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_re_audit_that_is_lower_raises_a_doubt_and_a_later_one_that_is_not_ends_it()
    {
        var plan = await Completed();
        var first = await Reported("RA-1", null, good: 18);
        await using (var scope = await Lead())
        {
            var work = scope.ServiceProvider;
            await work.GetRequiredService<ReportAudit>().Attach(
                (await work.GetRequiredService<FindAudits>().Audit(first))!, "recognition", (await work.GetRequiredService<FindPlans>().Action(plan.Action.Id))!, null);
        }

        (await Standing(plan)).ShouldBeEmpty();
        var second = await Reported("RA-2", first, good: 6);
        var doubt = (await Standing(plan)).Single();
        doubt.Kind.ShouldBe(DoubtKind.ReAuditLower);
        doubt.Says.ShouldBe("RA-2: 6 of 20 (30%) in the re-audit; 18 of 20 (90%) before: clearly lower");
        // One that repeats the second repeats the first too.
        await Reported("RA-3", second, good: 19);
        (await Standing(plan)).ShouldBeEmpty();
        await using var db = await app.Open();
        (await db.Doubts.SingleAsync(d => d.Id == doubt.Id)).GoneAt.ShouldNotBeNull();
        (await DoubtLoading.Load(db, [plan.Action.Id], on: null)).Single().Action.RatingOf(Aspect.Overall)!.Level.ShouldBe("completed");
    }

    [Fact]
    public async Task Rounds_that_were_missed_raise_a_doubt_and_two_in_time_end_it()
    {
        var plan = await Completed();
        var begins = new DateOnly(LondonTime.Today(app.Clock).Year, LondonTime.Today(app.Clock).Month, 1).AddMonths(1);
        AuditSchedule schedule;
        await using (var scope = await Lead())
            schedule = await scope.ServiceProvider.GetRequiredService<KeepRounds>().Add("Monthly dip", Tool, [app.Organisation.Id], "1 month", 1, begins, null, plan.Action.Id);
        var rounds = schedule.Rounds(begins.AddMonths(6));
        await using (var db = await app.Open())
        {
            // Nobody reads a file in the first two; in the third and fourth they do, in time.
            foreach (var days in rounds.Skip(2).Take(2))
            {
                var round = new AuditRound(schedule, app.Organisation.Id, days);
                round.Send(Tool, Graded(0, 1), by with { Now = Moment(days.Last.AddDays(-2)) });
                db.Add(round);
            }

            await db.Save();
        }

        var keep = app.Services.GetRequiredService<KeepDoubts>();
        async Task At(DateOnly day) => await keep.All(app.Partnership.Id, Moment(day), TestContext.Current.CancellationToken);
        await At(rounds[1].Last.AddDays(1));
        (await Standing(plan)).ShouldBeEmpty("the second can still come late");
        await At(rounds[2].Last.AddDays(1));
        var doubt = (await Standing(plan)).Single();
        doubt.Kind.ShouldBe(DoubtKind.RoundsMissed);
        doubt.Says.ShouldContain($"Monthly dip, {app.Organisation.Name}: two rounds running were missed");
        await At(rounds[3].Last.AddDays(1));
        (await Standing(plan)).ShouldBeEmpty();
        await using var after = await app.Open();
        (await after.Doubts.SingleAsync(d => d.Id == doubt.Id)).GoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task References_of_cases_are_removed_six_months_after_the_audit_closed()
    {
        var id = await Reported("RA-9", null, good: 18);
        await using (var scope = await Lead())
        {
            var work = scope.ServiceProvider;
            var found = await work.GetRequiredService<FindAudits>().Whole((await work.GetRequiredService<FindAudits>().Audit(id))!);
            await work.GetRequiredService<ReportAudit>().Close(found, LondonTime.Today(app.Clock).AddYears(1), null);
        }

        var round = app.Services.GetRequiredService<AssuranceRound>();
        var closed = app.Clock.GetUtcNow();
        await round.Run(closed.AddMonths(6).AddDays(-1), TestContext.Current.CancellationToken);
        await using (var db = await app.Open()) (await db.AuditCases.CountAsync(c => c.Audit == id && c.Reference != null)).ShouldBe(Files);
        await round.Run(closed.AddMonths(6), TestContext.Current.CancellationToken);
        await using var after = await app.Open();
        (await after.AuditCases.CountAsync(c => c.Audit == id && c.Reference != null)).ShouldBe(0);
        (await after.AuditFrames.SingleAsync(f => f.Audit == id)).Cases.ShouldBeEmpty();
        var audit = await after.Audits.SingleAsync(a => a.Id == id);
        (audit.FrameCases, audit.Results[0].Read, audit.Digest is not null).ShouldBe((Files, Files, true));
        (await app.Database.AsOwner("select count(*) from history_entry where after::text like '%RA-9-case%' or before::text like '%RA-9-case%'")).ShouldBe(0L, "the history outlives the references");
    }

    private async Task<List<Doubt>> Standing(SomePlan plan)
    {
        await using var db = await app.Open();
        var kept = await db.Doubts.AsNoTracking().Where(d => d.Action == plan.Action.Id && d.GoneAt == null).ToListAsync();
        return kept;
    }

    private Task<SomePlan> Completed() => SomePlan.In(app, "Agree who calls", more: p =>
    {
        p.Action.Reach(Activity.Done, "Done");
        p.Action.AddEvidence(EvidenceKind.Document, "Minutes", null, null, null, null, by);
        p.Action.AddImpact("Babies are seen", by);
        p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", by);
    });

    // Twenty files of twenty are read; so many of them are good.
    private async Task<AuditId> Reported(string reference, AuditId? repeats, int good)
    {
        var own = app.Organisation.Id;
        var audit = new Audit(app.Partnership.Id, new AuditPlan(reference, "Marks on babies", AuditKind.Single, Tool, new(2026, 1, 1), new(2026, 3, 31), [own], null, repeats), by);
        var frame = new AuditFrame(audit, own, [.. Enumerable.Range(1, Files).Select(i => new FrameRow(i, $"{reference}-case-{i}"))], by);
        await using (var db = await app.Open())
        {
            // A list is given before its frame is locked; the database holds to that.
            db.AddRange(audit, frame);
            await db.Save();
            audit.Lock([frame], "abc", true, _ => "", by);
            var cases = audit.Draw([frame], Files, false, "", by);
            audit.Name(by.Person, by.Name, AuditPart.Auditor, own);
            audit.BeginReading();
            db.AddRange(cases);
            foreach (var (one, place) in cases.Select((c, i) => (c, i)))
            {
                var sheet = new AuditSheet(audit, one, audit.Members.Single(m => m.Part == AuditPart.Auditor));
                sheet.Write(
                    SheetContent.Nothing with { Answers = Tool.Sections.SelectMany(s => s.Questions).ToImmutableDictionary(q => q.Key, _ => SheetAnswer.Yes), Grades = Graded(place, good) }, by);
                sheet.Send(Tool, by);
                sheet.Accept(audit, by);
                db.Add(sheet);
            }

            await db.Save();
        }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var scope = await Lead();
        var find = scope.ServiceProvider.GetRequiredService<FindAudits>();
        await scope.ServiceProvider.GetRequiredService<ReportAudit>().Report(await find.Whole((await find.Audit(audit.Id))!));
        return audit.Id;
    }

    private static ImmutableArray<AspectGrade> Graded(int place, int good) =>
        [.. Tool.Aspects.Select(a => new AspectGrade(a.Key, place < good ? "good" : "requires-improvement", "As the file shows", "Measure every mark"))];

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private async Task<AsyncServiceScope> Lead()
    {
        var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, by));
        return scope;
    }
}
