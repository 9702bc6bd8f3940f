using System.Net;
using GoldenThread.Storage;
using GoldenThread.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace GoldenThread.Web.Tests.Jobs;

public sealed class TimetableTests(AppWithJobs app) : IClassFixture<AppWithJobs>
{
    [Fact]
    public async Task The_application_starts_with_every_piece_of_work_on_its_timetable()
    {
        (await app.Nobody().Get("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);

        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        foreach (var name in new[] { ReturnReminders.Name, HistorySealing.Name, CleaningUp.Name })
            (await scheduler.GetTrigger(new TriggerKey(name), TestContext.Current.CancellationToken)).ShouldNotBeNull(name);
    }

    [Fact]
    public async Task Of_two_nodes_one_does_the_work_and_the_other_leaves_it()
    {
        await using var first = await OneAtATime.TryTake(app.Database.Database, "a piece of work", TestContext.Current.CancellationToken);
        (await OneAtATime.TryTake(app.Database.Database, "a piece of work", TestContext.Current.CancellationToken)).ShouldBeNull();
        await using var other = await OneAtATime.TryTake(app.Database.Database, "another piece", TestContext.Current.CancellationToken);

        first.ShouldNotBeNull();
        other.ShouldNotBeNull();
        await first.DisposeAsync();
        await using var again = await OneAtATime.TryTake(app.Database.Database, "a piece of work", TestContext.Current.CancellationToken);
        again.ShouldNotBeNull();
    }
}
