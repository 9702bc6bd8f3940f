using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Sample;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Proofs;
using GoldenThread.Storage.Reviews;
using GoldenThread.Testing;
using GoldenThread.Work.Administration;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Hosting;

/// <summary>What the person finds who looks at the product for the first time.</summary>
public sealed class SampleLoadTests
{
    [Fact]
    public async Task The_sample_is_loaded_once_and_nobody_is_written_to_about_it()
    {
        await using var database = await TestDatabase.Create();
        var folder = Directory.CreateTempSubdirectory("golden-thread-sample-");
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("ConnectionStrings:GoldenThread", database.ApplicationConnectionString);
            host.UseSetting("GoldenThread:KeyFile", TestDatabase.KeyFile);
            host.UseSetting("GoldenThread:Folder", folder.FullName);
            host.UseSetting("GoldenThread:Sample", "true");
            host.UseSetting("Jobs:Run", "false");
        });
        var first = await Held(app.Services.GetRequiredService<Database>());
        await SampleWork.Load(app.Services);
        (await Held(app.Services.GetRequiredService<Database>())).ShouldBe(first);
        first.ShouldBe([(1, 1, 0, 0), (3, 3, 400, 0)]);
        folder.Delete(recursive: true);

        // A plan that is all green is in question, since its measure fell.
        await using var db = await app.Services.GetRequiredService<Database>().Open(
            Session.System((await Partnerships.All(app.Services.GetRequiredService<Database>(), TestContext.Current.CancellationToken)).Single(p => p.Name == GoldenThread.Sample.People.SamplePeople.Northmere).Id));
        var fell = await db.Doubts.SingleAsync(d => d.Kind == DoubtKind.Fell && d.GoneAt == null, TestContext.Current.CancellationToken);
        fell.Says.ShouldContain("Safe sleep discussed at the first visit: met since");
        // The step change was taken by a person, and one walks back from the plan to the incident.
        (await db.Set<GoldenThread.Indicators.StepChange>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        var map = await new GoldenThread.Storage.Threads.ThreadQuestions(db).All();
        map.Through(map.Find(fell.Action.Value)!).Points.Where(p => p.Kind < GoldenThread.Threads.ThreadKind.Recommendation).OrderBy(p => p.Kind).Select(p => p.Text)
            .ShouldBe(["Death of a baby of ten weeks during sleep", "Told once, and never looked at"]);
        (await PlanLoading.Load(db, fell.Plan, TestContext.Current.CancellationToken))!.Recommendations.ShouldAllBe(r => r.RatingOf(Aspect.Overall)!.Level == "completed");
    }

    private static async Task<List<(int Plans, int Reviews, int Entries, int Letters)>> Held(Database database)
    {
        var held = new List<(int, int, int, int)>();
        foreach (var partnership in await Partnerships.All(database, TestContext.Current.CancellationToken))
        {
            await using var db = await database.Open(Session.System(partnership.Id), TestContext.Current.CancellationToken);
            held.Add((await db.Plans.CountAsync(), await db.Reviews.CountAsync(), await db.ChronologyEntries.CountAsync(), await db.Outbox.CountAsync()));
        }

        return held;
    }
}
