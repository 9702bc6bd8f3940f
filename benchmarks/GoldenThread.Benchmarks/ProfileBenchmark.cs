using System.Diagnostics;
using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Documents.Profiles;
using GoldenThread.Profiles;
using GoldenThread.Time;

namespace GoldenThread.Benchmarks;

/// <summary>The profile of an infant with five adults, ten organisations and three years of answers; then those of many infants with a year of them.</summary>
internal static class ProfileBenchmark
{
    private const int Adults = 5;
    private const int Organisations = 10;
    private const int Times = 200;

    private static readonly DateTimeOffset Now = new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);

    public static int Run(string[] counts)
    {
        Console.WriteLine($"{"answers",10} {"statements",10} {"median ms",10} {"95% ms",10} {"least ms",10} {"cpu ms",10}");
        foreach (var perVisit in (int[])[2, 6, 12])
        {
            var (child, statements, adults) = Record(new Random(perVisit), 3 * 365, 14, perVisit);
            for (var i = 0; i < 20; i++) _ = Worked(child, statements, adults);
            var (taken, used) = (new List<double>(), Process.GetCurrentProcess().TotalProcessorTime);
            for (var i = 0; i < Times; i++)
            {
                var clock = Stopwatch.GetTimestamp();
                _ = Worked(child, statements, adults);
                taken.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            }

            // What else runs on the machine counts in the first three; the last is the time of the processor alone.
            used = Process.GetCurrentProcess().TotalProcessorTime - used;
            taken.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{statements.Count(s => s.Kind == StatementKind.Answer),10} {statements.Count,10} {taken[Times / 2],10:0.00} {taken[Times * 95 / 100],10:0.00} {taken[0],10:0.00} {used.TotalMilliseconds / Times,10:0.00}"));
        }

        foreach (var count in counts.Select(c => int.Parse(c, CultureInfo.InvariantCulture)))
        {
            var (random, shown, taken) = (new Random(count), 0L, TimeSpan.Zero);
            for (var i = 0; i < count; i++)
            {
                var (child, statements, adults) = Record(random, 365, 60, 2);
                var clock = Stopwatch.GetTimestamp();
                shown += Worked(child, statements, adults);
                taken += Stopwatch.GetElapsedTime(clock);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} infants with a year of answers: {taken.TotalSeconds:0.0} s on one core ({shown} factors shown)"));
        }

        return 0;
    }

    private static int Worked(ChildId child, IReadOnlyList<Statement> statements, IReadOnlyList<IndividualId> adults)
    {
        var profile = new Profile(ProfileDefinitions.All[^1], child, statements, Now);
        var around = new Around(child, statements, Now).On(LondonTime.Day(Now), person => profile.Core(person, Now));
        return profile.All([.. around.Select(p => p.Person).Union(adults)], Now).Count();
    }

    /// <summary>A record of an infant with five adults whom ten organisations visit and answer for.</summary>
    /// <param name="random">What is drawn from.</param>
    /// <param name="days">Over how many days.</param>
    /// <param name="every">How many days lie between two visits of an organisation.</param>
    /// <param name="perVisit">How many answers a visit gives.</param>
    /// <param name="of">The partnership and its organisations; null for invented ones.</param>
    /// <param name="now">The last moment; null for a fixed one.</param>
    internal static (ChildId Child, IReadOnlyList<Statement> Statements, IReadOnlyList<IndividualId> Adults) Record(
        Random random, int days, int every, int perVisit, (PartnershipId Partnership, OrganisationId[] Organisations)? of = null, DateTimeOffset? now = null)
    {
        var last = now ?? Now;
        var (partnership, child, definition) = (of?.Partnership ?? PartnershipId.New(), ChildId.New(), ProfileDefinitions.All[^1]);
        IndividualId[] adults = [.. Enumerable.Range(0, Adults).Select(_ => IndividualId.New())];
        var organisations = of?.Organisations ?? [.. Enumerable.Range(0, Organisations).Select(_ => OrganisationId.New())];
        var (self, first, statements) = (new IndividualId(child.Value), last.AddDays(-days), new List<Statement>());
        var born = LondonTime.Day(last).AddDays(-Math.Min(days, 700));
        WrittenBy By(OrganisationId organisation, DateTimeOffset at) => new(organisation, null, "Somebody", at);
        void Fact(FactKind kind, IndividualId about, IndividualId? other, string? place, string? value) => statements.Add(Statement.OfFact(
            partnership, child, StatementId.New(), By(organisations[0], first), new FactContent(kind, about) { Other = other, Place = place, Value = value }, new Given { Basis = Basis.RecordsChecked }));
        Fact(FactKind.Born, self, null, null, born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Fact(FactKind.LivesAt, self, null, "1 Elm Way", null);
        foreach (var adult in adults)
        {
            Fact(FactKind.ParentOf, adult, self, null, null);
            Fact(FactKind.LivesAt, adult, null, "1 Elm Way", null);
        }

        string[] kinds = ["appointment-missed", "domestic-abuse-incident", "unscheduled-attendance", "adult-risk-recorded", "bereavement", "visit"];
        for (var day = 0; day < days; day += every)
            foreach (var organisation in organisations)
            {
                var at = first.AddDays(day).AddHours(random.Next(24));
                statements.Add(new Statement(partnership, child, StatementId.New(), StatementKind.Contact, By(organisation, at), new Given()) { Words = new ContactContent { Seen = true, People = [.. adults.Take(2).Select(a => new MetPerson(a, Met.SeenAndSpokenWith))] }.Words() });
                if (random.Next(4) == 0) statements.Add(new Statement(partnership, child, StatementId.New(), StatementKind.Event, By(organisation, at), new Given()) { Value = kinds[random.Next(kinds.Length)], About = random.Next(2) == 0 ? adults[random.Next(Adults)] : null });
                for (var answer = 0; answer < perVisit; answer++)
                {
                    var factor = definition.Factors[random.Next(definition.Factors.Count)];
                    statements.Add(new Statement(partnership, child, StatementId.New(), StatementKind.Answer, By(organisation, at.AddMinutes(answer)), new Given { Basis = (Basis)random.Next(6) })
                    {
                        Value = factor.Id,
                        About = factor.For == FactorOf.Adult ? adults[random.Next(Adults)] : null,
                        Words = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Value] = ((AnswerValue)random.Next(1, 5)).InWords() },
                    });
                }
            }

        return (child, statements, adults);
    }
}
