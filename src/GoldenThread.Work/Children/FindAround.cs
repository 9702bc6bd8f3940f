using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Documents.Profiles;
using GoldenThread.Profiles;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>
/// Who is around a child: part of the plan, and so worked out for whoever sees the plan from all that is recorded, except what is sealed or limited against
/// them: what is worked out from that is sealed with it.
/// </summary>
internal sealed class FindAround(GoldenThreadDb db, Acting acting, AsSystem system)
{
    /// <summary>For somebody who has opened the record.</summary>
    /// <param name="shown">What they have opened.</param>
    /// <param name="day">The day.</param>
    public async Task<AroundShown> Of(ChildShown shown, DateOnly day)
    {
        var child = shown.Opened.Child;
        var (statements, sealing) = shown.Opened.Level < Level.Plan ? (shown.Statements, []) : await For(shown);
        return Made(child, statements, day, shown.Known, shown.People.ToDictionary(p => p.Individual, p => p.Description)) with { AddressSealedBy = sealing };
    }

    /// <summary>True where there is a record of the child; asked in the scope of the system.</summary>
    public Task<bool> Exists(ChildId child) => db.ChildRecords.AnyAsync(r => r.Child == child);

    /// <summary>For the system, which sees everything, or of what some know alone.</summary>
    /// <param name="child">The child.</param>
    /// <param name="day">The day.</param>
    /// <param name="known">As known at, in UTC.</param>
    /// <param name="only">Which statements are looked at; null for all.</param>
    public async Task<AroundShown> Whole(ChildId child, DateOnly day, DateTimeOffset known, Func<Statement, bool>? only = null)
    {
        var statements = await db.Statements.AsNoTracking().Where(s => s.Child == child && s.Recorded <= known).ToListAsync();
        return Made(child, only is null ? statements : [.. statements.Where(only)], day, known, await db.Appearances.AsNoTracking().Where(a => a.Child == child).ToDictionaryAsync(a => a.Individual, a => a.Description));
    }

    private static AroundShown Made(ChildId child, IReadOnlyList<Statement> statements, DateOnly day, DateTimeOffset known, IReadOnlyDictionary<IndividualId, string> descriptions) =>
        new(day, known, statements, descriptions) { People = People(child, statements, day, known) };

    /// <summary>What core answers come to over many days, by the version of the profile that is in force on each.</summary>
    public static CoreOverDays Core { get; } = new(
        (child, statements, known) =>
        {
            if (!statements.Any(s => s.Kind == StatementKind.Answer)) return (_, _) => CoreAnswers.NotAsked;
            var profiles = new Dictionary<ProfileDefinition, Profile>();
            return (day, person) =>
            {
                var definition = ProfileDefinitions.On(day);
                if (!profiles.TryGetValue(definition, out var profile)) profiles[definition] = profile = new Profile(definition, child, statements, known);
                return profile.Core(person, new DateTimeOffset(LondonTime.End(day), TimeSpan.Zero));
            };
        },
        ProfileDefinitions.LookAgainDays);

    /// <summary>Who is around a child by some statements, with the standing that contacts and answers give them.</summary>
    public static IReadOnlyList<PersonAround> People(ChildId child, IReadOnlyList<Statement> statements, DateOnly day, DateTimeOffset known)
    {
        var (profile, end) = (new Profile(ProfileDefinitions.On(day), child, statements, known), new DateTimeOffset(LondonTime.End(day), TimeSpan.Zero));
        return new Around(child, statements, known).On(day, person => profile.Core(person, end));
    }

    private async Task<(IReadOnlyList<Statement> Seen, IReadOnlyList<OrganisationId> AddressSealedBy)> For(ChildShown shown)
    {
        var (child, known, now, today, viewer) = (shown.Opened.Child, shown.Known, acting.Now, acting.Today, new Worker(acting.By.Person, db.Session!.Organisation, acting.By.Role, null));
        return await system.Do<(IReadOnlyList<Statement>, IReadOnlyList<OrganisationId>)>(async within =>
        {
            var teams = await within.TeamMembers.AsNoTracking().Where(m => m.Account == viewer.Person && m.FromDay <= today && (m.ToDay == null || m.ToDay >= today)).Select(m => m.Team).ToListAsync();
            var seals = await within.Seals.AsNoTracking().Where(s => s.Child == child).ToDictionaryAsync(s => s.Id);
            var limits = await within.StatementLimits.AsNoTracking().Where(l => l.Child == child).ToDictionaryAsync(l => l.Id);
            var shares = await within.StatementShares.AsNoTracking().Where(s => s.Child == child).ToListAsync();
            var all = await within.Statements.AsNoTracking().Where(s => s.Child == child && s.Recorded <= known && (s.Kind == StatementKind.Fact || s.Kind == StatementKind.Contact || s.Kind == StatementKind.Event || s.Kind == StatementKind.Answer)).ToListAsync();
            var seen = all.Where(s => SeenStatement.By(s, Level.Record, viewer, teams, now, seals, limits, shares)).ToList();
            // An address under seals that are all marked shows the word of the mark; under a silent one it shows nothing.
            var marked = all.Where(s => s is { PlaceKey: not null, Fact: not null } && s.Stands(known) && !seen.Contains(s))
                .Select(s => s.AlsoSealed.Select(a => new SealId(a)).Concat(s.Seal is { } seal ? [seal] : []).Select(seals.GetValueOrDefault).OfType<Seal>().Where(c => !c.OpensFor(viewer.Person, now)).ToList())
                .Where(closed => closed.Count > 0 && closed.TrueForAll(c => c.OthersSee == OthersSee.Marked)).SelectMany(c => c).Select(c => c.Organisation).Distinct().ToList();
            return (seen, marked);
        });
    }
}
