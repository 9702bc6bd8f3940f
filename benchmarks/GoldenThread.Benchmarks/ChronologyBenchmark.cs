using GoldenThread.Documents.Reading;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using GoldenThread.Chronologies;
using GoldenThread.Documents.Chronologies;

namespace GoldenThread.Benchmarks;

/// <summary>How long it takes from the files of many organisations to one chronology, and to what one of them knew on a day.</summary>
internal static class ChronologyBenchmark
{
    private const int Organisations = 20;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string[] Happened =
    [
        "A visit was made and nobody opened the door", "The infant was weighed and seen awake", "A telephone call to the mother about the next appointment",
        "The child was not brought to the clinic",
    ];

    public static async Task<int> Run(string[] counts)
    {
        Console.WriteLine($"{"entries",8} {"read s",8} {"merged s",9} {"known ms",9} {"gaps ms",8} {"peak MB",8}");
        foreach (var count in (counts.Length == 0 ? ["1000", "10000", "50000"] : counts).Select(c => int.Parse(c, CultureInfo.InvariantCulture)))
        {
            var files = Enumerable.Range(1, Organisations).Select(o => File(o, count / Organisations, name => $"Organisation {name}")).ToList();
            var clock = Stopwatch.StartNew();
            var imported = new List<ImportedChronology>();
            foreach (var (file, o) in files.Select((f, i) => (f, i)))
                imported.Add(ChronologyImport.Read(await DocumentReading.Read($"organisation-{o + 1}.csv", file), Today));
            var read = clock.Elapsed;
            clock.Restart();
            var chronology = Chronology.Merge(imported.SelectMany(i => i.Entries));
            var merged = clock.Elapsed;
            clock.Restart();
            var known = chronology.KnownTo("Organisation 7", new DateOnly(2024, 6, 30));
            var asked = clock.Elapsed;
            clock.Restart();
            var gaps = chronology.Gaps(2, "Organisation 7").Count();
            Console.WriteLine(
                $"{chronology.Entries.Length,8} {read.TotalSeconds,8:0.00} {merged.TotalSeconds,9:0.00} {asked.TotalMilliseconds,9:0.0} {clock.Elapsed.TotalMilliseconds,8:0.0} {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,8:0}   known {known.Known.Length}, perhaps {known.Perhaps.Length}, gaps {gaps}, problems {imported.Sum(i => i.Problems.Count)}");
        }

        return 0;
    }

    /// <summary>An organisation's chronology as CSV.</summary>
    internal static byte[] File(int organisation, int entries, Func<int, string> name)
    {
        var random = new Random(organisation);
        var csv = new StringBuilder($"Organisation: {name(organisation)},,,,,,\nDate,Time,Recorded on,Source,People,What was recorded,Told to\n");
        var day = new DateOnly(2023, 1, 1);
        for (var i = 0; i < entries; i++)
        {
            if (random.Next(3) == 0) day = day.AddDays(random.Next(2));
            var told = random.Next(4) == 0 ? $"\"{name(random.Next(1, Organisations + 1))}, {day.AddDays(random.Next(30)):d MMMM yyyy}\"" : "";
            csv.Append(
                CultureInfo.InvariantCulture, $"{day:d MMMM yyyy},{random.Next(8, 18)}:{random.Next(60):00},{day.AddDays(random.Next(4)):d MMMM yyyy},Case notes,Infant 1; Mother,\"{Happened[random.Next(Happened.Length)]}; {i}\",{told}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
