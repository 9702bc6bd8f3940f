using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Documents.Profiles;
using GoldenThread.Profiles;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Profiles;

/// <summary>
/// Profiles of the infants of a supervisor's line or a manager's team, in order of age. A list like any other: that it was shown is written first, what is
/// sealed or limited against the person is left out, and with it what is worked out from it. There is no score.
/// </summary>
internal sealed class FindProfiles(GoldenThreadDb db, Acting acting, AsSystem system)
{
    private const int Batch = 100;

    /// <summary>Of how many children one page is worked out.</summary>
    public const int Most = 200;

    /// <summary>The infants under two, or not yet born, whose plan the person may see: the youngest first.</summary>
    public async Task<IReadOnlyList<ProfileOfChild>> Mine()
    {
        var all = await ChildrenShown.Mine(db, null, Most);
        var (now, today) = (acting.Now, acting.Today);
        List<Headline> infants = [.. all.Where(c => c.Level >= Level.Plan && ProfileDefinition.IsAskedOn(LooksAgain.Day(c.Born), today))];
        var viewer = new Worker(acting.By.Person, db.Session!.Organisation, acting.By.Role, null);
        var found = await system.Do(async within =>
        {
            var teams = await within.TeamMembers.AsNoTracking().Where(m => m.Account == viewer.Person && m.FromDay <= today && (m.ToDay == null || m.ToDay >= today)).Select(m => m.Team).ToListAsync();
            var made = new List<ProfileOfChild>();
            foreach (var some in infants.Chunk(Batch)) made.AddRange(await Of(within, some, viewer, teams, now));
            return made;
        });
        // By age alone: who is expected first, then the youngest.
        return [.. found.OrderBy(p => p.Child.Born is not null).ThenByDescending(p => p.Child.Born ?? p.Child.Due, StringComparer.Ordinal).ThenBy(p => p.Child.Name, StringComparer.CurrentCulture)];
    }

    private static async Task<IEnumerable<ProfileOfChild>> Of(GoldenThreadDb within, IReadOnlyList<Headline> infants, Worker viewer, IReadOnlyList<TeamId> teams, DateTimeOffset now)
    {
        var children = infants.Select(c => c.Child).ToList();
        var seals = (await within.Seals.AsNoTracking().Where(s => children.Contains(s.Child)).ToListAsync()).ToDictionary(s => s.Id);
        var limits = (await within.StatementLimits.AsNoTracking().Where(l => children.Contains(l.Child)).ToListAsync()).ToDictionary(l => l.Id);
        var shares = await within.StatementShares.AsNoTracking().Where(s => children.Contains(s.Child)).ToListAsync();
        var statements = (await within.Statements.AsNoTracking().Where(s => children.Contains(s.Child)).ToListAsync()).Where(s => SeenStatement.By(s, Level.Record, viewer, teams, now, seals, limits, shares)).ToLookup(s => s.Child);
        var descriptions = (await within.Appearances.AsNoTracking().Where(a => children.Contains(a.Child)).ToListAsync()).ToLookup(a => a.Child);
        return infants.Select(c => One(c, [.. statements[c.Child]], descriptions[c.Child].ToDictionary(a => a.Individual, a => a.Description), now));
    }

    private static ProfileOfChild One(Headline child, IReadOnlyList<Statement> statements, IReadOnlyDictionary<IndividualId, string> descriptions, DateTimeOffset now)
    {
        var day = LondonTime.Day(now);
        var profile = new Profile(ProfileDefinitions.On(day), child.Child, statements, now);
        var around = new AroundShown(day, now, statements, descriptions) { People = FindAround.People(child.Child, statements, day, now) };
        List<FactorShown> factors = [.. profile.All([.. around.People.Select(p => p.Person)], now)];
        string Named(FactorShown factor) => factor.Person is { } person ? $"{factor.Factor.Title}, {around.Called(person)}" : factor.Factor.Title;
        var seesAnswers = child.Level >= Level.Record;
        return new ProfileOfChild(child)
        {
            Unseen = [.. around.Unseen.Select(p => around.Called(p.Person))],
            IsNeverBegun = factors.TrueForAll(f => f.Shown == Shown.NotAssessed),
            NotLookedAt = [.. NotLooked(statements, now)],
            OutOfDate = seesAnswers ? [.. factors.Where(f => f.Shown == Shown.OutOfDate).Select(Named)] : [],
            Contradicted = seesAnswers ? [.. factors.Where(f => f.ContradictedSince is not null).OrderBy(f => f.ContradictedSince).Select(f => (Named(f), f.ContradictedSince!.Value))] : [],
            AsksToEscalate = seesAnswers ? [.. factors.Where(f => f.AsksToEscalate(profile.Definition, profile.Born(day), day)).Select(Named)] : [],
        };
    }

    /// <summary>The watch-points on a plan at which nobody has looked yet.</summary>
    public static IEnumerable<string> NotLooked(IReadOnlyList<Statement> statements, DateTimeOffset now) =>
        new ChildPlan(statements, now, now).Open.Where(w => w is { Standing: PlanStanding.OnPlan, Last: null }).Select(w => w.Content.What ?? "");
}
