using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Time;
using GoldenThread.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Proofs;

/// <summary>Letters about doubts and readings go to those whom they concern, and to nobody else.</summary>
public sealed class WhoIsToldTests : IAsyncLifetime
{
    private readonly GoldenThreadApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Of_a_doubt_the_managers_and_the_leads_of_those_that_act_are_told_and_of_a_reading_the_leads_of_those_that_owe_it()
    {
        var (acts, owes, neither) = (app.Organisation, await app.AddOrganisation(app.Partnership.Id, "Ashby Practice"), await app.AddOrganisation(app.Partnership.Id, "Harrow Vale Practice"));
        var (manager, ofActing, ofOwing, ofNeither) = (await app.AddAccount(Role.BusinessManager), await Lead(acts.Id), await Lead(owes.Id), await Lead(neither.Id));
        Account[] others = [await app.AddAccount(Role.Reader), await app.AddAccount(Role.BoardMember), await app.AddAccount(Role.Administrator)];
        Account[] gone = [await app.AddAccount(Role.BusinessManager), await Lead(acts.Id), await Lead(owes.Id)];
        await using (var db = await app.Open())
        {
            foreach (var one in await db.Accounts.Where(a => gone.Select(g => g.Id).Contains(a.Id)).ToListAsync(TestContext.Current.CancellationToken)) one.EndedAt = app.Clock.GetUtcNow();
            await db.Save();
        }

        var there = await app.Database.AddPartnership("Westmere Safeguarding Children Partnership");
        var elsewhere = await app.AddAccount(Role.BusinessManager, there.Id);
        // Both owe it from the beginning and gave nothing: the reading is missing, and the rating in doubt.
        await RatedStory.In(app, "told-whom", owes.Id);
        await Round(18);

        var letters = await Letters();
        To(manager).ShouldBe(["A rating is in question"]);
        To(ofActing).ShouldBe(["A rating is in question", "readings are overdue"]);
        To(ofOwing).ShouldBe(["readings are overdue"]);
        foreach (var nobody in (Account[])[ofNeither, .. others, .. gone, elsewhere]) To(nobody).ShouldBeEmpty($"{nobody.Role} {nobody.Email}");
        // No letter says what belongs to somebody else, or how a child is called.
        letters.Single(l => l.ToAddress == ofOwing.Email).Body.ShouldNotContain("in question");

        // On the next evenings there is nothing new, for anybody.
        foreach (var hour in (int[])[19, 20, 42]) await Round(hour);
        (await Letters()).Count.ShouldBe(letters.Count);

        // Whoever runs plans asks again: those that owe are reminded, once more and once a day.
        var page = await (await app.SignedInAs(Role.BusinessManager)).Get("/indicators/owed");
        (await page.Submit("Remind organisations")).Errors.Count.ShouldBe(1, "they were reminded today");
        app.Clock.Advance(TimeSpan.FromDays(2));
        (await (await (await app.NewPerson(Role.BusinessManager)).Get("/indicators/owed")).Submit("Remind organisations")).Done.ShouldBe("We have reminded 2 organisations.");
        var again = (await Letters()).Skip(letters.Count).Select(l => l.ToAddress).ToList();
        again.ShouldBe([ofActing.Email!, ofOwing.Email!], ignoreOrder: true);

        List<string> To(Account account) => [.. letters.Where(l => l.ToAddress == account.Email).Select(l => l.Subject.TrimStart([.. "0123456789 "])).Order(StringComparer.Ordinal)];
    }

    private Task Round(int hour) => app.Services.GetRequiredService<AssuranceRound>().Run(
        new DateTimeOffset(LondonTime.Today(app.Clock).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(hour), TestContext.Current.CancellationToken);

    private Task<Account> Lead(OrganisationId organisation) => app.AddAccount(Role.OrganisationLead, organisation: organisation);

    private async Task<List<OutboxMessage>> Letters()
    {
        await using var db = await app.Open();
        return await db.Outbox.AsNoTracking().OrderBy(l => l.CreatedAt).ThenBy(l => l.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
