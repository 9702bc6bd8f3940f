using GoldenThread.Returns;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Returns;
using GoldenThread.Work;
using GoldenThread.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Jobs;

/// <summary>Reminders, run at moments that the test chooses; each test has a database of its own.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private readonly GoldenThreadApp app = new();

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 9, 0, 0, TimeSpan.Zero);

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_step_is_sent_once_and_the_next_one_again()
    {
        var lead = await app.AddAccount(Role.OrganisationLead);
        await SomePlan.In(app, "Write the guide", due: "31 March 2030");

        await Run(Day(2030, 3, 1));
        (await Mail()).ShouldBeEmpty("28 days before is 3 March");
        await Run(Day(2030, 3, 3));
        await Run(Day(2030, 3, 4));
        (await Mail()).Single().ToAddress.ShouldBe(lead.Email);
        (await Mail()).Single().Body.ShouldContain("Write the guide");
        await Run(Day(2030, 4, 1));

        var mail = await Mail();
        mail.Count.ShouldBe(2);
        mail[1].Subject.ShouldBe("1 action overdue");
        mail[1].Body.ShouldContain("1 day overdue");
    }

    [Fact]
    public async Task One_letter_tells_of_all_actions_of_an_organisation()
    {
        await app.AddAccount(Role.OrganisationLead);
        await SomePlan.In(app, "Write the guide", due: "31 March 2030");
        await SomePlan.In(app, "Train every team", due: "March 2030");

        await Run(Day(2030, 3, 25));

        var mail = (await Mail()).Single();
        mail.Subject.ShouldBe("2 actions due soon");
        mail.Body.ShouldContain("Write the guide");
        mail.Body.ShouldContain("Train every team");
    }

    [Fact]
    public async Task The_second_person_is_told_from_the_day_that_the_rule_says()
    {
        await using (var db = await app.Open())
        {
            var organisation = await db.Organisations.SingleAsync(one => one.Id == app.Organisation.Id, TestContext.Current.CancellationToken);
            organisation.IsReachedAt("contact@northmere.example", "second@northmere.example");
            await db.Save();
        }

        await SomePlan.In(app, "Write the guide", due: "31 March 2030");

        await Run(Day(2030, 4, 1));
        (await Mail()).Select(mail => mail.ToAddress).ShouldBe(["contact@northmere.example"]);
        await Run(Day(2030, 4, 14));
        (await Mail()).Select(mail => mail.ToAddress).ShouldBe(["contact@northmere.example", "contact@northmere.example", "second@northmere.example"]);
    }

    [Fact]
    public async Task Who_has_sent_a_return_in_is_not_reminded()
    {
        var lead = await app.AddAccount(Role.OrganisationLead);
        var plan = await SomePlan.In(app, "Write the guide", due: "31 March 2030");
        await using (var db = await app.Open())
        {
            var sent = new OrganisationReturn(
                plan.Action, app.Organisation.Id, "It is written",
                new Actor(new PersonId(lead.Id), lead.FullName, Role.OrganisationLead, app.Organisation.Id, Day(2030, 3, 30)));
            sent.SendIn(Day(2030, 3, 30));
            db.Returns.Add(sent);
            await db.Save();
        }

        await Run(Day(2030, 4, 1));

        (await Mail()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nobody_can_be_told_nothing_is_recorded_as_told()
    {
        await SomePlan.In(app, "Write the guide", due: "31 March 2030");

        await Run(Day(2030, 4, 1));

        await using var db = await app.Open();
        (await db.RemindersSent.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task The_partnership_sets_its_own_days()
    {
        await app.AddAccount(Role.OrganisationLead);
        await SomePlan.In(app, "Write the guide", due: "31 March 2030");
        var administrator = await app.NewPerson(Role.Administrator);

        var refused = await (await administrator.Get("/returns/reminders")).Submit("Save reminder settings", ("Before", "60, soon"));
        refused.Errors.ShouldBe(["Enter a number of days from 0 to 365 instead of “soon”"]);
        (await refused.Submit("Save reminder settings", ("Before", "60"))).Done.ShouldNotBeNull();
        await Run(Day(2030, 1, 31));

        (await Mail()).Single().Body.ShouldContain("in 59 days at the latest");
        (await Mail()).Single().Body.ShouldContain("http://localhost/returns", Case.Sensitive, "where no address is set, the server's own");
    }

    private Task Run(DateTimeOffset now) =>
        new ReturnReminders(app.Database.Database, new JobSettings(), app.Services.GetRequiredService<IServiceAddress>())
            .Run(now, TestContext.Current.CancellationToken);

    private async Task<List<OutboxMessage>> Mail()
    {
        await using var db = await app.Open();
        return await db.Outbox.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync();
    }
}
