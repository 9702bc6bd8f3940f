using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Testing;

/// <summary>Small invented partnerships in which everything that gives or takes access meets often: few people, few children, few days.</summary>
internal sealed class AnyAccess
{
    public static readonly DateOnly First = new(2026, 3, 2);
    public const int Days = 40;

    public static readonly WorkingDays WorkingDays = new([new(2025, 12, 25), new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2027, 1, 1)]);

    private static readonly Role[] SomeRoles =
    [
        Role.Practitioner, Role.Practitioner, Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.LookUpClinician, Role.DataProtectionOfficer,
        Role.BusinessManager, Role.Administrator,
    ];
    private static readonly string[] Addresses = ["1 Elm Way", "2 Anchor Court", "3 Cooper Row"];

    private readonly Random random;

    /// <param name="seed">The same seed draws the same.</param>
    /// <param name="partnership">The partnership; another each time where none is given.</param>
    /// <param name="organisations">Its organisations.</param>
    public AnyAccess(int seed, PartnershipId? partnership = null, IReadOnlyList<OrganisationId>? organisations = null)
    {
        random = new Random(seed);
        Partnership = partnership ?? PartnershipId.New();
        Organisations = organisations ?? [.. Many(2, OrganisationId.New)];
        Workers = [.. Many(6, () => new Worker(PersonId.New(), One(Organisations), One(SomeRoles), Seldom() ? Moment() : null))];
        Teams = [.. Many(3, () => new Team { Partnership = Partnership, Organisation = One(Organisations), Name = "A team", FromDay = First.AddYears(-1) })];
        Children = [.. Many(4, ChildId.New)];
        State = new AccessState
        {
            Workers = Workers,
            Involvements = [.. Many(random.Next(1, 6), AnInvolvement)],
            Members = [.. Many(random.Next(5), () => { var (from, to) = Span(); return new TeamMember { Partnership = Partnership, Team = One(Teams).Id, Account = Somebody, FromDay = from, ToDay = to }; })],
            Duties = [.. Many(random.Next(4), ADuty)],
            Supervisions = [.. Many(random.Next(4), () => { var (from, to) = Span(); return new Supervision { Partnership = Partnership, Supervisor = Workers[0].Person, Worker = One([.. Workers.Skip(1)]).Person, FromDay = from, ToDay = to }; })],
            Chairs = [.. Many(random.Next(2), () => { var (from, to) = Span(); return new ChairAssignment { Partnership = Partnership, Child = AChild, Account = Somebody, FromDay = from, ToDay = to }; })],
            Grants = [.. Many(random.Next(4), AGrant)],
            Glasses = [.. Many(random.Next(3), AGlass)],
            Restrictions = [.. Many(random.Next(2), ARestriction)],
            Conflicts = [.. Many(random.Next(3), AConflict)],
            Homes = [.. Many(random.Next(8), () => AHome(AChild))],
        };
    }

    public PartnershipId Partnership { get; }

    public AccessState State { get; }

    public IReadOnlyList<OrganisationId> Organisations { get; }

    public IReadOnlyList<Worker> Workers { get; }

    public IReadOnlyList<Team> Teams { get; }

    public IReadOnlyList<ChildId> Children { get; }

    public PersonId Somebody => One(Workers).Person;

    public ChildId AChild => One(Children);

    /// <summary>A moment; often the first or the last of a day in London, or one at which something begins or ends.</summary>
    public DateTimeOffset Moment()
    {
        var day = First.AddDays(random.Next(Days));
        return new DateTimeOffset(random.Next(4) switch
        {
            0 => LondonTime.Start(day),
            1 => LondonTime.Start(day.AddDays(1)).AddMilliseconds(-1),
            _ => LondonTime.Start(day).AddHours(random.Next(24)),
        }, TimeSpan.Zero);
    }

    /// <summary>One of several.</summary>
    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>The same in another order.</summary>
    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> of)
    {
        var all = of.ToArray();
        random.Shuffle(all);
        return all;
    }

    /// <summary>A fact that somebody lives or stays at a place, or does not.</summary>
    public Statement AHome(ChildId child, IndividualId? of = null)
    {
        var (from, to) = Span();
        var statement = Statement.OfFact(
            Partnership, child, StatementId.New(), By(Moment()),
            new FactContent(random.Next(2) == 0 ? FactKind.LivesAt : FactKind.StaysAt, of ?? new IndividualId(child.Value))
            {
                Place = One(Addresses),
                Is = random.Next(3) > 0,
                From = random.Next(4) == 0 ? null : Day(from),
                To = to is { } last ? Day(last) : null,
            },
            new Given { Basis = One(Enum.GetValues<Basis>()) });
        if (Seldom()) statement.Withdraw("Wrong", By(statement.Recorded.AddDays(random.Next(5))) with { Organisation = statement.Organisation });
        return statement;
    }

    /// <summary>Another fact of one person.</summary>
    public Statement AFact(ChildId child, IndividualId of)
    {
        if (random.Next(2) == 0) return AHome(child, of);
        var kind = One([FactKind.Name, FactKind.School, FactKind.PartnerOf, FactKind.ParentOf, FactKind.SiblingOf, FactKind.Due]);
        return Statement.OfFact(
            Partnership, child, StatementId.New(), By(Moment()),
            new FactContent(kind, of) { Other = kind.IsBetween() ? IndividualId.New() : null, Value = kind.IsBetween() ? null : One(["a", "b"]), Is = random.Next(3) > 0 },
            new Given { Basis = One(Enum.GetValues<Basis>()) });
    }

    public WrittenBy By(DateTimeOffset at) => new(One(Organisations), Somebody, "Somebody", at);

    private static ApproximateDate Day(DateOnly day) => ApproximateDate.Kept($"{day:d MMMM yyyy}", $"{day:yyyy-MM-dd}", day, day);

    private Involvement AnInvolvement()
    {
        var (from, to) = Span();
        return new Involvement
        {
            Partnership = Partnership,
            Child = AChild,
            Organisation = One(Organisations),
            Team = random.Next(2) == 0 ? One(Teams).Id : null,
            Kind = One(Enum.GetValues<InvolvementKind>()),
            FromDay = from,
            Because = "Work with the family",
        }.With(random.Next(4) == 0 ? null : Somebody).Until(to, WorkingDays);
    }

    private WorkerDuty ADuty()
    {
        var ((from, to), kind) = (Span(), One(Enum.GetValues<DutyKind>()));
        return new WorkerDuty
        {
            Partnership = Partnership,
            Account = Somebody,
            Kind = kind,
            Team = kind == DutyKind.ManagesTeam ? One(Teams).Id : null,
            Role = kind == DutyKind.AlsoHasRole ? One(SomeRoles) : null,
            FromDay = from,
            ToDay = to,
        };
    }

    private AccessGrant AGrant()
    {
        var (at, kind) = (Moment(), One(Enum.GetValues<GrantKind>()));
        return new AccessGrant
        {
            Partnership = Partnership,
            Child = AChild,
            Account = random.Next(3) > 0 ? Somebody : null,
            Organisation = One(Organisations),
            Kind = kind,
            Level = One([Level.KnownTo, Level.Own, Level.Plan, Level.Record]),
            At = at,
            ToDay = LondonTime.Day(at).AddDays(random.Next(28)),
            EndedAt = Seldom() ? at.AddHours(random.Next(100)) : null,
        };
    }

    private BrokenGlass AGlass()
    {
        var at = Moment();
        return new BrokenGlass
        {
            Partnership = Partnership,
            Child = AChild,
            Account = Somebody,
            Organisation = One(Organisations),
            Category = GlassCategory.ChildMissing,
            Because = "Not at home since this morning",
            At = at,
            Until = at + BrokenGlass.Lasts,
            ReviewBy = at.AddDays(1),
        };
    }

    private Restriction ARestriction()
    {
        var at = Moment();
        return new Restriction
        {
            Partnership = Partnership,
            Child = AChild,
            Because = "High profile",
            At = at,
            ReviewDay = LondonTime.Day(at).AddDays(90),
            Guardians = [Workers[0].Person, Workers[1].Person],
            List = Workers.Where(_ => random.Next(2) == 0).ToDictionary(w => w.Person, _ => One(Enum.GetValues<Level>())),
            EndedAt = Seldom() ? at.AddDays(3) : null,
        };
    }

    private Conflict AConflict()
    {
        var conflict = new Conflict { Partnership = Partnership, Child = AChild, Account = Somebody, Kind = ConflictKind.Neighbour, At = Moment(), DeclaredBy = null };
        if (Seldom()) conflict.End("Moved away", PersonId.New(), conflict.At.AddDays(4));
        return conflict;
    }

    private (DateOnly From, DateOnly? To) Span()
    {
        var from = First.AddDays(random.Next(Days));
        return (from, random.Next(3) == 0 ? null : from.AddDays(random.Next(20)));
    }

    private bool Seldom() => random.Next(5) == 0;

    private static List<T> Many<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
