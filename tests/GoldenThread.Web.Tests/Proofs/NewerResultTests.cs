using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Policies;
using GoldenThread.Work.Proofs;
using GoldenThread.Work.Training;
using GoldenThread.Indicators;
using GoldenThread.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Proofs;

/// <summary>Results of every source are attached as they stood; what is newer is said, and a person takes it.</summary>
public sealed class NewerResultTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_policy_that_has_come_further_is_a_newer_result_and_taking_it_keeps_the_older_in_the_history()
    {
        var plan = await SomePlan.In(app, "Call on the same day");
        var policy = await SomePolicy.In(app);
        await using (var scope = await Manager())
        {
            var work = scope.ServiceProvider;
            await work.GetRequiredService<AttachPolicy>().Attach((await work.GetRequiredService<FindPolicies>().One(policy.Policy.Reference))!, (await work.GetRequiredService<FindPlans>().Action(plan.Action.Id))!);
        }

        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await manager.Get($"/actions/{plan.Action.Id.Value}");
        page.Text.ShouldContain("received by 1 of 1 organisations");
        page.Text.ShouldNotContain("Newer result");

        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var today = LondonTime.Today(app.Clock);
        await (await lead.Get($"/policies/{policy.Policy.Reference}/acknowledge/{app.Organisation.Id.Value}")).Submit(
            "Say that it was passed on", ("CascadedOn", $"{today:d MMMM yyyy}"), ("How", "All teams"), ("Reached", "60"), ("Staff", "80"));
        page = await manager.Get($"/actions/{plan.Action.Id.Value}");
        page.Text.ShouldContain("Newer result");
        page.Text.ShouldContain("60 of 80 (75%) staff");
        (await (await page.Follow("Take newer result")).Submit("Take newer result")).Done.ShouldBe("Newer result taken.");
        page = await manager.Get($"/actions/{plan.Action.Id.Value}");
        page.Text.ShouldNotContain("Take newer result");
        page.Text.ShouldContain("Withdrawn: A newer result was taken in its place");

        await using var db = await app.Open();
        var attached = await db.AttachedResults.AsNoTracking().Where(r => r.Action == plan.Action.Id).OrderBy(r => r.EvidenceId).ToListAsync(TestContext.Current.CancellationToken);
        attached.Select(r => (r.Origin, r.Numerator, r.Denominator)).ShouldBe([(ResultOrigin.Circulation, null, null), (ResultOrigin.Circulation, 60m, 80m)], ignoreOrder: true);
    }

    [Fact]
    public async Task Attendance_that_was_counted_again_is_a_newer_result_and_a_board_member_takes_none()
    {
        var plan = await SomePlan.In(app, "Train all");
        var training = await SomeTraining.In(app, (await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id)).Account);
        await using (var scope = await Manager())
        {
            var work = scope.ServiceProvider;
            var course = (await work.GetRequiredService<FindTraining>().Course(training.Course))!;
            await work.GetRequiredService<AttachTraining>().Attach(course, TrainingShown.Attendance, (await work.GetRequiredService<FindPlans>().Action(plan.Action.Id))!);
        }

        await using (var db = await app.Open())
        {
            var session = await db.Set<CourseSession>().SingleAsync(s => s.Id == training.Held, TestContext.Current.CancellationToken);
            var person = new Attendee(app.Partnership.Id, "Nils Weald", $"nils.{Guid.NewGuid():N}@northmere.example", "Nurse");
            db.AddRange(person, new Attendance(session, person.Id, app.Organisation.Id, AttendanceStatus.Attended, SomePlan.Manager(app)));
            await db.Save();
        }

        var address = $"/actions/{plan.Action.Id.Value}";
        (await (await app.SignedInAs(Role.BusinessManager)).Get(address)).Text.ShouldContain("Newer result");
        var board = await app.SignedInAs(Role.BoardMember);
        (await board.Get(address)).Document.QuerySelectorAll("main a").ShouldNotContain(a => a.TextContent.Contains("Take newer result"));
        await using var rows = await app.Open();
        var piece = await rows.AttachedResults.Where(r => r.Action == plan.Action.Id).Select(r => r.EvidenceId).SingleAsync(TestContext.Current.CancellationToken);
        using var refused = await board.Send(HttpMethod.Get, $"{address}/evidence/{piece}/newer");
        refused.StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_proof_is_attached_once_it_is_met_and_further_readings_are_a_newer_result()
    {
        var plan = await SomePlan.In(app, "See babies the same day");
        var today = LondonTime.Today(app.Clock);
        var month = new ReadingPeriod(PeriodKind.Month, today);
        for (var i = 0; i < 4; i++) month = month.Before;
        var by = SomePlan.Manager(app);
        var indicator = new Indicator(
            app.Partnership.Id, "newer-calls", "Calls on the same day", null, month.First,
            new IndicatorDefinition { Numerator = "Calls", Denominator = "Babies", Better = Better.Higher, ByOrganisation = true, MeasuresOutcome = true }, by);
        indicator.IsOwedBy(app.Organisation.Id, month.First);
        var proof = new Proof(plan.Action, indicator, 90, 2, month.First, today, by);
        async Task Read(int numerator)
        {
            await using var db = await app.Open();
            db.Add(new IndicatorReading(indicator, month, app.Organisation.Id, new Figure.OfShare(new Share(numerator, 80)), new ReadingOrigin(ReadingSource.Typed), SomePlan.Manager(app)));
            await db.Save();
            month = month.Next;
        }

        await using (var db = await app.Open())
        {
            db.AddRange(indicator, proof);
            await db.Save();
        }

        var manager = await app.SignedInAs(Role.BusinessManager);
        await Read(78);
        (await manager.Get($"/proofs/{proof.Id}/attach")).Text.ShouldContain("has not been met yet");
        await Read(79);
        var page = await manager.Get($"/actions/{plan.Action.Id.Value}");
        (await (await page.Follow("Attach as evidence")).Submit("Attach as evidence")).Done.ShouldBe("Proof attached as evidence.");
        page = await manager.Get($"/actions/{plan.Action.Id.Value}");
        page.Text.ShouldContain("Last: 79 of 80 (99%) in");
        page.Text.ShouldContain("Measure of an outcome:");
        page.Text.ShouldNotContain("Newer result");
        await Read(77);
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldContain("Last: 77 of 80 (96%) in");
        await using (var scope = await Manager())
        {
            var work = scope.ServiceProvider;
            var action = (await work.GetRequiredService<FindPlans>().Action(plan.Action.Id))!;
            var newer = work.GetRequiredService<TakeNewerResult>();
            var piece = action.Evidence.Single(e => e.Kind == EvidenceKind.OutcomeMeasure);
            (await newer.Of(action))[piece.Id].Newer!.Share.ShouldBe(new Share(77, 80));
            await newer.Take(action, piece);
            action.Evidence.Count(e => e is { Kind: EvidenceKind.OutcomeMeasure, Withdrawn: false }).ShouldBe(1);
            (await Should.ThrowAsync<RuleException>(() => newer.Take(action, piece))).Message.ShouldBe("There is no newer result of this evidence.");
        }
    }

    private async Task<AsyncServiceScope> Manager()
    {
        var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, SomePlan.Manager(app)));
        return scope;
    }
}
