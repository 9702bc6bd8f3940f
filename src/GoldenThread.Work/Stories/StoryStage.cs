using GoldenThread.Access;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Stories;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Running;
using GoldenThread.Work.Access;
using GoldenThread.Work.Access.Sharing;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Work.Stories;

/// <summary>The partnership in which a story plays, in a database of its own, with a clock that stands where the story puts it.</summary>
internal sealed class StoryStage : IAsyncDisposable
{
    private static readonly DateOnly Beginning = new(2020, 1, 1);

    private readonly ThrowAwayDatabase database;
    private readonly ServiceProvider services;
    private readonly HashSet<(string Child, string Who)> appeared = [];

    private StoryStage(ThrowAwayDatabase database, InstallationKey key, StoryClock clock, StoryNode story)
    {
        (this.database, Clock, Story) = (database, clock, story);
        var all = new ServiceCollection().AddLogging().AddMetrics().AddGoldenThreadStorage(database.Database, key).AddWork();
        all.AddSingleton<TimeProvider>(clock).AddSingleton(new ImportLimits()).AddSingleton<IVirusScan, NoVirusScan>().AddSingleton(new SearchPace(TimeSpan.Zero)).AddSingleton(Sharing(story));
        services = all.BuildServiceProvider();
    }

    public StoryClock Clock { get; }

    public StoryNode Story { get; }

    public PartnershipId Partnership { get; } = PartnershipId.New();

    public Dictionary<string, Organisation> Organisations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Account> Workers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, TeamId> Teams { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, TeamId?> TeamOf { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StoryChild> Children { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IndividualId> Adults { get; } = new(StringComparer.Ordinal);

    /// <summary>What entries made, by their ids: statements, involvements, seals, glasses, requests, conflicts.</summary>
    public Dictionary<string, Guid> Things { get; } = new(StringComparer.Ordinal);

    /// <summary>What an entry made in several records, one after the other.</summary>
    public Dictionary<string, List<(ChildId Child, Guid Thing)>> Made { get; } = new(StringComparer.Ordinal);

    /// <summary>The notices that an entry made.</summary>
    public Dictionary<string, HashSet<Guid>> NoticesOf { get; } = new(StringComparer.Ordinal);

    /// <summary>Entries and tries whose verb is not built yet.</summary>
    public HashSet<string> NotBuilt { get; } = new(StringComparer.Ordinal);

    /// <summary>Whose records a thing is in.</summary>
    public Dictionary<string, IReadOnlyList<StoryChild>> ChildrenOf { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes it, with everybody in it.</summary>
    public static async Task<StoryStage> Make(DatabaseLogins logins, InstallationKey key, StoryNode common, StoryNode story, IProgress<string>? progress, CancellationToken cancellation)
    {
        var clock = StoryClock.At(StoryTime.First("2020-01-01"));
        var stage = new StoryStage(await ThrowAwayDatabase.Make(logins, key, clock, progress, cancellation), key, clock, story);
        try
        {
            await stage.People(common, story);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins work as a worker, or as the desk of an organisation: a system of it, in no team.</summary>
    public Task<StoryWork> As(string who) => StoryWork.Begin(
        services, Workers.TryGetValue(who, out var worker) ? worker.Session : new Session(Partnership, null, Organisations[who].Name, Organisations[who].Id, null, SessionScope.System));

    /// <summary>Begins work as the account that an organisation's desk has for an act, which is in no team.</summary>
    public async Task<StoryWork> AsDesk(string organisation, Role role)
    {
        var id = $"desk {organisation} {role}";
        if (!Workers.ContainsKey(id))
        {
            await using var work = await AsSystem();
            var address = $"{role}.desk@{organisation}.example".ToLowerInvariant();
            var account = new Account
            {
                Partnership = Partnership,
                Organisation = Organisations[organisation].Id,
                Role = role,
                FullName = Organisations[organisation].Name,
                Email = address,
                UserName = address,
                NormalizedEmail = address.ToUpperInvariant(),
                NormalizedUserName = address.ToUpperInvariant(),
            };
            work.The<GoldenThreadDb>().Add(account);
            await work.The<GoldenThreadDb>().Save("An account of the desk");
            Workers[id] = account;
        }

        return await As(id);
    }

    /// <summary>The notices that there are.</summary>
    public async Task<HashSet<Guid>> Notices()
    {
        await using var work = await AsSystem();
        return [.. await work.The<GoldenThreadDb>().Notices.Select(n => n.Id).ToListAsync()];
    }

    /// <summary>Begins work as the system.</summary>
    public Task<StoryWork> AsSystem() => StoryWork.Begin(services, Session.System(Partnership));

    public PersonId Person(string id) => new(Workers[id].Id);

    public bool IsDesk(string who) => Organisations.ContainsKey(who);

    /// <summary>What a person of the story is called, and the id by which records know them.</summary>
    public (IndividualId Id, string Called) Individual(string id)
    {
        if (Children.TryGetValue(id, out var child)) return (new IndividualId(child.Child.Value), child.Name ?? Capital(id));
        return (Adults.TryGetValue(id, out var known) ? known : Adults[id] = IndividualId.New(), Called(id));
    }

    /// <summary>Notes that somebody appears in a record.</summary>
    /// <returns>True for the first time.</returns>
    public bool Appears(StoryChild child, string who) => appeared.Add((child.Id, who));

    /// <summary>What an adult is called.</summary>
    public string Called(string id) => Story["adults"]?[id] is { Fields: not null } said ? said.Said("name") ?? said.Said("unnamed") ?? Capital(id) : Capital(id);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    public static string Capital(string id) => $"{char.ToUpperInvariant(id[0])}{id[1..]}";

    // What a story sets otherwise than the partnership usually does.
    private static SharingParameters Sharing(StoryNode story) =>
        story["set"]?.Said("duty-to-disclose-from") is { } from ? new SharingParameters { Times = SharingDefinitions.Times with { DutyToDiscloseFrom = StoryTime.Day(from) } } : new SharingParameters();

    private async Task People(StoryNode common, StoryNode story)
    {
        await using var work = await AsSystem();
        var db = work.The<GoldenThreadDb>();
        db.Add(new Partnership { Id = Partnership, Name = common.Said("partnership") ?? "Northmere", Slug = "northmere" });
        foreach (var (id, said) in common["organisations"]!.Fields!)
        {
            var organisation = new Organisation(Partnership, said.Said("name")!);
            organisation.WorksWithChildrenAs(said.Said("kind"), said.Said("office"), said.Said("out-of-hours"));
            db.Add(Organisations[id] = organisation);
        }

        foreach (var (id, said) in common["teams"]!.Fields!)
        {
            var team = new Team { Partnership = Partnership, Organisation = Organisations[said.Said("organisation")!].Id, Name = id, IsDuty = said.Is("duty"), FromDay = Beginning };
            Teams[id] = team.Id;
            db.Add(team);
        }

        foreach (var (id, said) in common["workers"]!.Fields!.Concat(story["workers"]?.Fields ?? [])) Worker(db, id, said);
        await db.Save("The partnership of the story");
        foreach (var (id, said) in story["children"]!.Fields!) Children[id] = StoryChild.Of(id, said);
    }

    private void Worker(GoldenThreadDb db, string id, StoryNode said)
    {
        var roles = said.All("role").Select(r => Enum.Parse<Role>(r.Replace("-", "", StringComparison.Ordinal), ignoreCase: true)).ToList();
        var address = $"{id}@northmere.example";
        var account = new Account
        {
            Partnership = Partnership,
            Organisation = Organisations[said.Said("organisation")!].Id,
            Role = roles[0],
            FullName = Capital(id),
            Email = address,
            UserName = address,
            NormalizedEmail = address.ToUpperInvariant(),
            NormalizedUserName = address.ToUpperInvariant(),
        };
        var (person, from) = (new PersonId(account.Id), said.Said("from") is { } day ? StoryTime.Day(day) : Beginning);
        (Workers[id], TeamOf[id]) = (account, said.Said("team") is { } named ? Teams[named] : null);
        db.Add(account);
        if (said.Said("team") is { } team) db.Add(new TeamMember { Partnership = Partnership, Team = Teams[team], Account = person, FromDay = from });
        if (said.Said("manages") is { } manages) db.Add(new WorkerDuty { Partnership = Partnership, Account = person, Kind = DutyKind.ManagesTeam, Team = Teams[manages], FromDay = from });
        if (said.Said("duty") is not null) db.Add(new WorkerDuty { Partnership = Partnership, Account = person, Kind = DutyKind.NamedProfessional, FromDay = from });
        foreach (var other in roles.Skip(1)) db.Add(new WorkerDuty { Partnership = Partnership, Account = person, Kind = DutyKind.AlsoHasRole, Role = other, FromDay = from });
    }
}
