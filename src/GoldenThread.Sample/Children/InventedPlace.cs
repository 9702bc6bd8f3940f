using GoldenThread.Access;
using GoldenThread.Organisations;
using GoldenThread.Storage.Accounts;

namespace GoldenThread.Sample.Children;

/// <summary>Who works with an invented population: organisations, teams of eight, and forty workers for ten thousand children.</summary>
public sealed class InventedPlace
{
    private const int InTeam = 8;
    private const int ForWorkers = 250;

    private static readonly (string Name, string Kind)[] Named =
    [
        ("Northmere Trust", "health-visiting"), ("Eastmere Trust", "midwifery"), ("Northmere Council", "social-care"), ("Calderwick Infirmary", "hospital"), ("Harbour Lane Practice", "gp"),
    ];

    private static readonly string[] First = ["Alma", "Bram", "Cora", "Della", "Edwin", "Flora", "Gregor", "Hettie", "Ivor", "Jessa", "Kit", "Lorna", "Merle", "Nell", "Osric", "Pearl"];
    private static readonly string[] Last = ["Ashgrove", "Birkett", "Coldwell", "Dunmore", "Elmslie", "Fallow", "Garside", "Holme", "Inskip", "Jarrold", "Kelder", "Langrish", "Marl"];

    /// <summary>Makes it up.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="children">For how many children.</param>
    /// <param name="seed">The seed; another one has other people.</param>
    /// <param name="from">Since when they work.</param>
    /// <param name="there">Organisations that are there already, by name.</param>
    public InventedPlace(PartnershipId partnership, int children, int seed, DateOnly from, IReadOnlyDictionary<string, OrganisationId> there)
    {
        Partnership = partnership;
        foreach (var (name, kind) in Named)
        {
            if (there.TryGetValue(name, out var known))
            {
                Organisations[name] = known;
                continue;
            }

            var made = new Organisation(partnership, name);
            made.WorksWithChildrenAs(kind, null, null);
            Organisations[name] = made.Id;
            Rows.Add(made);
        }

        foreach (var name in new[] { Health, Council })
        {
            for (var n = 0; n < Math.Max(2, children / ForWorkers); n++)
            {
                if (n % InTeam == 0) Team(name, n / InTeam, seed, from);
                var full = $"{First[(n + seed) % First.Length]} {Last[(n / First.Length + n + seed) % Last.Length]}";
                var email = $"{full.Replace(' ', '.').ToLowerInvariant()}.{seed}.{n}.{(name == Health ? "h" : "c")}@northmere.example";
                var worker = new Account { Partnership = partnership, Organisation = Organisations[name], Role = Role.Practitioner, FullName = full, Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant() };
                Rows.Add(worker);
                Rows.Add(new TeamMember { Partnership = partnership, Team = teams[name][^1], Account = new PersonId(worker.Id), FromDay = from });
                workers[name].Add(new PersonId(worker.Id));
            }
        }
    }

    internal const string Health = "Northmere Trust";
    internal const string Council = "Northmere Council";

    private readonly Dictionary<string, List<TeamId>> teams = new(StringComparer.Ordinal) { [Health] = [], [Council] = [] };
    private readonly Dictionary<string, List<PersonId>> workers = new(StringComparer.Ordinal) { [Health] = [], [Council] = [] };

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; }

    /// <summary>What is to be kept before the records.</summary>
    public List<object> Rows { get; } = [];

    /// <summary>The organisations by their names.</summary>
    public Dictionary<string, OrganisationId> Organisations { get; } = new(StringComparer.Ordinal);

    /// <summary>A worker of an organisation, with their team.</summary>
    internal (PersonId Worker, TeamId Team) Worker(string organisation, int child)
    {
        var at = child % workers[organisation].Count;
        return (workers[organisation][at], teams[organisation][at / InTeam]);
    }

    private void Team(string organisation, int number, int seed, DateOnly from)
    {
        var team = new Team { Partnership = Partnership, Organisation = Organisations[organisation], Name = $"{organisation} {seed}-{number + 1}", FromDay = from };
        teams[organisation].Add(team.Id);
        Rows.Add(team);
    }
}
