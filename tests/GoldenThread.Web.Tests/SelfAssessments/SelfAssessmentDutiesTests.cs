using GoldenThread.Organisations;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Time;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.SelfAssessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.SelfAssessments;

/// <summary>What is due: reminders, and organisations that merge midway.</summary>
public sealed class SelfAssessmentDutiesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task Organisations_are_reminded_before_and_after_the_day_and_once_each()
    {
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var some = await SomeSelfAssessment.In(app, lead);
        async Task<int> Reminded(int days)
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(app.Partnership.Id));
                await scope.ServiceProvider.GetRequiredService<RemindOfReturns>().Remind(app.Partnership.Id, app.Clock.GetUtcNow().AddDays(days), TestContext.Current.CancellationToken);
            }

            await using var read = await app.Open();
            return await read.Outbox.CountAsync(m => m.IsReminder && m.ToAddress == lead.Account.Email && m.Body.Contains(some.Open), TestContext.Current.CancellationToken);
        }

        (await Reminded(10)).ShouldBe(0, "more than two weeks are left");
        (await Reminded(17)).ShouldBe(1);
        (await Reminded(20)).ShouldBe(1, "once");
        (await Reminded(31)).ShouldBe(2, "the day has passed");
        (await Reminded(40)).ShouldBe(2, "once more, and no more");
        await using var db = await app.Open();
        (await db.Outbox.Where(m => m.IsReminder && m.ToAddress == lead.Account.Email).ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(m => m.Body.Contains("statements are open") && !m.Body.Contains(some.Signed));
    }

    [Fact]
    public async Task Organisations_that_merge_midway_leave_what_they_wrote_beside_the_successor()
    {
        var (old, next) = (await app.AddOrganisation(app.Partnership.Id, "Tarn Health Visiting"), await app.AddOrganisation(app.Partnership.Id, "Tarn Community Trust"));
        var (cycle, by) = (new Cycle(app.Partnership.Id, "MERGED-1", "Section 11 and a merger", GoldenThread.Documents.SelfAssessments.StandardsReader.Product[0], Today.AddDays(20), SomePlan.Manager(app)), SomePlan.Manager(app));
        var own = cycle.Ask(old.Id);
        own.Say(cycle, [new StatementAnswer("1.1", "met") { Words = "The matron answers for it" }]);
        await using (var db = await app.Open())
        {
            db.AddRange(cycle, own);
            await db.Save();
        }

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var work = scope.ServiceProvider;
            await work.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, by));
            var register = await work.GetRequiredService<FindOrganisations>().Register();
            var ended = register.Find(old.Id)!;
            await work.GetRequiredService<EndOrganisation>().End(ended, ended.Version, SuccessionKind.Merge, [register.Find(next.Id)!], Today.AddDays(-1), "Merged");
        }

        var lead = await app.NewPerson(Role.OrganisationLead, organisation: next.Id);
        var page = await lead.Get($"/self-assessments/MERGED-1/{next.Id.Value}");
        page.Text.ShouldContain("Tarn Health Visiting ended on");
        page.Text.ShouldContain("The matron answers for it");
        (await page.Follow("Leadership and accountability")).Text.ShouldContain("Tarn Health Visiting: Met");
        (await lead.Get($"/self-assessments/MERGED-1/{old.Id.Value}")).Text.ShouldContain("Frozen on");
        await using var kept = await app.Open();
        (await AssessmentFigures.Progress(kept, [cycle.Id], TestContext.Current.CancellationToken))[cycle.Id].ShouldBe(new CycleProgress(1, 0, 0), "the predecessor is not asked any more");
    }
}
