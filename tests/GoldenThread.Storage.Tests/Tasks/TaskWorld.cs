using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using GoldenThread.Testing;
using GoldenThread.Time;

namespace GoldenThread.Storage.Tests.Tasks;

/// <summary>Tasks of several records with everybody who is near them and may not have them: colleagues, another organisation, those whose time has ended, who is too near.</summary>
internal sealed class TaskWorld
{
    private readonly TestDatabase database;

    private TaskWorld(TestDatabase database, PartnershipId partnership) => (this.database, Partnership) = (database, partnership);

    public PartnershipId Partnership { get; }

    public OrganisationId Trust { get; private set; }

    public OrganisationId Council { get; private set; }

    /// <summary>The worker who has the tasks.</summary>
    public Account Worker { get; private set; } = null!;

    /// <summary>The worker's supervisor.</summary>
    public Account Supervisor { get; private set; } = null!;

    /// <summary>A colleague who is involved and supervises nobody.</summary>
    public Account Near { get; private set; } = null!;

    /// <summary>A supervisor whose supervision and membership have ended, and who is involved.</summary>
    public Account Past { get; private set; } = null!;

    /// <summary>A supervisor of another organisation who is involved.</summary>
    public Account Elsewhere { get; private set; } = null!;

    /// <summary>A supervisor who broke the glass.</summary>
    public Account Breaker { get; private set; } = null!;

    /// <summary>Somebody who has nothing to do with any of them.</summary>
    public Account Stranger { get; private set; } = null!;

    /// <summary>The child of whom the tasks are.</summary>
    public ChildId Child { get; } = ChildId.New();

    /// <summary>A child whom the worker is too near.</summary>
    public ChildId TooNear { get; } = ChildId.New();

    /// <summary>A child of whom the worker sees their own organisation's words alone.</summary>
    public ChildId OwnAlone { get; } = ChildId.New();

    /// <summary>A child in whose record something was sealed since tasks were worked out.</summary>
    public ChildId SealedSince { get; } = ChildId.New();

    /// <summary>The seal that the colleague opens, and somebody of another organisation.</summary>
    public SealId Closed { get; private set; }

    /// <summary>A seal that the worker opens too.</summary>
    public SealId Opens { get; private set; }

    public Dictionary<string, Guid> Tasks { get; } = new(StringComparer.Ordinal);

    public static async Task<TaskWorld> Keep(TestDatabase database)
    {
        var example = await Example.Add(database);
        var world = new TaskWorld(database, example.Partnership.Id) { Trust = example.Trust.Id, Council = example.Council.Id };
        await world.People();
        await world.Records();
        return world;
    }

    /// <summary>What somebody is called in what is found to be wrong.</summary>
    public string Called(Guid task) => Tasks.FirstOrDefault(t => t.Value == task).Key ?? "another";

    /// <summary>The database as somebody has it, with a record open where one is named.</summary>
    public async Task<GoldenThreadDb> As(Account person, ChildId? opens = null)
    {
        var db = await database.Database.Open(person.Session);
        if (opens is { } child) await db.OpenRecords([child], "Direct work");
        return db;
    }

    private async Task People()
    {
        Account A(OrganisationId of, Role role) => ExampleChild.Worker(Partnership, of, role, $"{Guid.NewGuid():N}@northmere.example");
        (Worker, Supervisor, Near, Past) = (A(Trust, Role.Practitioner), A(Trust, Role.Supervisor), A(Trust, Role.Practitioner), A(Trust, Role.Supervisor));
        (Elsewhere, Breaker, Stranger) = (A(Council, Role.Supervisor), A(Trust, Role.Supervisor), A(Trust, Role.Practitioner));
        await using var db = await database.Database.Open(Session.System(Partnership));
        db.AddRange(Worker, Supervisor, Near, Past, Elsewhere, Breaker, Stranger);
        await db.Save();
    }

    private async Task Records()
    {
        var now = DateTimeOffset.UtcNow.AddMinutes(-20);
        var today = LondonTime.Day(now);
        var team = new Team { Partnership = Partnership, Organisation = Trust, Name = "East", FromDay = today.AddDays(-90) };
        await using var db = await database.Database.Open(Session.System(Partnership));
        Involvement In(ChildId child, OrganisationId of, Account who, InvolvementKind kind, TeamId? with = null) =>
            new Involvement { Partnership = Partnership, Child = child, Organisation = of, Team = with, Kind = kind, FromDay = today.AddDays(-60), Because = "Referral" }.With(Id(who));
        foreach (var child in (ChildId[])[Child, TooNear, OwnAlone, SealedSince])
            db.AddRange(new ChildRecord(Partnership, child, new WrittenBy(Council, null, "Council", now), "Referral"), new TaskClock { Partnership = Partnership, Child = child, WorkedOutAt = now });
        var (closed, opens, since) = (Silent(Child, now.AddMinutes(-9), Near, Elsewhere), Silent(Child, now.AddMinutes(-9), Near, Worker), Silent(SealedSince, now.AddMinutes(5), Near));
        (Closed, Opens) = (closed.Id, opens.Id);
        db.AddRange(
            team, In(Child, Trust, Worker, InvolvementKind.Core, team.Id), In(TooNear, Trust, Worker, InvolvementKind.Core), In(SealedSince, Trust, Worker, InvolvementKind.Core),
            In(Child, Trust, Near, InvolvementKind.Contributing), In(Child, Trust, Past, InvolvementKind.Visiting), In(Child, Council, Elsewhere, InvolvementKind.Visiting), In(Child, Trust, Supervisor, InvolvementKind.Visiting),
            new TeamMember { Partnership = Partnership, Team = team.Id, Account = Id(Past), FromDay = today.AddDays(-50), ToDay = today.AddDays(-1) },
            new Supervision { Partnership = Partnership, Supervisor = Id(Past), Worker = Id(Worker), FromDay = today.AddDays(-50), ToDay = today.AddDays(-1) },
            new Supervision { Partnership = Partnership, Supervisor = Id(Supervisor), Worker = Id(Worker), FromDay = today.AddDays(-50) },
            new AccessGrant { Partnership = Partnership, Child = OwnAlone, Account = Id(Worker), Kind = GrantKind.HandedIn, Level = Level.Own, At = now, ToDay = today.AddDays(5) },
            new BrokenGlass { Partnership = Partnership, Child = Child, Account = Id(Breaker), Organisation = Trust, Category = GlassCategory.ChildMissing, Because = "Not at home since this morning", At = now, Until = now.AddHours(4), ReviewBy = now.AddDays(1) },
            new Conflict { Partnership = Partnership, Child = TooNear, Account = Id(Worker), Kind = ConflictKind.Friend, At = now.AddDays(-2), DeclaredBy = Id(Supervisor) },
            closed, opens, since);
        db.AddRange(
            Task("the worker's", Child) with { EscalatedTo = Id(Supervisor), Climbed = 1 }, Task("sealed", Child) with { Seals = [Closed.Value] }, Task("nobody's", Child) with { Worker = null },
            Task("another organisation's", Child) with { Organisation = Council, Worker = Id(Elsewhere) }, Task("the supervisor's", Child) with { Worker = Id(Supervisor) }, Task("the team's", Child) with { Worker = null, Team = team.Id },
            Task("excused", Child) with { ExcusedUntil = today.AddDays(3) }, Task("said twice", Child), Task("said twice", Child, "said twice, sealed") with { Seals = [Opens.Value] },
            Task("too near", TooNear), Task("own alone", OwnAlone), Task("sealed since", SealedSince) with { ChangedAt = now.AddMinutes(9) });
        db.AddRange(
            Act("the worker's", now), Act("sealed", now),
            new Statement(Partnership, Child, StatementId.New(), StatementKind.Contact, new WrittenBy(Council, null, "Council", now), new Given { Seal = Closed }));
        await db.Save();
        // The conflict is of a child for whom there is a task all the same, and what was sealed since has not been worked out anew.
        await database.AsOwner($"update task_clock set worked_out_at = '{now.UtcDateTime:O}'; update task set seals = '{{}}' where id in ('{Tasks["sealed since"]}', '{Tasks["too near"]}')");
    }

    private KeptTask Task(string name, ChildId child, string? called = null)
    {
        var id = Guid.NewGuid();
        Tasks[called ?? name] = id;
        return new KeptTask
        {
            Id = id,
            Partnership = Partnership,
            Child = child,
            Pathway = "was-not-brought",
            Version = 1,
            TriggerEvent = name,
            Step = "ask-why",
            Number = 1,
            Seals = [],
            State = TaskState.Overdue,
            Began = DateTimeOffset.UtcNow.AddDays(-9),
            Due = DateTimeOffset.UtcNow.AddDays(-2),
            Because = [],
            Organisation = Trust,
            Worker = Id(Worker),
            ChangedAt = DateTimeOffset.UtcNow.AddMinutes(-15),
        };
    }

    private TaskAct Act(string name, DateTimeOffset at) => new() { Partnership = Partnership, Child = Child, Task = Tasks[name], Kind = TaskActKind.Answered, By = Id(Supervisor), ByName = "Hana Ford", Organisation = Trust, At = at, Because = "Rang the family" };

    private Seal Silent(ChildId child, DateTimeOffset at, params Account[] openers) => new()
    {
        Partnership = Partnership,
        Child = child,
        Organisation = Trust,
        Kind = SealKind.ConfidentialDisclosure,
        Openers = [.. openers.Select(Id)],
        OthersSee = OthersSee.Silent,
        At = at,
        ReviewDay = LondonTime.Day(at).AddDays(60),
    };

    private static PersonId Id(Account account) => new(account.Id);
}
