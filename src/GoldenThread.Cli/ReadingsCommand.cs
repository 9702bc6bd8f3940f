using System.CommandLine;
using GoldenThread.Documents.Indicators;
using GoldenThread.Indicators;
using GoldenThread.Time;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread readings check FILE</c>: what of a file of readings can be taken in, and what cannot.</summary>
internal static class ReadingsCommand
{
    public static Command Make() => new("readings", "Readings of indicators") { Check() };

    private static Command Check()
    {
        var file = FigureFiles.FileArgument("The readings, CSV or Excel: a row a reading, or periods across");
        var json = FigureFiles.JsonOption();
        var command = new Command("check", "Lists what is wrong in a file of readings, row by row. Ends with 1 if anything is") { file, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = parsed.GetRequiredValue(file);
            await using var content = FigureFiles.Open(chosen);
            var read = await ReadingsFile.Read(chosen, content, LondonTime.Today(TimeProvider.System), cancellation: cancellation);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(read));
            else Print(read);
            return read.Problems.IsEmpty ? 0 : 1;
        });
        return command;
    }

    private static object InJson(ReadingsRead read) => new
    {
        read.Rows,
        Good = read.Readings.Length,
        Shares = read.Readings.Count(r => r.Figure is Figure.OfShare),
        Stated = read.Readings.Count(r => r.Figure is Figure.Stated),
        Missing = read.Readings.Count(r => r.Figure is Figure.Missing),
        Problems = read.Problems.Select(Said),
        Questions = read.Questions.Select(Said),
    };

    private static object Said(ReadingProblem problem) => new { problem.Row, Column = problem.Column.ToLowerInvariant(), Problem = problem.Says };

    private static void Print(ReadingsRead read)
    {
        foreach (var problem in read.Problems) Console.Out.WriteLine(problem.Sentence);
        foreach (var question in read.Questions) Console.Out.WriteLine($"To ask: {question.Sentence}");
        Console.Out.WriteLine($"{read.Readings.Length} of {read.Rows} {(read.Rows == 1 ? "reading" : "readings")} can be taken in"
            + $"{Also(read.Readings.Count(r => r.Figure is Figure.Stated), "stated without proof")}{Also(read.Readings.Count(r => r.Figure is Figure.Missing), "missing")}.");
    }

    private static string Also(int number, string what) => number == 0 ? "" : $", {number} {what}";
}
