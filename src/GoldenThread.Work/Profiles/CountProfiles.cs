using System.Collections.Concurrent;
using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Profiles;
using GoldenThread.Profiles;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Profiles;

/// <summary>
/// Measures over the profiles of all infants of a partnership (children.md, 10). Infants are counted, never factors. What rests on a silent seal is left out until
/// the seal is lifted.
/// </summary>
internal sealed class CountProfiles(AsSystem system, RecordBatches batches, Acting acting)
{
    private const int Batch = 250;
    private const int YearsOfProfile = 2;
    private const int WorkingDaysToSettle = 10;

    private static readonly (string Key, string Title)[] Measures =
    [
        ("unseen", "Infants under one around whom an adult is unseen"), ("unassessed", "Infants under one around whom an adult is not assessed"), ("never-begun", "Profiles never begun"), ("out-of-date", "Infants with answers out of date"),
        ("contradicted", $"Infants with answers that contradict each other, not settled after {WorkingDaysToSettle} working days"), ("not-looked-at", "Infants with watch-points that nobody has looked at"),
    ];

    private static readonly StatementKind[] Kinds =
    [
        StatementKind.Fact, StatementKind.Contact, StatementKind.Event, StatementKind.Answer, StatementKind.Settlement, StatementKind.Decision, StatementKind.WatchPoint, StatementKind.Looked, StatementKind.Ruling, StatementKind.Handover,
    ];

    /// <summary>Works them out.</summary>
    /// <param name="person">Whose access decides what is listed; null for nobody's, and then all is withheld.</param>
    public async Task<IReadOnlyList<ProfileFigure>> Now(PersonId? person)
    {
        var (now, today) = (acting.Now, acting.Today);
        var infants = await system.Do(within => Infants.BornFrom(within, today.AddYears(-YearsOfProfile).AddDays(1)));
        var cases = Measures.ToDictionary(m => m.Key, _ => new ConcurrentBag<ChildId>(), StringComparer.Ordinal);
        await batches.Each(infants, Batch, async (within, some) =>
        {
            var seals = (await within.Seals.AsNoTracking().Where(s => some.Contains(s.Child) && s.OthersSee == OthersSee.Silent).ToListAsync()).Where(s => s.ClosedAt(now)).Select(s => s.Id.Value).ToHashSet();
            var statements = (await within.Statements.AsNoTracking().Where(s => some.Contains(s.Child) && Kinds.Contains(s.Kind)).ToListAsync())
                .Where(s => !(s.Seal is { } seal && seals.Contains(seal.Value)) && !s.AlsoSealed.Any(seals.Contains)).ToLookup(s => s.Child);
            foreach (var child in some)
                foreach (var key in Of(child, [.. statements[child]], now)) cases[key].Add(child);
        }, CancellationToken.None);
        return await system.Do<IReadOnlyList<ProfileFigure>>(async within =>
        {
            var figures = new List<ProfileFigure>();
            foreach (var (key, title) in Measures)
            {
                var listed = new List<ChildId>();
                if (person is { } viewer)
                    foreach (var child in cases[key].OrderBy(c => c.Value))
                        if ((await DecidedAccess.Of(within, viewer, child, now)).Level >= Level.Plan) listed.Add(child);
                figures.Add(new ProfileFigure(key, title, listed, cases[key].Count - listed.Count));
            }

            return figures;
        });
    }

    /// <summary>Which measures count an infant.</summary>
    /// <param name="child">The infant.</param>
    /// <param name="statements">The statements of the record.</param>
    /// <param name="now">The moment, in UTC.</param>
    public static IReadOnlyList<string> Of(ChildId child, IReadOnlyList<Statement> statements, DateTimeOffset now)
    {
        var (day, found) = (LondonTime.Day(now), new List<string>());
        var profile = new Profile(ProfileDefinitions.On(day), child, statements, now);
        var around = FindAround.People(child, statements, day, now);
        if (LooksAgain.IsUnder(1, profile.Born(day), day))
        {
            if (around.Any(p => p.CountsAsUnseen)) found.Add("unseen");
            if (around.Any(p => p.Standing != AdultStanding.Assessed)) found.Add("unassessed");
        }

        List<FactorShown> factors = [.. profile.All([.. around.Select(p => p.Person)], now)];
        if (factors.TrueForAll(f => f.Shown == Shown.NotAssessed)) found.Add("never-begun");
        if (factors.Exists(f => f.Shown == Shown.OutOfDate)) found.Add("out-of-date");
        if (factors.Exists(f => f.ContradictedSince is { } since && TimetableDefinitions.WorkingDays.Add(LondonTime.Day(since), WorkingDaysToSettle) < day)) found.Add("contradicted");
        if (FindProfiles.NotLooked(statements, now).Any()) found.Add("not-looked-at");
        return found;
    }
}
