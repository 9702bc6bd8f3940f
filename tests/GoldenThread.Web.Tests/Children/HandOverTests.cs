using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Children;

/// <summary>What passes when somebody leaves, moves or corrects, and what nobody learns by it.</summary>
public sealed class HandOverTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static DateOnly Today => LondonTime.Day(DateTimeOffset.UtcNow);

    [Fact]
    public async Task What_somebody_holds_passes_when_they_are_given_another_organisation_and_not_by_the_hand_of_whoever_keeps_no_team()
    {
        var (worker, stranger) = (await app.NewPerson(Role.Practitioner), await app.NewPerson(Role.Practitioner));
        var other = await app.AddOrganisation(app.Partnership.Id, $"Northmere Trust {Guid.NewGuid():N}");
        var team = new Team { Partnership = app.Partnership.Id, Organisation = app.Organisation.Id, Name = $"East {Guid.NewGuid():N}", FromDay = Today };
        var hub = new Team { Partnership = app.Partnership.Id, Organisation = other.Id, Name = $"Hub {Guid.NewGuid():N}", FromDay = Today.AddDays(-9) };
        var (child, held) = (ChildId.New(), Guid.Empty);
        await using (var db = await AsSystem())
        {
            var involvement = new Involvement { Partnership = app.Partnership.Id, Child = child, Organisation = app.Organisation.Id, Team = team.Id, Kind = InvolvementKind.Core, FromDay = Today, Because = "Referral" }.With(new PersonId(worker.Account.Id));
            held = involvement.Id;
            db.AddRange(team, new ChildRecord(app.Partnership.Id, child, new WrittenBy(app.Organisation.Id, null, "A system", DateTimeOffset.UtcNow.AddMinutes(-1)), "Referral"), involvement,
                new TeamMember { Partnership = app.Partnership.Id, Team = team.Id, Account = new PersonId(worker.Account.Id), FromDay = Today },
                new TeamMember { Partnership = app.Partnership.Id, Team = hub.Id, Account = new PersonId(worker.Account.Id), FromDay = Today.AddDays(-3) }, hub,
                new Involvement { Partnership = app.Partnership.Id, Child = child, Organisation = app.Organisation.Id, Team = hub.Id, Kind = InvolvementKind.Visiting, FromDay = Today, Because = "Referral" },
                new WorkerDuty { Partnership = app.Partnership.Id, Account = new PersonId(worker.Account.Id), Kind = DutyKind.NamedProfessional, FromDay = Today.AddDays(-3) },
                new Supervision { Partnership = app.Partnership.Id, Supervisor = new PersonId(worker.Account.Id), Worker = new PersonId(stranger.Account.Id), FromDay = Today },
                new ChairAssignment { Partnership = app.Partnership.Id, Child = child, Account = new PersonId(worker.Account.Id), FromDay = Today },
                new AccessGrant { Partnership = app.Partnership.Id, Child = child, Account = new PersonId(worker.Account.Id), Kind = GrantKind.Request, Level = Level.Record, At = DateTimeOffset.UtcNow.AddMinutes(-1), ToDay = Today.AddDays(9) });
            await db.Save(cancellation: Cancellation);
        }

        await Should.ThrowAsync<RuleException>(() => As(stranger, s => s.GetRequiredService<KeepTeams>().Leave(team.Id, new PersonId(worker.Account.Id))));
        (await Holder(held)).ShouldBe(new PersonId(worker.Account.Id), "whoever is refused has moved nothing");
        await As(await app.SignedInAs(Role.Administrator), async s => await s.GetRequiredService<ChangeAccount>().GiveRole((await s.GetRequiredService<FindPeople>().One(worker.Account.Id))!, Role.Practitioner, other.Id));
        (await Holder(held)).ShouldBeNull();
        await using var after = await AsSystem();
        (await DecidedAccess.Of(after, new PersonId(worker.Account.Id), child, DateTimeOffset.UtcNow)).Level.ShouldBe(Level.Nothing, "neither by a team, nor by a duty, an assignment or a grant");
        (await after.Supervisions.SingleAsync(s => s.Supervisor == new PersonId(worker.Account.Id), Cancellation)).HoldsOn(Today).ShouldBeFalse();
    }

    [Fact]
    public async Task What_waits_at_the_door_is_not_put_into_a_record_of_which_the_person_may_not_know()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var (child, now, self) = (ChildId.New(), DateTimeOffset.UtcNow.AddMinutes(-1), new PersonId(worker.Account.Id));
        var waits = new Intake { Partnership = app.Partnership.Id, Organisation = app.Organisation.Id, ByName = "Somebody", At = now, Named = new IdentityAsked { FullName = "Wren Marlow" }, Text = "Seen at the fair" };
        var conflict = new Conflict { Partnership = app.Partnership.Id, Child = child, Account = self, Kind = ConflictKind.Friend, At = now, DeclaredBy = null };
        await using (var db = await AsSystem())
        {
            var team = new Team { Partnership = app.Partnership.Id, Organisation = app.Organisation.Id, Name = $"Door {Guid.NewGuid():N}", IsDuty = true, FromDay = Today };
            db.AddRange(
                team, new TeamMember { Partnership = app.Partnership.Id, Team = team.Id, Account = self, FromDay = Today }, waits, conflict, new ChildRecord(app.Partnership.Id, child, new WrittenBy(app.Organisation.Id, null, "A system", now), "Referral"),
                Statement.OfFact(app.Partnership.Id, child, StatementId.New(), new WrittenBy(app.Organisation.Id, null, "A system", now), new FactContent(FactKind.NhsNumber, new IndividualId(child.Value)) { Value = "9990000018" }, new Given { Basis = Basis.RecordsChecked }));
            await db.Save(cancellation: Cancellation);
        }

        async Task<string> Take(string number) => (await Should.ThrowAsync<RuleException>(() => As(worker, s => s.GetRequiredService<SettleIntake>().Take(waits.Id, new IdentityAsked { NhsNumber = number })))).Message;
        (await Take("9990000018")).ShouldBe(await Take("9991003231"));
        await using (var db = await AsSystem())
        {
            (await db.Conflicts.SingleAsync(c => c.Id == conflict.Id, Cancellation)).End("Moved away", PersonId.New(), DateTimeOffset.UtcNow.AddSeconds(-1));
            await db.Save(cancellation: Cancellation);
        }

        await As(worker, s => s.GetRequiredService<SettleIntake>().Take(waits.Id, new IdentityAsked { NhsNumber = "9990000018" }));
    }

    [Fact]
    public async Task A_statement_is_said_anew_and_what_was_known_stays()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var begun = await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", "Fern Marlow"), ("Born", "1 January 2025"), ("Because", "A referral"));
        await (await worker.Get($"{begun.Path}/facts/new")).Submit("Add statement", ("Kind", "School"), ("Value", "Elm Infants"), ("Basis", "Reported"));
        async Task<string> Correct(string words) => (await worker.Get(begun.Path)).Document.QuerySelectorAll("a").First(a => a.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("href")!;
        var form = await worker.Get((await worker.Get(await Correct("Elm Infants"))).Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("Instead=", StringComparison.Ordinal)));
        (await form.Submit("Save statement", ("Value", "Oak Infants"), ("Basis", "Observed"))).Errors.ShouldContain("Enter why it is said anew");
        var saved = await form.Submit("Save statement", ("Value", "Oak Infants"), ("Basis", "Observed"), ("Because", "A slip of the pen"));
        saved.Text.ShouldContain("replaces the earlier one");
        saved.Text.ShouldContain("superseded: A slip of the pen");
        (await worker.Get($"{begun.Path}/accounts")).Text.ShouldContain("No accounts differ", Case.Sensitive, "what gave way differs from nothing");
        (await (await worker.Get(await Correct("Oak Infants"))).Submit("Withdraw statement", ("Because", "Another child's"))).Text.ShouldContain("withdrawn: Another child");
    }

    private async Task<PersonId?> Holder(Guid involvement)
    {
        await using var db = await AsSystem();
        return await db.Involvements.Where(i => i.Id == involvement).Select(i => i.Worker).SingleAsync(Cancellation);
    }

    private Task<GoldenThreadDb> AsSystem() => app.Database.Database.Open(Session.System(app.Partnership.Id));

    private async Task As(Visitor visitor, Func<IServiceProvider, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(visitor.Account.Session, Cancellation);
        await work(scope.ServiceProvider);
    }
}
