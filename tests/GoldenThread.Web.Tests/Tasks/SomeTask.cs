using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using GoldenThread.Time;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Tasks;

/// <summary>A missed appointment in a child's record, with its tasks, and a supervisor of the worker who has them.</summary>
internal static class SomeTask
{
    /// <summary>Adds it.</summary>
    /// <param name="app">The application.</param>
    /// <param name="child">Whose record; the worker is involved.</param>
    /// <param name="worker">The worker.</param>
    /// <param name="daysAgo">How long ago the appointment was missed.</param>
    /// <returns>The supervisor, signed in, and the task to ask why.</returns>
    public static async Task<(Visitor Supervisor, Guid Task)> In(GoldenThreadApp app, ChildId child, PersonId worker, int daysAgo = 20)
    {
        var supervisor = await app.NewPerson(Role.Supervisor);
        var (now, partnership) = (DateTimeOffset.UtcNow.AddMinutes(-1), app.Partnership.Id);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldenThreadDb>();
        await db.Begin(Session.System(partnership));
        db.AddRange(
            new Supervision { Partnership = partnership, Supervisor = new PersonId(supervisor.Account.Id), Worker = worker, FromDay = LondonTime.Day(now) },
            new Statement(partnership, child, StatementId.New(), StatementKind.Event, new WrittenBy(app.Organisation.Id, worker, "Invented Practitioner", now), new Given { Happened = now.AddDays(-daysAgo) }) { Value = "appointment-missed" });
        await db.Save();
        await scope.ServiceProvider.GetRequiredService<KeepTasks>().Within(db, [child]);
        await db.Save();
        return (supervisor, (await db.Tasks.AsNoTracking().SingleAsync(t => t.Child == child && t.Step == "ask-why" && t.State == TaskState.Overdue)).Id);
    }
}
