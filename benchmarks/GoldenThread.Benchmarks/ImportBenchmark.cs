using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using System.Diagnostics;
using GoldenThread.Plans;

namespace GoldenThread.Benchmarks;

/// <summary>How long a file takes from bytes to draft, and how much memory the process had at the most.</summary>
internal static class ImportBenchmark
{
    public static async Task<int> Run(string[] files)
    {
        if (files is ["--one", var only]) return await One(only);
        Console.WriteLine($"{"file",-44} {"MB",7} {"first s",8} {"best s",8} {"peak MB",8}  recommendations/actions/unplaced");
        foreach (var file in files)
        {
            // Each in a process of its own, so that one file's memory is not another's.
            using var process = Process.Start("dotnet", [typeof(ImportBenchmark).Assembly.Location, "import", "--one", file]);
            await process.WaitForExitAsync();
            if (process.ExitCode != 0) return process.ExitCode;
        }

        return 0;
    }

    private static async Task<int> One(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var times = new List<double>();
        var counts = "";
        for (var i = 0; i < 4; i++)
        {
            var watch = Stopwatch.StartNew();
            var document = await DocumentReading.Read(Path.GetFileName(file), bytes);
            var draft = PlanUnderstanding.Of(document, RatingScale.Three);
            times.Add(watch.Elapsed.TotalSeconds);
            counts = $"{draft.Recommendations.Length}/{draft.Recommendations.Sum(r => r.Actions.Length + r.Parts.Sum(p => p.Actions.Length))}/{draft.Unplaced.Length}";
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            $"{Path.GetFileName(file),-44} {bytes.Length / 1e6,7:0.00} {times[0],8:0.000} {times.Min(),8:0.000} {self.PeakWorkingSet64 / 1e6,8:0}  {counts}");
        return 0;
    }
}
