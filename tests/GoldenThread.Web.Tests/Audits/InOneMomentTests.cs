using GoldenThread.Audits;
using GoldenThread.Champions;
using GoldenThread.Documents.Audits;
using GoldenThread.Policies;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Champions;
using GoldenThread.Work.Policies;
using GoldenThread.Work.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Audits;

/// <summary>Of two people who change one thing in the same moment the second is told, and nothing of theirs is kept.</summary>
public sealed class InOneMomentTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task An_audit_is_abandoned_once_and_drawn_once()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var tool = ToolReader.Product.Single(t => t.Key == "bruising");
        var by = new Actor(new PersonId(manager.Account.Id), manager.Account.FullName, Role.BusinessManager, null, app.Clock.GetUtcNow());
        Audit Make(string reference) => new(app.Partnership.Id, new AuditPlan(reference, "In one moment", AuditKind.Single, tool, new(2026, 1, 1), new(2026, 2, 1), [app.Organisation.Id]), by);
        var (one, two) = (Make("MOMENT-1"), Make("MOMENT-2"));
        var frame = new AuditFrame(two, app.Organisation.Id, [new(1, "M-1"), new(2, "M-2")], by);
        await Keep(one, two, frame);
        two.Lock([frame], "abc", true, _ => "", by);
        await using (var db = await app.Open())
        {
            db.Update(two);
            await db.Save();
        }

        await SecondIsTold<FindAudits, FoundAudit, PlanAudit>(manager.Account, async find => (await find.One("MOMENT-1"))!, (work, audit) => work.Abandon(audit.Audit, "Not needed"));
        await SecondIsTold<FindAudits, FoundAudit, DrawCases>(manager.Account, async find => (await find.One("MOMENT-2"))!, (work, audit) => work.Draw(audit, 1, false, ""));
        await using var after = await app.Open();
        (await after.Set<AuditCase>().CountAsync(c => c.Audit == two.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_champion_ends_once_a_policy_ends_once_and_a_place_is_given_back_once()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var by = new Actor(new PersonId(manager.Account.Id), manager.Account.FullName, Role.BusinessManager, null, app.Clock.GetUtcNow());
        var champion = new Champion(app.Partnership.Id, new ChampionDraft("Maya Ellis", app.Organisation.Id, ["bruises"], Today.AddDays(-30)), by);
        var policy = new Policy(app.Partnership.Id, "MOMENT", "In one moment", PolicyKind.Protocol, null, new PolicyDraft(Today.AddDays(-9), Today.AddDays(90), "Call"), by);
        var course = new Course(app.Partnership.Id, new CourseContent("In one moment", 3, "3 years", null, 5), by);
        var session = new CourseSession(course, app.Clock.GetUtcNow().AddDays(30), "", null, []);
        var person = new Attendee(app.Partnership.Id, "Ida Moss", "ida.moment@x.example", "");
        var entry = new Attendance(session, person.Id, app.Organisation.Id, AttendanceStatus.Booked, by);
        await Keep(champion, policy, new PolicyText(policy.Newest, "Call"), course, session, person, entry);

        await SecondIsTold<FindChampions, Champion, KeepChampion>(manager.Account, async find => (await find.One(champion.Id))!, (work, one) => work.End(one, Today, "Left"));
        await SecondIsTold<FindPolicies, Policy, KeepPolicy>(manager.Account, async find => (await find.Policy("MOMENT"))!, (work, one) => work.End(one, Today, "Another took its place"));
        await SecondIsTold<FindTraining, (Attendance Entry, Attendee, CourseSession Session, Course Course), BookPlaces>(
            manager.Account, async find => (await find.Entry(entry.Id))!.Value, (work, one) => work.Cancel(one.Entry, one.Session, one.Course));
    }

    [Fact]
    public async Task Who_is_second_sees_what_the_first_wrote()
    {
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, app.Clock.GetUtcNow());
        var champion = new Champion(app.Partnership.Id, new ChampionDraft("Ada Marsh", app.Organisation.Id, ["bruises"], Today.AddDays(-30)), by);
        await Keep(champion);
        await using var one = await app.Open();
        await using var other = await app.Open();
        var (first, second) = (await one.Set<Champion>().SingleAsync(c => c.Id == champion.Id), await other.Set<Champion>().SingleAsync(c => c.Id == champion.Id));
        first.End(Today, "The first");
        await one.SaveAsRead();
        second.End(Today, "The second");
        (await Should.ThrowAsync<ChangedMeanwhileException>(() => other.SaveAsRead())).InOneMoment.ShouldBeTrue();
        (await other.Set<Champion>().SingleAsync(c => c.Id == champion.Id)).EndedBecause.ShouldBe("The first");
    }

    private async Task SecondIsTold<TFind, TThing, TWork>(Account account, Func<TFind, Task<TThing>> find, Func<TWork, TThing, Task> work)
        where TFind : notnull
        where TWork : notnull
    {
        await using var one = app.Services.CreateAsyncScope();
        await using var other = app.Services.CreateAsyncScope();
        foreach (var scope in new[] { one, other }) await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(account.Session, TestContext.Current.CancellationToken);
        var (first, second) = (await find(one.ServiceProvider.GetRequiredService<TFind>()), await find(other.ServiceProvider.GetRequiredService<TFind>()));
        await work(one.ServiceProvider.GetRequiredService<TWork>(), first);
        await Should.ThrowAsync<ChangedMeanwhileException>(() => work(other.ServiceProvider.GetRequiredService<TWork>(), second));
    }

    private async Task Keep(params object[] rows)
    {
        await using var db = await app.Open();
        db.AddRange(rows);
        await db.Save();
    }
}
