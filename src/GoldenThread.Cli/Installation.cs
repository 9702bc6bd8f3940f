using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using GoldenThread.Work.Administration;

namespace GoldenThread.Cli;

/// <summary>The installation that a command works on: the same database as the pages.</summary>
internal static class Installation
{
    /// <summary>Opens its database; a private cluster that does not run is started for the time.</summary>
    public static Task<RunningDatabase> Open(CancellationToken cancellation) => RunningDatabase.Open(Place(), Progress, cancellation);

    /// <summary>
    /// Reaches its database as the owner, as it is: nothing is brought up to date. A private cluster that does not run is started for the time.
    /// </summary>
    /// <exception cref="InstallationException">The owner's login is not known here.</exception>
    public static async Task<OwnersDatabase> OpenAsOwner(CancellationToken cancellation)
    {
        var place = Place();
        if (place.OnServer) return new OwnersDatabase(place.Logins with { Owner = place.OwnersLogin }, null);
        var cluster = await PrivateCluster.Start(Path.Combine(place.Folder, "postgres"), Progress, cancellation: cancellation);
        return new OwnersDatabase(cluster.Logins(), cluster);
    }

    /// <summary>Words for the person at the terminal.</summary>
    public static IProgress<string> Progress { get; } = new OnTerminal();

    /// <summary>Where its history's anchors are kept; null where the log alone holds them.</summary>
    public static string? AnchorFile => Setting("History__AnchorFile");

    /// <summary>What links begin with: the application's setting, or where ./start listens.</summary>
    public static string Address => (Setting("GoldenThread__Address") ?? "http://localhost:5080").TrimEnd('/');

    /// <summary>Where it keeps its data: the settings of the application, as its environment has them.</summary>
    public static InstallationPlace Place() => new(
        Setting("GoldenThread__Folder")
            ?? ".data", Server("ConnectionStrings__GoldenThread"), Server("ConnectionStrings__Owner"), Setting("GoldenThread__KeyFile"));

    // Whoever began one in another folder has to name it here too.
    private static string Where() => Place() is { OnServer: false } place ? $" in {Path.GetFullPath(place.Folder)} (GoldenThread__Folder names another folder)" : "";

    private static string? Server(string name) => InstallationPlace.Server(name, Environment.GetEnvironmentVariable(name));

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>The partnership of this name or short name; the only one where none is named.</summary>
    public static async Task<Partnership> Partnership(Database database, string? name, CancellationToken cancellation)
    {
        var all = await Partnerships.All(database, cancellation);
        if (all.Count == 0) throw new RuleException($"There are no partnerships yet{Where()}. ./start creates two invented ones. golden-thread setup partnership NAME --admin EMAIL adds your own.");
        var meant = name is null
            ? all
            :
            [
                .. all.Where(
                    p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(p.Slug, name, StringComparison.OrdinalIgnoreCase)),
            ];
        return meant.Count == 1 ? meant[0] : throw new RuleException(
            $"{(name is null ? "Choose a partnership with --partnership" : $"There is no partnership “{name}”")}. The partnerships are: {string.Join("; ", all.Select(p => $"{p.Name} ({p.Slug})"))}.");
    }

    /// <summary>Who acts at a terminal: the account of the machine, for the partnership.</summary>
    public static Actor Actor(TimeProvider time) =>
        new(new PersonId(Guid.Empty), $"Terminal ({Environment.UserName})", Role.BusinessManager, null, time.GetUtcNow());

    private sealed class OnTerminal : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
