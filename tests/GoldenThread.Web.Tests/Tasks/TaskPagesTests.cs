using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using GoldenThread.Time;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Tasks;

/// <summary>Tasks as people read them: on lists, with why, rule and source; excused on the list, given to somebody; supervision and an adult's risk beside them.</summary>
public sealed class TaskPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_missed_appointment_stands_on_the_workers_list_and_a_supervisor_takes_it_off_with_a_reason()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", "Wren Marlow"), ("Born", "1 January 2025"), ("Because", "A referral"))).Path;
        var (supervisor, task) = await SomeTask.In(app, new ChildId(Guid.Parse(child.Split('/')[2])), new PersonId(worker.Account.Id));

        (await worker.Get("/children")).Text.ShouldContain("Waiting for you: 1 overdue");
        var mine = await worker.Get("/tasks");
        mine.Heading.ShouldBe("My tasks");
        mine.Text.ShouldContain("Contact the family and record why the child was not brought");
        mine.Text.ShouldContain("Wren Marlow");
        (await (await app.NewPerson(Role.Practitioner)).Get("/tasks")).Text.ShouldNotContain("Wren Marlow");

        var one = await worker.Get($"{child}/tasks/{task}");
        one.Text.ShouldContain("Overdue since");
        one.Text.ShouldContain("a child was not brought to an appointment");
        one.Text.ShouldContain("ADS14 R8");
        one.Document.QuerySelectorAll("a[href^='/pathways']").ShouldBeEmpty("a practitioner reads the rule here, and may not see how partnerships keep to it");
        one.Text.ShouldNotContain("Excuse this task", Case.Sensitive, "nobody excuses their own");

        (await supervisor.Get("/tasks?list=team")).Text.ShouldContain("Wren Marlow");
        var page = await supervisor.Get($"{child}/tasks/{task}");
        (await page.Submit("Excuse task", ("Until", "1 January 2020"), ("Because", "The family is abroad"))).Errors.ShouldContain("Enter a day that is not in the past");
        var tomorrow = GoldenThread.Time.LondonTime.Today(TimeProvider.System).AddDays(1).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var excused = await page.Submit("Excuse task", ("Until", tomorrow), ("Because", "The family is abroad"));
        excused.Done.ShouldBe("Excused.", excused.Text);
        excused.Text.ShouldContain("The family is abroad");
        excused.Text.ShouldContain("Overdue since");
        (await worker.Get("/tasks")).Text.ShouldNotContain("Wren Marlow", Case.Sensitive, "it has left the list");
        (await worker.Get($"{child}/tasks")).Text.ShouldContain("Excused by");
    }

    [Fact]
    public async Task A_step_that_comes_back_stands_on_the_list_once_and_the_page_says_whether_more_follow()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", "Ash Marlow"), ("Born", "1 January 2025"), ("Because", "A referral"))).Path;
        var id = new ChildId(Guid.Parse(child.Split('/')[2]));
        var (_, first) = await SomeTask.In(app, id, new PersonId(worker.Account.Id));
        await Again(id, first, 52, (task, n) => task with { Number = n + 2, Due = task.Due!.Value.AddDays(n / 4d) });
        var once = await worker.Get("/tasks");
        once.Text.ShouldContain("1 task.");
        once.Text.ShouldContain("It has come back since, last by");
        once.Document.QuerySelectorAll(".gt-tasks a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe($"{child}/tasks/{first}");

        await Again(id, first, 52, (task, n) => task with { TriggerEvent = $"another-{n}", Due = task.Due!.Value.AddDays(1) });
        var page = await worker.Get("/tasks");
        page.Document.QuerySelectorAll(".gt-tasks a").Length.ShouldBe(FindTasks.OnPage);
        page.Text.ShouldContain("Earliest due first.");
        var rest = await worker.Get("/tasks?list=mine&skip=50");
        rest.Document.QuerySelectorAll(".gt-tasks a").Length.ShouldBe(3);
        rest.Text.ShouldNotContain("More tasks");

        // What is left out, since a worker who knows the family may not see the record, ends no list.
        await using (var db = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            db.Add(new Conflict { Partnership = app.Partnership.Id, Child = id, Account = new PersonId(worker.Account.Id), Kind = ConflictKind.Friend, At = DateTimeOffset.UtcNow.AddMinutes(-1), DeclaredBy = new PersonId(worker.Account.Id) });
            await db.Save();
        }

        var none = await worker.Get("/tasks");
        none.Text.ShouldContain("Nothing on this page.");
        none.Text.ShouldContain("More tasks");
        none.Text.ShouldNotContain("Ash Marlow");
    }

    // The same task again, so many times.
    private async Task Again(ChildId child, Guid task, int times, Func<KeptTask, int, KeptTask> otherwise)
    {
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        var one = await db.Tasks.AsNoTracking().SingleAsync(t => t.Child == child && t.Id == task, TestContext.Current.CancellationToken);
        db.AddRange(Enumerable.Range(0, times).Select(n => otherwise(one, n) with { Id = Guid.NewGuid() }));
        await db.Save();
    }

    [Fact]
    public async Task A_task_is_decided_on_in_its_own_organisation_and_given_only_to_somebody_who_may_see_the_record()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", "Elm Marlow"), ("Born", "1 January 2025"), ("Because", "A referral"))).Path;
        var id = new ChildId(Guid.Parse(child.Split('/')[2]));
        var (supervisor, task) = await SomeTask.In(app, id, new PersonId(worker.Account.Id));
        var (foreign, stranger) = (await OfAnotherOrganisation(id), await app.NewPerson(Role.Practitioner));

        var seen = await foreign.Get($"{child}/tasks/{task}");
        seen.Text.ShouldContain("Overdue since");
        seen.Text.ShouldNotContain("Excuse this task");
        seen.Text.ShouldNotContain("Reassign this task");
        foreach (var act in (Func<ActOnTask, Task>[])[a => a.Excuse(id, task, LondonTime.Today(TimeProvider.System), "Abroad"), a => a.Assign(id, task, new PersonId(foreign.Account.Id), null)])
            (await Should.ThrowAsync<RuleException>(() => As(foreign, db => db.GetRequiredService<ActOnTask>(), act))).Message.ShouldContain("a task of another organisation");
        // Whatever reaches the database by another way is refused there.
        foreach (var (by, kind, to) in ((Visitor, TaskActKind, PersonId?)[])[(foreign, TaskActKind.Excused, null), (supervisor, TaskActKind.Assigned, new PersonId(stranger.Account.Id))])
            await Should.ThrowAsync<Exception>(() => As(by, s => s.GetRequiredService<GoldenThreadDb>(), async db =>
            {
                await db.OpenRecords([id], "To act");
                db.Add(new TaskAct { Partnership = app.Partnership.Id, Child = id, Task = task, Kind = kind, By = new PersonId(by.Account.Id), ByName = "By", Organisation = by.Account.Organisation!.Value, At = DateTimeOffset.UtcNow, UntilDay = LondonTime.Today(TimeProvider.System), To = to, Because = "Abroad" });
                await db.Save();
            }));

        var page = await supervisor.Get($"{child}/tasks/{task}");
        page.Document.QuerySelectorAll("select[name=To] option").Select(o => o.GetAttribute("value")).ShouldNotContain(stranger.Account.Id.ToString());
        (await page.Submit("Reassign task", ("To", stranger.Account.Id.ToString()))).Errors.ShouldContain("This person has no access to the record. Choose somebody who works with the child");
        (await Told(stranger)).ShouldBe(0);
        (await page.Submit("Reassign task", ("To", worker.Account.Id.ToString()))).Done.ShouldBe("Given to somebody.");
        (await Told(worker)).ShouldBe(1);
    }

    [Fact]
    public async Task A_contact_says_as_told_only_whom_the_form_offers()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", "Oak Marlow"), ("Born", "1 January 2025"), ("Because", "A referral"))).Path;
        var form = await worker.Get($"{child}/contacts/new");
        (string, string?)[] said = [("How", "InPerson"), ("Result", "Met"), ("Each[0].Seen", "yes")];
        (await form.Submit("Save contact", [.. said, ("Told", Guid.NewGuid().ToString())])).Errors.ShouldContain("Choose only organisations of this list");
        (await form.Submit("Save contact", [.. said, ("Told", app.Organisation.Id.Value.ToString())])).Done.ShouldBe("Contact recorded.");
    }

    private async Task<Visitor> OfAnotherOrganisation(ChildId child)
    {
        OrganisationId organisation;
        await using (var db = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            var other = new Organisation(app.Partnership.Id, $"Calderwick Trust {Guid.NewGuid():N}");
            (organisation, _) = (other.Id, db.Add(other));
            await db.Save();
        }

        var person = await app.NewPerson(Role.Supervisor, organisation: organisation);
        await using var within = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        within.Add(new Involvement { Partnership = app.Partnership.Id, Child = child, Organisation = organisation, Kind = InvolvementKind.Core, FromDay = LondonTime.Today(TimeProvider.System), Because = "Referral" }.With(new PersonId(person.Account.Id)));
        await within.Save();
        return person;
    }

    private async Task As<TService>(Visitor visitor, Func<IServiceProvider, TService> service, Func<TService, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(visitor.Account.Session);
        await work(service(scope.ServiceProvider));
    }

    private async Task<int> Told(Visitor visitor)
    {
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        return await db.Notices.CountAsync(n => n.Account == new PersonId(visitor.Account.Id) && n.Kind == "task-assigned", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Supervision_is_reflective_and_looks_at_tasks_and_the_next_one_asks_what_changed()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", "Fern Marlow"), ("Born", "1 January 2025"), ("Because", "A referral"))).Path;
        var (supervisor, _) = await SomeTask.In(app, new ChildId(Guid.Parse(child.Split('/')[2])), new PersonId(worker.Account.Id));
        var page = await supervisor.Get($"{child}/supervision");
        (await page.Submit("Record supervision", ("Reflection", "We see the mother alone"))).Errors.ShouldContain("Enter which tasks were looked at");
        (string, string?)[] first = [("Reflection", "We see the mother alone"), ("Tasks", "Ask why she was not brought"), ("Change", "Fern is seen with her father")];
        (await page.Submit("Record supervision", first)).Done.ShouldBe("Supervision recorded.");
        var next = await supervisor.Get($"{child}/supervision");
        next.Text.ShouldContain("Last time you recorded that this should change for the child: Fern is seen with her father");
        (await next.Submit("Record supervision", first)).Errors.ShouldContain("Enter what changed for the child since the last supervision");
        (await worker.Get($"{child}/supervision")).Text.ShouldContain("We see the mother alone");
    }

    [Fact]
    public async Task What_is_told_of_an_adult_whom_nobody_knows_goes_to_a_duty_team_and_the_report_names_no_child()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var page = await worker.Get("/adult-risk");
        (await page.Submit("Record risk", ("FullName", "Ned Ashdown"), ("Because", "Threats"))).Errors.ShouldContain("Enter an NHS number, or a full name and a date of birth");
        (await page.Submit("Record risk", ("FullName", "Ned Ashdown"), ("Born", "1 January 1990"), ("Because", "Threats"))).Done.ShouldBe("Recorded. A duty team will find out whom it is about.");
        var report = await (await app.SignedInAs(Role.BusinessManager)).Get("/not-brought");
        report.Heading.ShouldBe("Children who were not brought");
        report.Text.ShouldContain("By age");
    }
}
