using System.CommandLine;
using GoldenThread.Documents.Definitions;
using GoldenThread.Reviews;
using GoldenThread.Time;

namespace GoldenThread.Cli;

/// <summary>
/// <c>golden-thread timetable check</c> proves the statutory timetables against their worked examples; <c>show</c> prints them, and the due dates for an incident.
/// </summary>
internal static class TimetableCommand
{
    public static Command Make() =>
        new("timetable", "Statutory timetables for reviews and for work with a child (definitions/timetables.yaml)") { Check(), Show() };

    private static Command Check()
    {
        var command = new Command("check", "Checks every worked example and lists those that are wrong");
        command.SetAction(_ =>
        {
            var faults = TimetableDefinitions.Faults();
            foreach (var fault in faults) Console.Out.WriteLine(fault);
            Console.Out.WriteLine(faults.Count == 0
                ? $"{TimetableDefinitions.All.Count + TimetableDefinitions.WithChildren.Count} timetables, {TimetableDefinitions.Examples} worked examples: all correct."
                : $"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")}.");
            return faults.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static Command Show()
    {
        var version = new Option<string?>("--version") { Description = "Key of a version, such as cspr-2018. Without it, the version in force on the date the local authority became aware, or today" };
        var days = Beginnings().ToDictionary(d => d.Key, d => Days.Option($"--{d.Key}", d.Value));
        var command = new Command("show", "Shows a timetable, with the due date of each step if you give the date it is counted from") { version };
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
        [DayKeys.Aware] = "Date the local authority became aware of the incident",
        [DayKeys.Notified] = "Date the incident was notified",
        [DayKeys.Decided] = "Date of the decision to carry out a review",
        [DayKeys.Published] = "Publication date",
    };

    private static Timetable Chosen(string? version, Dictionary<DayKey, DateOnly> known)
    {
        if (version is not null)
        {
            return TimetableDefinitions.Find(version)
                ?? throw new RuleException(
                    $"There is no timetable “{version}”. Use one of: {string.Join(", ", TimetableDefinitions.All.Concat(TimetableDefinitions.WithChildren).Select(t => t.Key))}.");
        }

        var day = known.Count > 0 ? known.Values.Min() : LondonTime.Today(TimeProvider.System);
        return TimetableDefinitions.On(day)
            ?? throw new RuleException(
                $"There is no timetable for {day:d MMMM yyyy}. The first one starts on {TimetableDefinitions.All[^1].InForceFrom:d MMMM yyyy}.");
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
