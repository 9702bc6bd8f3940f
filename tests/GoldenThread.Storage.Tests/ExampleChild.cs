using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using GoldenThread.Testing;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests;

/// <summary>A child's record with a row in every table of records and access, and the worker who may open it.</summary>
internal static class ExampleChild
{
    private static readonly WorkingDays Days = new([new(2025, 12, 25), new(2026, 12, 25), new(2027, 1, 1)]);

    public static async Task Add(TestDatabase database, Example example)
    {
        var (partnership, trust, now) = (example.Partnership.Id, example.Trust.Id, DateTimeOffset.UtcNow.AddMinutes(-1));
        var today = LondonTime.Day(now);
        var address = $"worker.{Guid.NewGuid():N}@northmere.example";
        var worker = Worker(partnership, trust, Role.Supervisor, address);
        var other = Worker(partnership, trust, Role.Practitioner, $"other.{address}");
        var (me, them, child) = (new PersonId(worker.Id), new PersonId(other.Id), ChildId.New());
        var team = new Team { Partnership = partnership, Organisation = trust, Name = "East", IsDuty = true, FromDay = today };
        var by = new WrittenBy(trust, me, worker.FullName, now);
        var seal = new Seal { Partnership = partnership, Child = child, Organisation = trust, Kind = SealKind.Adoption, Openers = [me], OthersSee = OthersSee.Silent, At = now, ReviewDay = today.AddDays(30) };
        var limit = new StatementLimit { Partnership = partnership, Child = child, Organisation = trust, Audience = [trust.Value], At = now };
        var restriction = new Restriction { Partnership = partnership, Child = child, List = new Dictionary<PersonId, Level> { [me] = Level.Record, [them] = Level.Record }, Guardians = [me, them], Because = "High profile", At = now, ReviewDay = today.AddDays(90) };
        await using (var db = await database.Database.Open(Session.System(partnership)))
        {
            db.AddRange(
                worker, other, team, new ChildRecord(partnership, child, by, "Referral"),
                new TeamMember { Partnership = partnership, Team = team.Id, Account = me, FromDay = today },
                new WorkerDuty { Partnership = partnership, Account = me, Kind = DutyKind.NamedProfessional, FromDay = today },
                new Supervision { Partnership = partnership, Supervisor = me, Worker = them, FromDay = today },
                new Involvement { Partnership = partnership, Child = child, Organisation = trust, Team = team.Id, Kind = InvolvementKind.Core, FromDay = today, Because = "Referral" }.With(me),
                new ChairAssignment { Partnership = partnership, Child = child, Account = me, FromDay = today },
                new Appearance { Partnership = partnership, Child = child, Individual = IndividualId.New(), Organisation = trust, Description = "Mother", At = now }, seal, limit,
                Statement.OfFact(partnership, child, StatementId.New(), by, new FactContent(FactKind.Name, new IndividualId(child.Value)) { Value = "Posy Marlow" }, new Given { Basis = Basis.RecordsChecked, Seal = seal.Id }),
                new AccessRequest
                {
                    Partnership = partnership,
                    Child = child,
                    Account = me,
                    Organisation = trust,
                    Purpose = "assessment",
                    Because = "Referral",
                    Level = Level.Plan,
                    Days = 3,
                    At = now,
                    DueAt = now,
                },
                new AccessGrant { Partnership = partnership, Child = child, Account = me, Kind = GrantKind.Meeting, Level = Level.Plan, At = now, ToDay = today.AddDays(3) },
                BrokenGlass.Break(partnership, child, me, trust, [Role.Supervisor], GlassCategory.ChildMissing, "Not at home since this morning", true, null, now, Days),
                new Conflict { Partnership = partnership, Child = child, Account = them, Kind = ConflictKind.Friend, At = now, DeclaredBy = me },
                new Notice { Partnership = partnership, Account = me, About = Guid.NewGuid(), Kind = "x", Text = "Something for you", At = now },
                new Intake { Partnership = partnership, Organisation = trust, ByName = "Hana Ford", At = now, Named = new IdentityAsked { FullName = "Posy Marlow" }, Text = "Seen" },
                new SharingAgreement { Partnership = partnership, Parties = [trust.Value, example.Council.Id.Value], What = "Existence", Mode = "existence", Purposes = ["support"], Basis = "public task", FromDay = today },
                new Consent { Partnership = partnership, Child = child, Organisation = trust, By = me, ByName = worker.FullName, At = now, GivenBy = IndividualId.New(), Statements = [Guid.NewGuid()], Recipients = [example.Council.Id.Value], Purpose = "Support", How = "In writing", Capacity = true },
                new StatementShare { Partnership = partnership, Child = child, Organisation = trust, By = me, ByName = worker.FullName, At = now, Statements = [Guid.NewGuid()], Recipients = [example.Council.Id.Value], Kind = ShareKind.SafeguardingConcern, Basis = ShareBasis.DutyToSafeguard, UntilDay = today.AddDays(30) },
                restriction, new OwnAddress { Partnership = partnership, Account = me, PlaceKey = "1 elm way" }, new NoConflict { Partnership = partnership, Child = child, Account = me, Because = "A namesake", At = now },
                new RestrictionProposal { Partnership = partnership, Restriction = restriction.Id, Child = child, List = restriction.List, Guardians = restriction.Guardians, Because = "Moved", At = now, By = me },
                new ReadingQuestion { Partnership = partnership, Child = child, Opening = Guid.NewGuid(), Reader = me, AskedBy = them, AskedByName = "Hana Ford", Text = "Why?", At = now });
            var task = new KeptTask
            {
                Id = Guid.NewGuid(),
                Partnership = partnership,
                Child = child,
                Pathway = "was-not-brought",
                Version = 1,
                TriggerEvent = "1",
                Step = "ask-why",
                Number = 1,
                Seals = [],
                State = TaskState.Due,
                Began = now,
                Due = now.AddDays(1),
                Because = [],
                Organisation = trust,
                Worker = me,
                ChangedAt = now,
            };
            db.AddRange(
                task, new TaskClock { Partnership = partnership, Child = child, WorkedOutAt = now },
                new TaskAct { Partnership = partnership, Child = child, Task = task.Id, Kind = TaskActKind.Excused, By = me, ByName = worker.FullName, Organisation = trust, At = now, UntilDay = today, Because = "Abroad" });
            await db.Save();
        }

        await using var reads = await database.Database.Open(worker.Session);
        (await reads.OpenRecords([child], "To try the guards")).Single().Level.ShouldBe(Level.Record);
        await ChildrenShown.Mine(reads, null, 10);
    }

    public static async Task<IReadOnlyList<ChildId>> Of(TestDatabase database, Example example)
    {
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        return await db.ChildRecords.Select(r => r.Child).ToListAsync();
    }

    public static async Task<Session> Worker(TestDatabase database, Example example)
    {
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        return (await db.Accounts.SingleAsync(a => a.Role == Role.Supervisor)).Session;
    }

    public static Account Worker(PartnershipId partnership, OrganisationId organisation, Role role, string address) => new()
    {
        Partnership = partnership,
        Organisation = organisation,
        Role = role,
        FullName = "Hana Ford",
        Email = address,
        UserName = address,
        NormalizedEmail = address,
        NormalizedUserName = address,
    };
}
