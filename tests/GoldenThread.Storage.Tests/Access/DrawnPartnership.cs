using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Children;
using GoldenThread.Organisations;
using GoldenThread.Storage.Accounts;
using GoldenThread.Testing;
using GoldenThread.Time;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>A drawn partnership, kept in a database: its people, what gives and takes access, and statements under seals and limits.</summary>
internal sealed class DrawnPartnership
{
    private readonly TestDatabase database;

    private readonly Clock clock = new();
    private readonly Database asAt;

    private readonly int seed;

    private DrawnPartnership(TestDatabase database, AnyAccess drawn, int seed) =>
        (this.database, Drawn, this.seed, asAt) = (database, drawn, seed, Database.OpenAsItIs(database.ApplicationConnectionString, TestDatabase.Key, clock));

    public AnyAccess Drawn { get; }

    /// <summary>What is drawn, and an involvement for everybody who is in conflict: so that a conflict takes something away.</summary>
    public AccessState State { get; private set; } = new();

    public List<Statement> Statements { get; } = [];

    public Dictionary<SealId, Seal> Seals { get; } = [];

    public Dictionary<LimitId, StatementLimit> Limits { get; } = [];

    public List<StatementShare> Shares { get; } = [];

    public Dictionary<PersonId, Account> Accounts { get; } = [];

    /// <summary>Keeps one.</summary>
    public static async Task<DrawnPartnership> Keep(TestDatabase database, int seed)
    {
        var partnership = (await database.AddPartnership()).Id;
        await using var db = await database.Database.Open(Session.System(partnership));
        Organisation[] organisations = [new(partnership, "Northmere Council"), new(partnership, "Northmere Trust")];
        var kept = new DrawnPartnership(database, new AnyAccess(seed, partnership, [.. organisations.Select(o => o.Id)]), seed);
        var drawn = kept.Drawn;
        var state = kept.State = drawn.State with
        {
            Involvements =
            [
                .. drawn.State.Involvements,
                .. drawn.State.Conflicts.Select(c => new Involvement { Partnership = partnership, Child = c.Child, Organisation = drawn.Organisations[0], Kind = InvolvementKind.Core, FromDay = AnyAccess.First, Because = "Referral" }.With(c.Account)),
            ],
        };
        db.AddRange(organisations);
        foreach (var worker in drawn.Workers)
        {
            var account = ExampleChild.Worker(partnership, worker.Organisation!.Value, worker.Role, $"{worker.Person.Value:N}@northmere.example");
            (account.Id, account.EndedAt) = (worker.Person.Value, worker.ClosedFrom);
            kept.Accounts[worker.Person] = account;
            db.Add(account);
        }

        db.AddRange(drawn.Teams);
        db.AddRange(drawn.Children.Select(c => new ChildRecord(partnership, c, drawn.By(drawn.Moment()), "Referral")));
        foreach (var rows in (IEnumerable<IEnumerable<object>>)[state.Involvements, state.Members, state.Duties, state.Supervisions, state.Chairs, state.Grants, state.Glasses, state.Restrictions, state.Conflicts, state.Homes])
            db.AddRange(rows);
        await db.Save();
        return kept;
    }

    /// <summary>Adds statements of each child: of any organisation, in any part, under no, one or two seals, with or without a limit.</summary>
    public async Task WithStatements()
    {
        var before = new DateTimeOffset(LondonTime.Start(AnyAccess.First.AddDays(-1)), TimeSpan.Zero);
        await using var db = await database.Database.Open(Session.System(Drawn.Partnership));
        var shared = new Random(seed);
        foreach (var child in Drawn.Children)
        {
            Seal[] seals = [.. Enumerable.Range(0, 2).Select(n => new Seal
            {
                Partnership = Drawn.Partnership,
                Child = child,
                Organisation = Drawn.One(Drawn.Organisations),
                Kind = SealKind.ConfidentialDisclosure,
                Openers = [Drawn.Somebody, Drawn.Somebody],
                OthersSee = Drawn.One([OthersSee.Marked, OthersSee.Silent]),
                At = before,
                UntilDay = n == 0 ? AnyAccess.First.AddDays(20) : null,
                ReviewDay = AnyAccess.First.AddDays(60),
            })];
            StatementLimit[] limits = [.. Enumerable.Range(0, 2).Select(n => new StatementLimit
            {
                Partnership = Drawn.Partnership,
                Child = child,
                Organisation = Drawn.One(Drawn.Organisations),
                Audience = [Drawn.One([Drawn.Somebody.Value, Drawn.One(Drawn.Organisations).Value, Drawn.One(Drawn.Teams).Id.Value])],
                UntilDay = n == 0 ? AnyAccess.First.AddDays(15) : null,
                At = before,
            })];
            foreach (var seal in seals) Seals[seal.Id] = seal;
            foreach (var limit in limits) Limits[limit.Id] = limit;
            db.AddRange(seals);
            db.AddRange(limits);
            for (var n = 0; n < 8; n++)
            {
                var statement = new Statement(
                    Drawn.Partnership, child, StatementId.New(), StatementKind.Contact, Drawn.By(before),
                    new Given { Part = Drawn.One([Part.Plan, Part.Record]), Seal = Drawn.One<SealId?>([null, null, seals[0].Id, seals[1].Id]), Limit = Drawn.One<LimitId?>([null, null, limits[0].Id, limits[1].Id]) });
                if (statement.Seal is not null && n % 3 == 0) statement.PutUnder(seals[1].Id);
                Statements.Add(statement);
                db.Add(statement);
            }

            // Shares of some of them, with a person or an organisation; one has ended, one comes to its last day. Drawn by themselves, so that whatever else is drawn stays.
            for (var n = 0; n < 3; n++)
            {
                PersonId[] people = [.. Drawn.Workers.Select(w => w.Person)];
                var share = new StatementShare
                {
                    Partnership = Drawn.Partnership,
                    Child = child,
                    Organisation = Drawn.Organisations[shared.Next(Drawn.Organisations.Count)],
                    ByName = "Hana Ford",
                    At = before,
                    Statements = [.. Statements.Where(s => s.Child == child).OrderBy(_ => shared.Next()).Take(3).Select(s => s.Number.Value)],
                    Recipients = [shared.Next(2) == 0 ? people[shared.Next(people.Length)].Value : Drawn.Organisations[shared.Next(Drawn.Organisations.Count)].Value],
                    Kind = ShareKind.SafeguardingConcern,
                    Basis = ShareBasis.DutyToSafeguard,
                    UntilDay = AnyAccess.First.AddDays(n == 0 ? 15 : 400),
                };
                if (n == 1) share.End(new DateTimeOffset(LondonTime.Start(AnyAccess.First.AddDays(10)), TimeSpan.Zero), "Not needed any more");
                Shares.Add(share);
                db.Add(share);
            }
        }

        await db.Save();
    }

    /// <summary>The database as somebody has it at a moment.</summary>
    public Task<GoldenThreadDb> Open(PersonId person, DateTimeOffset at)
    {
        clock.Now = at;
        return asAt.Open(Accounts[person].Session);
    }

    /// <summary>The database as the system has it.</summary>
    public Task<GoldenThreadDb> AsSystem() => database.Database.Open(Session.System(Drawn.Partnership));

    /// <summary>Somebody who may open a record at a moment; null where nobody may.</summary>
    public (PersonId Person, OrganisationId Organisation, ChildId Child)? Writer(DateTimeOffset at)
    {
        foreach (var worker in Drawn.Workers)
            foreach (var child in Drawn.Children)
                if (worker.Organisation is { } organisation && AccessDecision.Of(worker.Person, child, at, State).Level == Level.Record)
                    return (worker.Person, organisation, child);
        return null;
    }

    /// <summary>What the model says that somebody sees of some records.</summary>
    public HashSet<Guid> Sees(PersonId person, IReadOnlyCollection<ChildId> children, DateTimeOffset at)
    {
        var worker = Drawn.Workers.First(w => w.Person == person);
        var day = LondonTime.Day(at);
        var teams = Drawn.State.Members.Where(m => m.Account == person && m.HoldsOn(day)).Select(m => m.Team).ToList();
        return [.. Statements.Where(s => children.Contains(s.Child) && SeenStatement.By(s, AccessDecision.Of(person, s.Child, at, State).Level, worker, teams, at, Seals, Limits, Shares)).Select(s => s.Id)];
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
