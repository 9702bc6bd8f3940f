using System.CommandLine;
using GoldenThread.Documents.Definitions;
using GoldenThread.Reviews;
using GoldenThread.Time;

namespace GoldenThread.Cli;

/// <summary>
/// <c>golden-thread timetable check</c> proves the statutory timetables against their worked examples; <c>show</c> prints them, and the last days for a case.
/// </summary>
internal static class TimetableCommand
{
    public static Command Make() =>
        new("timetable", "The statutory timetables of reviews and of work with a child (definitions/timetables.yaml)") { Check(), Show() };

    private static Command Check()
    {
        var command = new Command("check", "Works out every example and says what comes out otherwise");
        command.SetAction(_ =>
        {
            var faults = TimetableDefinitions.Faults();
            foreach (var fault in faults) Console.Out.WriteLine(fault);
            Console.Out.WriteLine(faults.Count == 0
                ? $"{TimetableDefinitions.All.Count + TimetableDefinitions.WithChildren.Count} timetables, {TimetableDefinitions.Examples} worked examples: all as they should be."
                : $"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")}.");
            return faults.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static Command Show()
    {
        var version = new Option<string?>("--version") { Description = "Key of a version, such as cspr-2018; without it, the one in force on the day the authority became aware, or today" };
        var days = Beginnings().ToDictionary(d => d.Key, d => Days.Option($"--{d.Key}", d.Value));
        var command = new Command("show", "Prints a timetable, with the last day of each step where the day from which it runs is given") { version };
        foreach (var option in days.Values) command.Add(option);
        command.SetAction(parsed =>
        {
            var known = days.Where(d => parsed.GetValue(d.Value) is not null).ToDictionary(d => d.Key, d => parsed.GetValue(d.Value)!.Value);
            Print(Chosen(parsed.GetValue(version), known), known);
            return 0;
        });
        return command;
    }

    private static Dictionary<DayKey, string> Beginnings() => new()
    {
        [DayKeys.Aware] = "Day on which the local authority became aware of the incident",
        [DayKeys.Notified] = "Day on which the incident was notified",
        [DayKeys.Decided] = "Day of the decision to carry out a review",
        [DayKeys.Published] = "Day of publication",
    };

    private static Timetable Chosen(string? version, Dictionary<DayKey, DateOnly> known)
    {
        if (version is not null)
        {
            return TimetableDefinitions.Find(version)
                ?? throw new RuleException(
                    $"There is no timetable “{version}”. There are: {string.Join(", ", TimetableDefinitions.All.Concat(TimetableDefinitions.WithChildren).Select(t => t.Key))}.");
        }

        var day = known.Count > 0 ? known.Values.Min() : LondonTime.Today(TimeProvider.System);
        return TimetableDefinitions.On(day)
            ?? throw new RuleException(
                $"No timetable is known that was in force on {day:d MMMM yyyy}; the first begins on {TimetableDefinitions.All[^1].InForceFrom:d MMMM yyyy}.");
    }

    private static void Print(Timetable timetable, Dictionary<DayKey, DateOnly> known)
    {
        var today = LondonTime.Today(TimeProvider.System);
        var steps = timetable.Due(known, new Dictionary<StepKey, DateOnly>(), new Dictionary<StepKey, DayKey>(), today, TimetableDefinitions.WorkingDays);
        Console.Out.WriteLine($"{timetable.Key}: {timetable.Name}");
        Console.Out.WriteLine(
            $"In force from {timetable.InForceFrom:d MMMM yyyy}{(timetable.InForceTo is { } to ? $" to {to:d MMMM yyyy}" : "")}. {timetable.Source}.");
        foreach (var due in steps)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(
                $"{due.Step.Name}: {due.Step.Within} {(due.Step.IsBefore ? "before" : "after")} “{due.From}”{(due.Due is { } day ? $" – {day:dddd d MMMM yyyy}" : "")}");
            Console.Out.WriteLine($"   {due.Step.Basis} ({due.Step.Source})");
            if (due.Step.Differs is { } differs) Console.Out.WriteLine($"   Sources differ: {differs}");
        }
    }
}
