using System.Diagnostics;
using System.Globalization;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Sample.Pathways;

namespace GoldenThread.Benchmarks;

/// <summary>
/// All pathways over an invented population on one core: events a second, beside a loop by hand that checks three of them, and one event on one child.
/// </summary>
internal static class PathwayBenchmark
{
    private static readonly DateTime End = new(2026, 6, 30, 0, 0, 0, DateTimeKind.Utc);

    public static async Task<int> Run(string[] counts)
    {
        var engine = new PathwayEngine(TimetableDefinitions.WorkingDays);
        var set = new PathwaySet(PathwayDefinitions.All);
        Console.WriteLine($"{"children",10} {"events",10} {"made s",8} {"all s",8} {"events/s",10} {"by hand s",10} {"states",10} {"peak MB",8}");
        foreach (var count in (counts.Length == 0 ? ["1000", "10000", "100000"] : counts).Select(c => int.Parse(c, CultureInfo.InvariantCulture)))
        {
            var population = new InventedPopulation(4, 7, End);
            var clock = Stopwatch.StartNew();
            long events = 0;
            foreach (var child in population.Children(count)) events += child.Count;
            var made = clock.Elapsed;
            clock.Restart();
            long states = 0;
            foreach (var child in population.Children(count))
            {
                var timeline = new Timeline(child, End, DateTime.MaxValue);
                foreach (var versions in set.Pathways)
                    foreach (var instance in engine.Evaluate(versions, timeline)) states += instance.Steps.Length;
            }

            var all = clock.Elapsed - made;
            clock.Restart();
            long late = 0;
            foreach (var child in population.Children(count)) late += ByHand(child);
            var byHand = clock.Elapsed - made;
            Console.WriteLine(
                $"{count,10} {events,10} {made.TotalSeconds,8:0.00} {all.TotalSeconds,8:0.00} {events / all.TotalSeconds,10:0} {byHand.TotalSeconds,10:0.00} {states,10} {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,8:0}   {late} late by hand");
        }

        One(set, engine);
        await FromFile(set, engine);
        return 0;
    }

    // A file is read and parsed, and then read, parsed and worked out.
    private static async Task FromFile(PathwaySet set, PathwayEngine engine)
    {
        const int Children = 20_000;
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = new StreamWriter(path))
                foreach (var one in new InventedPopulation(4, 7, End).Children(Children).SelectMany(c => c))
                    await file.WriteLineAsync(
                        System.Text.Json.JsonSerializer.Serialize(
                            new
                            {
                                id = one.Id,
                                occurred = $"{one.Occurred:yyyy-MM-ddTHH:mm:ssZ}",
                                recorded = $"{one.Recorded:yyyy-MM-ddTHH:mm:ssZ}",
                                kind = one.Kind.Value,
                                about = one.About.Value,
                                organisation = one.Organisation,
                                source = one.Source,
                                value = one.Value
                            }));
            foreach (var evaluates in (bool[])[false, true, false, true])
            {
                var clock = Stopwatch.StartNew();
                var (events, states) = (0L, 0L);
                using var reader = new StreamReader(path);
                var own = new List<PathwayEvent>();
                await foreach (var (one, _) in EventReader.Read(reader, End))
                {
                    events++;
                    if (!evaluates) continue;
                    if (own.Count > 0 && own[^1].About != one.About)
                    {
                        var timeline = new Timeline(own, End, DateTime.MaxValue);
                        foreach (var versions in set.Pathways) states += engine.Evaluate(versions, timeline).Sum(i => i.Steps.Length);
                        own.Clear();
                    }

                    own.Add(one);
                }

                Console.WriteLine(
                    $"{new FileInfo(path).Length / 1e6:0} MB of {events} events {(evaluates ? "read, parsed and worked out" : "read and parsed")} in {clock.Elapsed.TotalSeconds:0.00} s{(states > 0 ? $" ({states} states)" : "")}");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    // One new event on a child with some forty.
    private static void One(PathwaySet set, PathwayEngine engine)
    {
        var children = new InventedPopulation(4, 11, End).Children(2_000).Where(c => c.Count >= 30).ToList();
        var clock = new Stopwatch();
        foreach (var child in children)
        {
            var kept = new ChildPathways(set, engine, End);
            foreach (var one in child.Take(child.Count - 1)) kept.Add(one);
            clock.Start();
            kept.Add(child[^1]);
            clock.Stop();
        }

        Console.WriteLine(
            $"one new event on one child: {clock.Elapsed.TotalMicroseconds / children.Count:0.0} µs (mean of {children.Count} children with {children.Average(c => c.Count):0} events)");
    }

    // What a programmer would write for three of the pathways: no versions, no conditions, no reasons.
    private static int ByHand(IReadOnlyList<PathwayEvent> events)
    {
        var late = 0;
        foreach (var one in events)
        {
            var (done, limit) = one.Kind.Value switch
            {
                "appointment-missed" => ("appointment-missed-explained", TimeSpan.FromDays(2)),
                "bruise-not-mobile" => ("referral-received", TimeSpan.FromDays(1)),
                "unscheduled-attendance" => ("status-looked-up", TimeSpan.FromHours(4)),
                _ => ("", TimeSpan.Zero),
            };
            if (done.Length == 0) continue;
            var inTime = false;
            foreach (var other in events)
                if (other.Kind.Value == done && other.Occurred >= one.Occurred && other.Occurred < one.Occurred + limit) inTime = true;
            if (!inTime) late++;
        }

        return late;
    }
}
